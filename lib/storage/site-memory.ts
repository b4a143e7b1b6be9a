import * as v from 'valibot';
import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { problemRecord } from '../domain/plan/plan-record.ts';
import { instantRecord } from '../domain/time/instant-record.ts';
import type { SiteMemory, SiteState } from '../ports/site-memory.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { oneAtATime } from './one-at-a-time.ts';

const nothing: SiteState = {
  account: null,
  failures: {},
  histories: [],
  traffic: { readings: [], isScarce: false, rest: null },
};

const problem: v.GenericSchema<unknown, HelpdeskProblem> = problemRecord;
const siteState: v.GenericSchema<unknown, SiteState> = v.strictObject({
  account: v.nullable(v.string()),
  failures: v.record(
    v.string(),
    v.strictObject({ since: instantRecord, until: instantRecord, count: v.number(), problem }),
  ),
  histories: v.array(instantRecord),
  traffic: v.strictObject({
    readings: v.array(instantRecord),
    isScarce: v.boolean(),
    rest: v.nullable(
      v.strictObject({
        kind: v.picklist(['rate-limited', 'server-error']),
        since: instantRecord,
        until: instantRecord,
      }),
    ),
  }),
});

const keyOf = (origin: string): string => `site:${origin}`;

/** Site memory in the browser's `storage.session`. */
export class SessionSiteMemory implements SiteMemory {
  readonly #inTurn = oneAtATime();

  constructor(private readonly area: KeyValueArea) {}

  async load(origin: string): Promise<SiteState> {
    const key = keyOf(origin);
    const stored = v.safeParse(siteState, (await this.area.get([key]))[key]);
    return stored.success ? stored.output : nothing;
  }

  async update(origin: string, change: (state: SiteState) => SiteState): Promise<SiteState> {
    let made = nothing;
    await this.#inTurn(async () => {
      made = change(await this.load(origin));
      await this.area.set({ [keyOf(origin)]: made });
    });
    return made;
  }
}
