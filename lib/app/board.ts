import type { Site } from '../domain/assignment/site.ts';
import { isLive, type CaseState } from '../domain/case/case-state.ts';
import { readCase } from '../domain/case/read-case.ts';
import { byDeadline, owedNext, type Board, type BoardRow } from '../domain/insights/board.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { TicketRecord } from '../ports/helpdesk.ts';
import type { Dependencies } from './dependencies.ts';
import { findMarked, type Marked } from './find-marked.ts';
import { judge } from './judge.ts';
import { rebuildCase } from './rebuild-case.ts';
import { helpdeskOf } from './site-helpdesk.ts';

/** As many open cases of the log as a person can look at. */
const mostLive = 300;
/** As many tickets whose notes are read for a case that nobody knows here yet. */
const mostRebuilt = 5;

interface Wanted {
  readonly ref: TicketRef;
  readonly site: Site | undefined;
  /** As the search gave it; null: only the log knows it. */
  readonly found: TicketRecord | null;
  readonly isInLog: boolean;
}

const nameOf = ({ origin, ticketId }: TicketRef): string => `${origin} ${ticketId}`;

/** The ticket as it was last read with its history, unless the search shows that it changed since. */
async function recordOf(needs: Dependencies, { ref, found }: Wanted): Promise<TicketRecord | null> {
  const kept = (await needs.tickets.find(ref))?.record ?? null;
  return kept && (found === null || kept.version === found.version) ? kept : (found ?? kept);
}

function stateOf({ status }: CaseState): BoardRow['status'] {
  return status === 'none' ? null : status;
}

async function rowOf(needs: Dependencies, wanted: Wanted): Promise<BoardRow | null> {
  const { ref, site, found, isInLog } = wanted;
  const [record, log, facts, { account }] = await Promise.all([
    recordOf(needs, wanted),
    needs.cases.log(ref),
    needs.cases.events(ref),
    needs.memory.load(ref.origin),
  ]);
  const ticket = record?.ticket ?? null;
  const state = readCase(log, ticket?.events ?? []);
  // The mark may outlive the case: what is over here is over.
  if (state.status !== 'none' && !isLive(state)) return null;
  const api = helpdeskOf(needs, site);
  const judgement = site && ticket ? await judge(needs, site, ticket, facts, false) : null;
  const assessment = judgement?.assessment ?? null;
  const severity = assessment?.severity;
  const said = isInLog && found ? 'both' : isInLog ? 'log' : 'search';
  return {
    ref,
    address: api ? new URL(api.ticketPath(ref.ticketId), ref.origin).href : null,
    subject: ticket?.subject ?? null,
    customer: ticket?.requester?.organization ?? ticket?.requester?.name ?? null,
    tier: state.tier,
    lead: state.lead?.who ?? null,
    isMine: account !== null && state.lead?.who === account,
    severity: severity?.name ?? severity?.id ?? null,
    next: owedNext(state, assessment, needs.clock.now()),
    status: stateOf(state),
    saidBy: said,
  };
}

/** Reads the cases of some tickets that colleagues escalated; one that cannot be read is still listed. */
async function readColleagues(needs: Dependencies, unknown: readonly TicketRef[]): Promise<void> {
  for (const ref of unknown.slice(0, mostRebuilt))
    await rebuildCase(needs, ref).catch(() => undefined);
}

async function grantedSites(needs: Dependencies): Promise<readonly Site[]> {
  const sites = await needs.sites.all();
  const granted = await Promise.all(sites.map(({ origin }) => needs.access.isGranted(origin)));
  return sites.filter((_, at) => granted[at] === true);
}

/**
 * Every open escalation of all granted helpdesks, by next deadline: what each helpdesk finds by the mark,
 * and what the log of this browser tells. A site that does not answer is told with its problem, and its
 * cases in the log are listed all the same.
 */
export async function loadBoard(needs: Dependencies): Promise<Board> {
  const sites = await grantedSites(needs);
  const marked: readonly Marked[] = await Promise.all(sites.map((it) => findMarked(needs, it)));
  const live = await needs.figures.live(mostLive + 1);
  const wanted = new Map<string, Wanted>();
  for (const { site: about, records } of marked)
    for (const found of records) {
      const ref = { origin: about.origin, ticketId: found.ticket.id };
      const site = sites.find(({ origin }) => origin === about.origin);
      wanted.set(nameOf(ref), { ref, site, found, isInLog: false });
    }
  for (const ref of live.slice(0, mostLive)) {
    const site = sites.find(({ origin }) => origin === ref.origin);
    const found = wanted.get(nameOf(ref))?.found ?? null;
    wanted.set(nameOf(ref), { ref, site, found, isInLog: true });
  }
  const all = [...wanted.values()];
  const logs = await Promise.all(all.map(({ ref }) => needs.cases.log(ref)));
  const unknown = all.filter((it, at) => !it.isInLog && (logs[at] ?? []).length === 0);
  await readColleagues(
    needs,
    unknown.map(({ ref }) => ref),
  );
  const rows = await Promise.all(all.map((it) => rowOf(needs, it)));
  const strangers = new Set(all.filter(({ site }) => !site).map(({ ref }) => ref.origin));
  return {
    rows: rows.filter((it) => it !== null).sort(byDeadline),
    sites: [
      ...marked.map(({ site }) => site),
      ...[...strangers].map((origin) => ({
        origin,
        helpdesk: null,
        source: 'not-granted' as const,
        problem: null,
        isWhole: true,
      })),
    ],
    isCut: live.length > mostLive,
  };
}
