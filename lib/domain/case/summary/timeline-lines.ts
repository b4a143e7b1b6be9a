import { plainLine } from '../../plan/plain-text.ts';
import { formatInstant } from '../../time/instant.ts';
import type { CaseEvent } from '../case-event.ts';
import { eventText } from '../event-text.ts';
import { inOrder } from '../merge-logs.ts';
import { isInside, maySee } from './audience.ts';
import type { SummaryInput } from './case-summary.ts';

/** The ticket's own events that belong into the story of a case; the rest is the ticket's page. */
const told = new Set<CaseEvent['kind']>(['created', 'status']);

/** What happened, oldest first: what the helpdesk tells and what people told, times in UTC. */
export function timelineLines(input: SummaryInput): readonly string[] {
  const { ticket, log, audience, now, text } = input;
  const own = ticket.events.filter(({ kind }) => told.has(kind));
  const events: CaseEvent[] = [...own, ...inOrder(log).map(({ event }) => event)];
  return events
    .filter((event) => event.at <= now && maySee(audience, event))
    .sort((a, b) => a.at - b.at)
    .flatMap((event) => {
      const said = eventText(event, text);
      if (said === null) return [];
      const at = formatInstant(event.at);
      const who = isInside(audience) ? plainLine(event.author ?? '', 100) : '';
      return [who === '' ? text('case_line', at, said) : text('case_line_by', at, who, said)];
    });
}
