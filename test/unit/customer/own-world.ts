import 'fake-indexeddb/auto';
import { startOwnCase, tellOwnCase } from '../../../lib/app/keep-own-case.ts';
import { ownCaseView } from '../../../lib/app/own-cases.ts';
import { sweepDeadlines } from '../../../lib/app/sweep-deadlines.ts';
import type { NewOwnCase } from '../../../lib/domain/customer/new-own-case.ts';
import type { OwnStep } from '../../../lib/domain/customer/own-case-step.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { DatabaseCaseStore } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { DatabaseDeadlineIndex } from '../../../lib/storage/deadline-index.ts';
import { DatabaseSetAside } from '../../../lib/storage/set-aside.ts';
import { DatabaseToldLog } from '../../../lib/storage/told-log.ts';
import { fakeDependencies, FixedClock } from '../../fakes/dependencies.ts';
import { FakeDesktop } from '../../fakes/notifier.ts';

let names = 0;

/** A customer's browser over a real database: their cases, their vendor's policy, their desktop. */
export async function ownWorld(policy: Matrix, at: string, timeZone = 'Asia/Kolkata') {
  const clock = new FixedClock(instant(at));
  const desktop = new FakeDesktop();
  const database = new Database(`own-${(names += 1)}`);
  const { needs } = fakeDependencies({
    cases: new DatabaseCaseStore(database, new DatabaseSetAside(database, clock)),
    deadlines: new DatabaseDeadlineIndex(database),
    told: new DatabaseToldLog(database),
    clock,
    notifier: desktop,
    timeZone: () => timeZone,
  });
  await needs.matrices.save({ matrix: policy, preset: true, storedAt: clock.now() });
  const begin = (it: Partial<NewOwnCase> = {}) =>
    startOwnCase(needs, {
      matrixId: policy.id,
      subject: 'Calls drop',
      reference: null,
      contactedAt: null,
      facts: [],
      ...it,
    });
  const first = await begin();
  const { ref } = first;
  return {
    needs,
    clock,
    desktop,
    database,
    ref,
    first,
    begin,
    /** What the customer says at `when`. */
    async say(when: string, step: OwnStep) {
      clock.at = instant(when);
      return tellOwnCase(needs, ref, step);
    },
    /** The case as it is shown at `when`. */
    async look(when: string) {
      clock.at = instant(when);
      return ownCaseView(needs, ref);
    },
    /** Time passes until `when`; whoever sweeps deadlines does so at `when`. */
    async pass(when: string) {
      clock.at = instant(when);
      await sweepDeadlines(needs);
      return desktop.shown.map(({ title }) => title);
    },
  };
}
