import type { FieldValue, Loss, Phrases, Ticket, TicketEvent } from '../ticket/ticket.ts';

/** The facts that severity rules see. `null` means not known. */
export interface SeverityFacts {
  readonly priority: string | null;
  readonly type: string | null;
  readonly category: string | null;
  readonly impact: string | null;
  readonly urgency: string | null;
  readonly plan: string | null;
  readonly tags: readonly string[] | null;
  readonly fields: Readonly<Record<string, FieldValue>> | null;
  readonly loss: Loss | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly phrases: Phrases | null;
  readonly override: Extract<TicketEvent, { kind: 'severity' }> | null;
}

const textOf = (value: FieldValue): string | null => (value === null ? null : String(value));

/** Facts by which a ticket's severity may become another. */
export const changesSeverity = ({ kind }: TicketEvent): boolean =>
  kind === 'severity' || kind === 'loss' || kind === 'field' || kind === 'priority';

type PriorityEvent = Extract<TicketEvent, { kind: 'priority' }>;
const isPriority = (event: TicketEvent): event is PriorityEvent => event.kind === 'priority';

/**
 * The helpdesk's priority after `events`: the ticket's own where they are all, else the last that
 * they tell; before the first of them nobody knows.
 */
function priorityAfter(ticket: Ticket, events: readonly TicketEvent[]): string | null {
  if (events.length >= ticket.events.length) return ticket.priority;
  const told = events.filter(isPriority);
  if (told.length === ticket.events.filter(isPriority).length) return ticket.priority;
  return told[told.length - 1]?.to ?? null;
}

/**
 * What is known of a ticket from its fields and from the facts that people entered.
 *
 * A person's latest word on loss, plan, impact, urgency or category counts over the helpdesk's field.
 */
export function severityFacts(ticket: Ticket, events: readonly TicketEvent[]): SeverityFacts {
  let { loss, plan, impact, urgency, category } = ticket;
  let override: SeverityFacts['override'] = null;
  for (const event of events) {
    if (event.kind === 'loss') loss = event;
    else if (event.kind === 'severity') override = event.id === null ? null : event;
    else if (event.kind === 'field') {
      if (event.name === 'plan') plan = textOf(event.to) ?? ticket.plan;
      else if (event.name === 'impact') impact = textOf(event.to) ?? ticket.impact;
      else if (event.name === 'urgency') urgency = textOf(event.to) ?? ticket.urgency;
      else if (event.name === 'category') category = textOf(event.to) ?? ticket.category;
    }
  }
  const { type, tags, fields, subject, body } = ticket;
  return {
    priority: priorityAfter(ticket, events),
    type,
    category,
    impact,
    urgency,
    plan,
    tags,
    fields,
    loss,
    subject,
    body,
    phrases: ticket.phrases ?? null,
    override,
  };
}
