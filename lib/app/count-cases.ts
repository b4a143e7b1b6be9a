import { isOwnCase } from '../domain/customer/own-case.ts';
import { figuresOfCases } from '../domain/insights/figures-of-case.ts';
import type { UncountedTicket } from '../ports/insights.ts';
import type { Dependencies } from './dependencies.ts';
import { judge } from './judge.ts';
import { helpdeskOf } from './site-helpdesk.ts';

type Needs = Pick<
  Dependencies,
  | 'cases'
  | 'clock'
  | 'figures'
  | 'helpdesk'
  | 'matrices'
  | 'preferences'
  | 'sites'
  | 'tickets'
  | 'timeZone'
  | 'additions'
>;

/** As many tickets as are counted in one go: the worker has other things to do. */
const atOnce = 100;

async function countTicket(needs: Needs, uncounted: UncountedTicket): Promise<void> {
  const { ref, figures: earlier } = uncounted;
  // What somebody asks of a vendor as its customer is no escalation of the team.
  if (isOwnCase(ref)) return needs.figures.save(uncounted, []);
  const [entries, facts, observed, site] = await Promise.all([
    needs.cases.log(ref),
    needs.cases.events(ref),
    needs.tickets.find(ref),
    needs.sites.find(ref.origin),
  ]);
  const ticket = observed?.record.mergedInto === null ? observed.record.ticket : null;
  const isJudged = ticket !== null && site !== undefined && helpdeskOf(needs, site) !== undefined;
  const judgement = isJudged ? await judge(needs, site, ticket, facts, false) : null;
  const assessment = judgement?.assessment ?? null;
  const now = needs.clock.now();
  await needs.figures.save(
    uncounted,
    figuresOfCases({ ref, entries, ticket, assessment, earlier, now }),
  );
}

/**
 * Counts the cases of tickets that changed since they were counted, as they were last read; nothing is
 * asked of a helpdesk. May run at any time, any number of times. Gives how many tickets it counted, and
 * how many are left.
 */
export async function countCases(
  needs: Needs,
): Promise<{ readonly counted: number; readonly left: number }> {
  const uncounted = await needs.figures.uncounted(atOnce);
  for (const it of uncounted) await countTicket(needs, it);
  return { counted: uncounted.length, left: await needs.figures.waiting() };
}
