import { plainLine } from '../plan/plain-text.ts';
import { metricText, type PlanText } from '../plan/plan-text.ts';
import { toInstant, type Instant } from '../time/instant.ts';
import { zoneNamed } from '../time/zone.ts';
import type { Deadline } from './deadline.ts';

/** What a notification says. */
export interface NoticeWords {
  readonly title: string;
  readonly message: string;
}

/** Of a subject as much is shown as a notification has room for. */
const longestSubject = 120;
const longestTitle = 120;
/** A digest names this many tickets, and counts the others. */
const mostNamed = 5;

/** `at` in a zone, as `2026-11-20 14:30`. */
export function localTime(at: Instant, timeZone: string): string {
  const local = new Date(at + zoneNamed(timeZone).offsetAt(toInstant(at)));
  return local.toISOString().slice(0, 16).replace('T', ' ');
}

/** In which zone times are written, and whether it is named after each. */
export interface WrittenZone {
  readonly timeZone: string;
  readonly isNamed: boolean;
}

const zonedTime = (at: Instant, { timeZone, isNamed }: WrittenZone): string =>
  isNamed ? `${localTime(at, timeZone)} ${timeZone}` : localTime(at, timeZone);

/** What is due, in a line. */
function deadlineText(text: PlanText, it: Deadline): string {
  const id = plainLine(it.ref.ticketId, 40);
  const named = metricText(text, it.metric);
  const metric = it.source === 'helpdesk' ? text('badge_helpdesk_clock', named) : named;
  const line = () => {
    switch (it.kind) {
      case 'at-risk':
        return text('notice_at_risk', id, metric);
      case 'breach':
        return text('notice_breach', id, metric);
      case 'acknowledgement-overdue':
        return text('notice_acknowledgement_overdue', id, it.tier ?? 1);
      case 'update-due':
        return text('notice_update_due', id);
      case 'monitoring-over':
        return text('notice_monitoring_over', id);
      case 'rca-due':
        return text('notice_rca_due', id);
      case 'tier-opens':
        return text('notice_tier_opens', id, it.tier ?? 1);
      case 'reminder':
        return text('notice_reminder', id, metric, it.recipients.join(', '));
    }
  };
  return plainLine(line(), longestTitle);
}

/** One deadline: the line, the ticket's subject, when it is due. Nothing else of the ticket. */
export const singleNotice = (
  text: PlanText,
  it: Deadline,
  subject: string | null,
  zone: WrittenZone,
): NoticeWords => ({
  title: deadlineText(text, it),
  message: [
    ...(subject === null ? [] : [plainLine(subject, longestSubject)]),
    ...(it.kind === 'tier-opens' ? [] : [text('notice_due', zonedTime(it.dueAt, zone))]),
  ].join('\n'),
});

/** Several at once: how many, and the first of them, what is most urgent first. */
export function digestNotice(text: PlanText, all: readonly Deadline[]): NoticeWords {
  const urgent = ({ kind }: Deadline) => (kind === 'at-risk' || kind === 'reminder' ? 1 : 0);
  const sorted = [...all].sort((a, b) => urgent(a) - urgent(b) || a.dueAt - b.dueAt);
  const more = sorted.length - mostNamed;
  return {
    title: text('notice_digest', all.length),
    message: [
      ...sorted.slice(0, mostNamed).map((it) => deadlineText(text, it)),
      ...(more > 0 ? [text('notice_digest_more', more)] : []),
    ].join('\n'),
  };
}
