import * as v from 'valibot';
import type { Deadline } from '../domain/deadlines/deadline.ts';
import {
  isAbandoned,
  noticeNames,
  type Told,
  type ToldState,
} from '../domain/deadlines/telling.ts';
import { toldRecord } from '../domain/deadlines/told-record.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Claim, ToldLog } from '../ports/deadlines.ts';
import type { Database } from './database.ts';
import type { Schema } from './migrations.ts';

type Row = Schema['told']['value'];

const toRow = (told: Told): Row => ({
  key: told.deadline.key,
  origin: told.deadline.ref.origin,
  ticketId: told.deadline.ref.ticketId,
  state: told.state,
  notice: told.notice ?? '',
  record: told,
});

/** One that cannot be read back was told at some time: its key keeps it from being told again. */
const parseRows = (rows: readonly Row[]): readonly Told[] =>
  rows.flatMap(({ record }) => {
    const parsed = v.safeParse(toldRecord, record);
    return parsed.success ? [parsed.output] : [];
  });

const onDisk = { durability: 'strict' } as const;

/** The log of what was told, by the key of each deadline. */
export class DatabaseToldLog implements ToldLog {
  constructor(private readonly database: Database) {}

  async unknown(deadlines: readonly Deadline[]): Promise<readonly Deadline[]> {
    const keys = await this.database.run((db) => {
      const { store } = db.transaction('told');
      return Promise.all(deadlines.map(({ key }) => store.getKey(key)));
    });
    return deadlines.filter((_, at) => keys[at] === undefined);
  }

  take(
    claims: readonly Claim[],
    { now, release }: { readonly now: Instant; readonly release: boolean },
  ): Promise<readonly Told[]> {
    return this.database.run(async (db) => {
      const change = db.transaction('told', 'readwrite', onDisk);
      const { store } = change;
      const byState = store.index('by-state');
      const won: Told[] = [];
      for (const { deadline, state } of claims) {
        if ((await store.getKey(deadline.key)) !== undefined) continue;
        const told: Told = { deadline, state, since: now, notice: null };
        if (state === 'claimed') won.push(told);
        else await store.put(toRow(told));
      }
      const held = release ? parseRows(await byState.getAll('held')) : [];
      const left = parseRows(await byState.getAll('claimed')).filter((it) => isAbandoned(it, now));
      const fresh = [...won, ...held];
      const nameOf = noticeNames(fresh, now);
      const taken = [
        ...fresh.map((it): Told => ({ ...it, state: 'claimed', since: now, notice: nameOf(it) })),
        ...left.map((it): Told => ({ ...it, since: now })),
      ];
      for (const told of taken) await store.put(toRow(told));
      await change.done;
      return taken;
    });
  }

  finish(told: readonly Told[], state: 'shown' | 'passed-over', now: Instant): Promise<void> {
    return this.database.run(async (db) => {
      const change = db.transaction('told', 'readwrite', onDisk);
      for (const it of told) await change.store.put(toRow({ ...it, state, since: now }));
      await change.done;
    });
  }

  async inState(state: ToldState): Promise<readonly Told[]> {
    return parseRows(
      await this.database.run((db) => db.getAllFromIndex('told', 'by-state', state)),
    );
  }

  async ofNotice(notice: string): Promise<readonly Told[]> {
    return parseRows(
      await this.database.run((db) => db.getAllFromIndex('told', 'by-notice', notice)),
    );
  }
}
