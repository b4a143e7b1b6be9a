import {
  ticketId,
  ticketStatuses,
  type Loss,
  type Ticket,
  type TicketEvent,
} from '../../../lib/domain/ticket/ticket.ts';
import { unknownFields } from '../../../lib/domain/ticket/unknown-fields.ts';
import { hour, toInstant, type Instant } from '../../../lib/domain/time/instant.ts';

/** A made-up ticket as it stands in its fields; an empty text is not known. */
export interface TryDraft {
  readonly words: string;
  readonly status: string;
  readonly hoursOld: string;
  readonly repliedAfter: string;
  readonly type: string;
  readonly category: string;
  readonly priority: string;
  readonly impact: string;
  readonly urgency: string;
  readonly plan: string;
  readonly affected: string;
  readonly total: string;
  readonly component: string;
}

export const emptyTry: TryDraft = {
  words: '',
  status: 'open',
  hoursOld: '2',
  repliedAfter: '',
  type: 'incident',
  category: '',
  priority: '',
  impact: '',
  urgency: '',
  plan: '',
  affected: '',
  total: '',
  component: '',
};

/** The longest that a made-up ticket may be old: a year. */
const oldest = 8760;

/** A number of hours up to a year; null for what is none. */
export function hoursFrom(typed: string): number | null {
  const hours = Number(typed.trim().replace(',', '.'));
  return typed.trim() !== '' && hours >= 0 && hours <= oldest ? hours : null;
}

const known = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

const countFrom = (typed: string): number | null =>
  /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : null;

function lossFrom(draft: TryDraft): Loss | null {
  const [affected, total] = [countFrom(draft.affected), countFrom(draft.total)];
  const component = known(draft.component);
  const isCounted =
    affected !== null && total !== null && total > 0 && affected <= total
      ? { affected, total }
      : null;
  return isCounted || component !== null
    ? { affected: isCounted?.affected ?? null, total: isCounted?.total ?? null, component }
    : null;
}

/** True where the counts cannot be: one alone, or more affected than there are. */
export function isWrongLoss({ affected, total }: TryDraft): boolean {
  const [some, all] = [countFrom(affected), countFrom(total)];
  if (affected.trim() === '' && total.trim() === '') return false;
  return some === null || all === null || all <= 0 || some > all;
}

/** The made-up ticket at `now`, with its history: it was opened by a customer, and perhaps answered. */
export function ticketFrom(draft: TryDraft, now: Instant): Ticket {
  const createdAt = toInstant(now - Math.round((hoursFrom(draft.hoursOld) ?? 0) * hour));
  const after = hoursFrom(draft.repliedAfter);
  const status = ticketStatuses.find((it) => it === draft.status) ?? 'open';
  const replied = after === null ? null : toInstant(createdAt + Math.round(after * hour));
  const events: TicketEvent[] = [{ kind: 'created', at: createdAt, by: 'customer' }];
  if (replied !== null && replied <= now)
    events.push({ kind: 'public-reply', at: replied, by: 'agent' });
  if (status !== 'new' && status !== 'open') events.push({ kind: 'status', at: now, to: status });
  const [subject, ...body] = draft.words.split('\n');
  return {
    ...unknownFields,
    id: ticketId('1'),
    subject: subject ?? null,
    body: body.join('\n'),
    status,
    tags: [],
    fields: {},
    type: known(draft.type),
    category: known(draft.category),
    priority: known(draft.priority),
    impact: known(draft.impact),
    urgency: known(draft.urgency),
    plan: known(draft.plan),
    loss: lossFrom(draft),
    createdAt,
    completeness: 'full',
    events,
  };
}
