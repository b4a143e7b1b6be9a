import { assess, type AssessSettings } from '../domain/assess.ts';
import type { Assessment } from '../domain/assessment.ts';
import { chooseMatrix } from '../domain/assignment/choose-matrix.ts';
import { withMappedFields } from '../domain/assignment/field-map.ts';
import type { AssignmentRule, Site } from '../domain/assignment/site.ts';
import { chooseEdition } from '../domain/matrix/choose-edition.ts';
import type { Matrix } from '../domain/matrix/schema.ts';
import type { Reason } from '../domain/reason.ts';
import type { Ticket, TicketEvent } from '../domain/ticket/ticket.ts';
import { withEvents } from '../domain/ticket/with-events.ts';
import type { Dependencies } from './dependencies.ts';

type Needs = Pick<Dependencies, 'additions' | 'clock' | 'matrices' | 'preferences' | 'timeZone'>;

/** What the matrix that applies says of a ticket. */
export interface Judgement {
  readonly assessment: Assessment | null;
  readonly because: Reason | null;
  /** The edition by which it was judged. */
  readonly matrix: Matrix | null;
}

/** By what a ticket is judged. */
export interface Grounds {
  readonly editions: readonly Matrix[];
  readonly settings: AssessSettings;
  /** Why by this matrix. */
  readonly because: Reason;
}

/**
 * What the user set that every judgement needs: the zone in which a customer's hours count where the
 * ticket names none, the user's own hours, for calendars whose hours are not published, and what the user
 * added to matrices that are not theirs.
 */
export async function userSettings(
  needs: Pick<Dependencies, 'additions' | 'preferences' | 'timeZone'>,
  rule?: AssignmentRule,
): Promise<Pick<AssessSettings, 'timeZone' | 'hours' | 'added'>> {
  const { timeZone, hours } = await needs.preferences.load();
  const added = await needs.additions.all();
  return {
    timeZone: rule?.timeZone ?? timeZone ?? needs.timeZone(),
    ...(hours !== null && { hours }),
    ...(added.length > 0 && { added: new Map(added.map((it) => [it.id, it])) }),
  };
}

/** By what `ticket` is judged; null where no matrix is chosen or the chosen one is gone. */
export async function groundsFor(
  needs: Needs,
  site: Site,
  ticket: Ticket,
): Promise<Grounds | null> {
  const choice = chooseMatrix(site, withMappedFields(ticket, site.fieldMap));
  if (!choice) return null;
  const { rule, because } = choice;
  const isThere = (await needs.matrices.all()).some(({ matrix }) => matrix.id === rule.matrixId);
  if (!isThere) return null;
  const editions = await needs.matrices.editions(rule.matrixId);
  const settings = { ...(await userSettings(needs, rule)), plan: rule.plan ?? null };
  return { editions, settings, because };
}

/**
 * What the matrix that applies to `ticket` says of it, with what people said counted in; no
 * assessment where no matrix is chosen or the chosen one is gone.
 */
export async function judge(
  needs: Needs,
  site: Site,
  ticket: Ticket,
  facts: readonly TicketEvent[],
  because: boolean,
): Promise<Judgement> {
  const grounds = await groundsFor(needs, site, ticket);
  if (!grounds) return { assessment: null, because: null, matrix: null };
  const { editions, settings } = grounds;
  const now = needs.clock.now();
  const known = withEvents(withMappedFields(ticket, site.fieldMap), facts);
  const assessment = assess(known, editions, now, { ...settings, because });
  const matrix = chooseEdition(editions, ticket.createdAt);
  return { assessment, because: grounds.because, matrix };
}
