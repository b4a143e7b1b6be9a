import { parseCaseFile, writeCaseFile } from '../domain/case/case-file.ts';
import type { CaseDraft, CaseEntry, CaseEvent } from '../domain/case/case-event.ts';
import { isCaseEntry } from '../domain/case/case-record.ts';
import { headFields, isOwnCase, ownOrigin, readOwnCase } from '../domain/customer/own-case.ts';
import type { NewOwnCase } from '../domain/customer/new-own-case.ts';
import { draftsOf, type OwnStep } from '../domain/customer/own-case-step.ts';
import { reason } from '../domain/reason.ts';
import { ticketId, type TicketRef } from '../domain/ticket/ticket.ts';
import { toInstant, type Instant } from '../domain/time/instant.ts';
import type { OwnCaseView } from '../domain/view/own-case-view.ts';
import type { Dependencies } from './dependencies.ts';
import { inTurn } from './in-turn.ts';
import { refusePrivate } from './known-ticket.ts';
import { ownCase, ownCaseView } from './own-cases.ts';
import { Refusal } from './refusal.ts';

/** Who said what: a vendor's answer is an agent's, everything else the customer's own word. */
const byOf = ({ kind }: CaseDraft) =>
  kind === 'public-reply' || kind === 'acknowledged' ? 'agent' : 'customer';

function entriesOf(
  needs: Pick<Dependencies, 'newId' | 'text'>,
  drafts: readonly CaseDraft[],
  at: Instant,
): readonly CaseEntry[] {
  return drafts.map((draft) => {
    const event: CaseEvent = { ...draft, at, by: byOf(draft) };
    const entry = { id: needs.newId(), event };
    if (!isCaseEntry(entry)) throw new Refusal(reason('case-words'), needs.text);
    return entry;
  });
}

/** Starts a case; on disk before this answers. */
export async function startOwnCase(needs: Dependencies, it: NewOwnCase): Promise<OwnCaseView> {
  await refusePrivate(needs);
  const now = needs.clock.now();
  const name = it.matrixId.replace(/[^\w.-]/g, '-').slice(0, 60);
  const ref: TicketRef = {
    origin: ownOrigin,
    ticketId: ticketId(`${name}-${needs.newId().replace(/-/g, '').slice(-6)}`),
  };
  const head: readonly CaseDraft[] = [
    { kind: 'field', name: headFields.matrix, to: it.matrixId },
    { kind: 'field', name: headFields.subject, to: it.subject },
    ...it.facts,
  ];
  const { contactedAt, reference } = it;
  const first = contactedAt === null && reference === null ? null : (contactedAt ?? now);
  const contact: readonly CaseDraft[] =
    first === null ? [] : [{ kind: 'created' }, { kind: 'escalated', tier: 1 }];
  await needs.cases.add(ref, [
    ...entriesOf(needs, head, toInstant(Math.min(now, first ?? now))),
    ...(first === null ? [] : entriesOf(needs, contact, first)),
    ...(reference === null
      ? []
      : entriesOf(needs, [{ kind: 'reference', tier: 1, reference }], first ?? now)),
  ]);
  return ownCaseView(needs, ref);
}

/** Adds what a customer says of a case; on disk before this answers. */
export const tellOwnCase = (
  needs: Dependencies,
  ref: TicketRef,
  step: OwnStep,
): Promise<OwnCaseView> =>
  inTurn(needs.cases, async () => {
    await refusePrivate(needs);
    const own = await ownCase(needs, ref);
    // After all that is known: what is told now comes last.
    const at = toInstant(Math.max(needs.clock.now(), ...own.log.map(({ event }) => event.at)));
    await needs.cases.add(ref, entriesOf(needs, draftsOf(step, own), at));
    return ownCaseView(needs, ref);
  });

/** Erases a case, or every case of one's own, with whatever was kept about it. */
export const eraseOwnCases = (
  needs: Pick<Dependencies, 'cases' | 'deadlines'>,
  ref: TicketRef | null,
): Promise<void> =>
  inTurn(needs.cases, async () => {
    const logs = await needs.cases.ofSite(ownOrigin);
    for (const it of ref === null ? logs.map((log) => log.ref) : [ref]) {
      if (!isOwnCase(it)) continue;
      await needs.cases.forget(it);
      await needs.deadlines.remove(it);
    }
  });

/** Every case of one's own as the text of a file. */
export async function exportOwnCases(
  needs: Pick<Dependencies, 'cases' | 'clock'>,
): Promise<string> {
  return writeCaseFile(await needs.cases.ofSite(ownOrigin), needs.clock.now());
}

/**
 * Merges the own cases of a file into those that are here, and gives how many entries were new.
 *
 * @throws {Refusal} where the file is refused, or holds a case that is none of a customer's own.
 */
export async function importOwnCases(
  needs: Pick<Dependencies, 'cases' | 'text'>,
  text: string,
): Promise<number> {
  const file = parseCaseFile(text);
  if (!file.ok) throw new Refusal(file.error, needs.text);
  const isWhole = file.value.every(
    ({ ref, entries }) => isOwnCase(ref) && readOwnCase(ref, entries) !== null,
  );
  if (!isWhole) throw new Refusal(reason('own-case-file-other'), needs.text);
  let added = 0;
  for (const { ref, entries } of file.value) added += (await needs.cases.add(ref, entries)).length;
  return added;
}
