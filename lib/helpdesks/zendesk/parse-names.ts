import * as v from 'valibot';
import { id, nonEmpty, optional, readable } from './reply-values.ts';

const option = v.object({ name: nonEmpty, value: nonEmpty });
const field = v.object({
  id,
  title: nonEmpty,
  custom_field_options: optional(readable(option)),
});
export const fieldsReply = v.object({ ticket_fields: readable(field) });

const customStatus = v.object({ id, agent_label: nonEmpty, status_category: optional(nonEmpty) });
export const customStatusesReply = v.object({ custom_statuses: readable(customStatus) });

/** A custom field's title, and the label of each of its values. */
export interface FieldNames {
  readonly title: string;
  readonly labels: ReadonlyMap<string, string>;
}

/** What an account calls things, by id; null: it does not say. */
export interface Names {
  readonly fields: ReadonlyMap<string, FieldNames> | null;
  readonly statuses: ReadonlyMap<string, string> | null;
}

export const noNames: Names = { fields: null, statuses: null };

export const fieldNames = ({
  ticket_fields,
}: v.InferOutput<typeof fieldsReply>): ReadonlyMap<string, FieldNames> =>
  new Map(
    ticket_fields.map(({ id: key, title, custom_field_options = [] }) => [
      key,
      { title, labels: new Map(custom_field_options.map((it) => [it.value, it.name])) },
    ]),
  );

export const statusNames = ({
  custom_statuses,
}: v.InferOutput<typeof customStatusesReply>): ReadonlyMap<string, string> =>
  new Map(custom_statuses.map((it) => [it.id, it.agent_label]));
