import type { Site } from '../domain/assignment/site.ts';
import type { BoardSite } from '../domain/insights/board.ts';
import { markValue } from '../domain/plan/build-plan.ts';
import type { HelpdeskApi, TicketRecord } from '../ports/helpdesk.ts';
import { askHelpdesk } from './ask-helpdesk.ts';
import type { Dependencies } from './dependencies.ts';
import { helpdeskOf } from './site-helpdesk.ts';

/** What a site's own search says. */
export interface Marked {
  readonly site: BoardSite;
  readonly records: readonly TicketRecord[];
}

/** A ladder that nobody described has no more tiers than these. */
const usualTiers = [1, 2, 3];

/** The marks of every tier that the site's matrices have. */
async function marksOf({ matrices }: Pick<Dependencies, 'matrices'>, site: Site) {
  const chosen = new Set(site.assignments.map(({ matrixId }) => matrixId));
  const levels = (await matrices.all()).flatMap(({ matrix }) =>
    chosen.has(matrix.id) ? matrix.tiers.map(({ level }) => level) : [],
  );
  return [...new Set([...usualTiers, ...levels])].sort((a, b) => a - b).map(markValue);
}

function sourceOf(site: Site, api: HelpdeskApi | undefined): BoardSite['source'] {
  if (!api?.findMarked) return 'no-search';
  return api.writes.includes('tag') || site.markField !== null ? 'search' : 'no-mark';
}

/** Tickets of a site that its helpdesk finds by the escalation mark, or why it was not asked, or could not say. */
export async function findMarked(needs: Dependencies, site: Site): Promise<Marked> {
  const { origin } = site;
  const api = helpdeskOf(needs, site);
  const source = sourceOf(site, api);
  const about = { origin, helpdesk: api?.name ?? null, source, problem: null, isWhole: true };
  const search = api?.findMarked;
  if (source !== 'search' || !search) return { site: about, records: [] };
  const marks = await marksOf(needs, site);
  const endpoint = { origin, operation: 'search', subject: 'mark' } as const;
  const found = await askHelpdesk(needs, endpoint, () => search(marks, site.markField));
  if (!found.ok) return { site: { ...about, problem: found.error }, records: [] };
  return { site: { ...about, isWhole: found.value.isWhole }, records: found.value.records };
}
