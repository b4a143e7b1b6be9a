import { readCase } from '../domain/case/read-case.ts';
import { isLive } from '../domain/case/case-state.ts';
import { isOwnCase, readOwnCase } from '../domain/customer/own-case.ts';
import {
  passesQuiet,
  quietUntil,
  standardNotifications,
} from '../domain/deadlines/notification-settings.ts';
import type { Deadline } from '../domain/deadlines/deadline.ts';
import { isMine } from '../domain/deadlines/is-mine.ts';
import { digestNotice, singleNotice, type WrittenZone } from '../domain/deadlines/notice-text.ts';
import { abandonedAfter, type Told } from '../domain/deadlines/telling.ts';
import { toInstant, type Instant } from '../domain/time/instant.ts';
import type { Claim } from '../ports/deadlines.ts';
import type { Notice } from '../ports/notifier.ts';
import type { Dependencies } from './dependencies.ts';

/** True where the ticket has a case that nobody leads yet. */
async function isToBeTaken(needs: Dependencies, { ref }: Deadline): Promise<boolean> {
  // Nobody but the customer has a case of their own.
  if (isOwnCase(ref)) return false;
  const state = readCase(await needs.cases.log(ref));
  return isLive(state) && state.lead === null;
}

async function subjectOf(needs: Dependencies, { ref }: Deadline): Promise<string | null> {
  if (isOwnCase(ref)) return readOwnCase(ref, await needs.cases.log(ref))?.subject ?? null;
  return (await needs.tickets.find(ref))?.record.ticket.subject ?? null;
}

/** Those of `news` that somebody else looks after. */
async function ofOthers(
  needs: Dependencies,
  news: readonly Deadline[],
  names: readonly string[],
): Promise<ReadonlySet<Deadline>> {
  const judged = await Promise.all(
    news.map(async (deadline) => {
      const { ref } = deadline;
      if (isOwnCase(ref)) return [];
      const { account } = await needs.memory.load(ref.origin);
      const { lead } = readCase(await needs.cases.log(ref));
      const assignee = (await needs.tickets.find(ref))?.record.ticket.assignee ?? null;
      const own = account === null ? names : [...names, account];
      return isMine({ lead: lead?.who ?? null, assignee }, own) ? [] : [deadline];
    }),
  );
  return new Set(judged.flat());
}

async function buildNotice(
  needs: Dependencies,
  id: string,
  told: readonly Told[],
  zone: WrittenZone,
): Promise<Notice> {
  const [first, ...others] = told.map(({ deadline }) => deadline);
  if (first === undefined || others.length > 0)
    return {
      id,
      ...digestNotice(
        needs.text,
        told.map(({ deadline }) => deadline),
      ),
      take: null,
    };
  const subject = await subjectOf(needs, first);
  const take = (await isToBeTaken(needs, first)) ? needs.text('notice_take') : null;
  return { id, ...singleNotice(needs.text, first, subject, zone), take };
}

async function show(
  needs: Dependencies,
  id: string,
  told: readonly Told[],
  zone: WrittenZone,
): Promise<void> {
  // What the browser refuses is not tried again: the toolbar says the same.
  const end = await needs.notifier.show(await buildNotice(needs, id, told, zone)).then(
    () => 'shown' as const,
    () => 'passed-over' as const,
  );
  await needs.told.finish(told, end, needs.clock.now());
}

/**
 * Tells `news`, each exactly once: claimed by its key before it is shown, and shown under that key. A
 * worker that dies in between leaves a claim, which the next one takes over after half a minute; what
 * it shows has the same id, so that the browser puts it in the place of the first.
 *
 * While it is quiet everything is held back, and told in one notification afterwards. Gives when
 * there is more to tell; null: not by itself.
 */
export async function tellDeadlines(
  needs: Dependencies,
  news: readonly Deadline[],
): Promise<Instant | null> {
  const { timeZone: chosen, displayZone, notifications } = await needs.preferences.load();
  const { kinds, quiet, mine } = notifications ?? standardNotifications;
  const others = mine === undefined ? new Set() : await ofOthers(needs, news, mine);
  const ownZone = needs.timeZone();
  const timeZone = displayZone ?? ownZone;
  const zone = { timeZone, isNamed: timeZone !== ownZone };
  const isAllowed = await needs.notifier.isAllowed();
  const now = needs.clock.now();
  const quietEnd = quietUntil(quiet, chosen ?? ownZone, now);
  const stateFor = (it: Deadline): Claim['state'] => {
    if (!isAllowed || !kinds.includes(it.kind) || others.has(it)) return 'passed-over';
    return quiet !== null && quietEnd !== null && !passesQuiet(quiet, it) ? 'held' : 'claimed';
  };
  const claims = news.map((deadline) => ({ deadline, state: stateFor(deadline) }));
  const taken = await needs.told.take(claims, { now, release: quietEnd === null });
  const idOf = ({ notice, deadline }: Told) => notice ?? deadline.key;
  for (const id of new Set(taken.map(idOf)))
    await show(
      needs,
      id,
      taken.filter((it) => idOf(it) === id),
      zone,
    );
  const held = quietEnd === null ? [] : await needs.told.inState('held');
  const claimed = await needs.told.inState('claimed');
  const nexts = [
    ...(held.length > 0 && quietEnd !== null ? [quietEnd] : []),
    ...(claimed.length > 0 ? [toInstant(now + abandonedAfter)] : []),
  ];
  return nexts.length === 0 ? null : toInstant(Math.min(...nexts));
}
