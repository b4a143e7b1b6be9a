import { plainLine } from '../plan/plain-text.ts';
import { channelText, type PlanText } from '../plan/plan-text.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import { longestWords } from './case-record.ts';
import type { CaseEvent } from './case-event.ts';

const said = (words: string): string => plainLine(words, longestWords);
const when = (at: Instant | null): string => (at === null ? '–' : formatInstant(at));

function escalatedText(event: Extract<CaseEvent, { kind: 'escalated' }>, text: PlanText): string {
  const { tier, channel, reference } = event;
  const head =
    channel === undefined
      ? text('case_escalated', tier)
      : text('case_escalated_via', tier, channelText(text, channel));
  return reference === undefined ? head : `${head} ${text('note_reference', said(reference))}`;
}

/** A person's word on the case as a sentence in plain text, times in UTC; null for what tells nothing. */
function stepText(event: CaseEvent, text: PlanText): string | null {
  switch (event.kind) {
    case 'promised':
      return text(`case_promised_${event.what}`, when(event.dueAt));
    case 'reference':
      return text('case_reference', event.tier, said(event.reference));
    case 'lead':
      return event.reason === undefined
        ? text('case_lead', said(event.who))
        : text('case_handed_over', said(event.who), said(event.reason));
    case 'standby':
      return event.team.length === 0
        ? text('case_standby_over')
        : text('case_standby', event.team.map(said).join(', '));
    case 'work-started':
      return text('case_work_started');
    case 'observation':
      return text('case_observation', said(event.team), said(event.text));
    case 'plan':
      return text(`case_plan_${event.plan}`, said(event.text));
    case 'update-given':
      return event.nextAt === null
        ? text('case_update', said(event.text))
        : text('case_update_next', said(event.text), when(event.nextAt));
    case 'resolved':
      return text('case_resolved', said(event.text));
    case 'agreed':
      return event.text === undefined
        ? text('case_agreed', said(event.who))
        : text('case_agreed_words', said(event.who), said(event.text));
    case 'withdrawn':
      return text('case_withdrawn', said(event.reason));
    case 'action':
      return event.dueAt === null
        ? text('case_action', said(event.text), said(event.owner))
        : text('case_action_due', said(event.text), said(event.owner), when(event.dueAt));
    default:
      return null;
  }
}

/** The names of criteria by which a case was closed. */
const criteriaText = (criteria: readonly string[], text: PlanText): string =>
  criteria.map((it) => text(`case_criterion_${it.replaceAll('-', '_')}`) || it).join(', ') || '–';

/**
 * One event of a case as a sentence in plain text, times in UTC; null for what people need not read.
 */
export function eventText(event: CaseEvent, text: PlanText): string | null {
  switch (event.kind) {
    case 'created':
      return text('case_created');
    case 'escalated':
      return escalatedText(event, text);
    case 'acknowledged':
      return text('case_acknowledged', event.tier);
    case 'public-reply':
      return text('case_replied');
    case 'status':
      return text('case_status', event.raw ?? event.to);
    case 'pause':
      return text('case_pause', said(event.reason));
    case 'resume':
      return text('case_resume', said(event.reason));
    case 'workaround':
      return text('case_workaround');
    case 'unsatisfactory':
      return text('case_unsatisfactory');
    case 'monitoring':
      return text('case_monitoring', when(event.until));
    case 'recurred':
      return text('case_recurred');
    case 'customer-agreed':
      return text('case_customer_agreed');
    case 'closed':
      return text('case_closed', criteriaText(event.criteria, text));
    case 'rca-delivered':
      return text('case_rca_delivered');
    case 'action-done':
      return text('case_action_done');
    default:
      return stepText(event, text);
  }
}
