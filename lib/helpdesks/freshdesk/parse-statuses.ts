import * as v from 'valibot';
import { code, nonEmpty, optional, readable } from './reply-values.ts';

/** A status as the account has it. */
export interface StatusChoice {
  readonly label: string;
  /** True where it stops Freshdesk's own SLA timer; undefined where that was not said. */
  readonly stopsTimer: boolean | undefined;
}
export type StatusChoices = ReadonlyMap<number, StatusChoice>;

type Entry = readonly [number, StatusChoice];

/** As the web app's own API lists them; older replies name the same things otherwise. */
const listed = v.pipe(
  v.object({
    value: optional(code),
    status_id: optional(code),
    label: optional(nonEmpty),
    name: optional(nonEmpty),
    stop_sla_timer: optional(v.boolean()),
  }),
  v.transform((it): Entry | null => {
    const number = it.value ?? it.status_id;
    const label = it.label ?? it.name;
    return number === undefined || label === undefined
      ? null
      : [number, { label, stopsTimer: it.stop_sla_timer }];
  }),
);

/** As v2 lists them: `{"2": ["Open", "Being Processed"]}`. It does not tell about the timer. */
const labelled = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((all): readonly (Entry | null)[] =>
    Object.entries(all).map(([number, labels]) => {
      const label: unknown = Array.isArray(labels) ? labels[0] : labels;
      const isEntry = /^\d{1,9}$/.test(number) && typeof label === 'string' && label.trim() !== '';
      return isEntry ? [Number(number), { label: label.trim(), stopsTimer: undefined }] : null;
    }),
  ),
);

/** The field of every ticket that holds its status, in either API's shape. */
export const statusField = v.pipe(
  v.object({
    name: v.literal('status'),
    choices: v.union([readable(listed), labelled]),
  }),
  v.transform(({ choices }) => ({ statuses: choices.filter((it) => it !== null) })),
);
