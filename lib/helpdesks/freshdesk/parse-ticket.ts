import * as v from 'valibot';
import type { TicketId } from '../../domain/ticket/ticket.ts';
import { at, code, id, nonEmpty, optional, under } from './reply-values.ts';

/** A due time: null where the helpdesk says that there is none, undefined where it says nothing. */
const due = optional(v.nullable(at));

const person = v.object({
  id: optional(id),
  name: optional(nonEmpty),
  email: optional(nonEmpty),
});

/** When what last happened. Three of these are documented; public clients agree on the others. */
const stats = v.object({
  first_responded_at: due,
  status_updated_at: due,
  reopened_at: due,
  resolved_at: due,
  closed_at: due,
});

export type Stats = v.InferOutput<typeof stats>;

const fieldValue = v.union([v.string(), v.number(), v.boolean(), v.null()]);
const choices = v.array(v.union([v.string(), v.number()]));
const fields = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((all) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([name, value]) => {
        // Several choices are joined; what is neither a value nor a list of such is not known.
        const several = v.safeParse(choices, value);
        const read = v.safeParse(fieldValue, several.success ? several.output.join(', ') : value);
        return read.success ? [[name, read.output] as const] : [];
      }),
    ),
  ),
);

const ticket = v.object({
  id,
  status: code,
  created_at: at,
  updated_at: at,
  subject: optional(v.string()),
  description_text: optional(v.string()),
  priority: optional(code),
  source: optional(code),
  type: optional(v.nullable(nonEmpty)),
  tags: optional(v.array(v.string())),
  custom_fields: optional(fields),
  group_id: optional(v.nullable(id)),
  product_id: optional(v.nullable(id)),
  responder_id: optional(v.nullable(id)),
  requester_id: optional(id),
  requester: optional(person),
  company: optional(v.object({ name: optional(nonEmpty) })),
  due_by: due,
  fr_due_by: due,
  nr_due_by: due,
  fr_escalated: optional(v.boolean()),
  nr_escalated: optional(v.boolean()),
  stats: optional(stats),
  spam: optional(v.boolean()),
  deleted: optional(v.boolean()),
  archived: optional(v.boolean()),
  // Freshservice alone.
  urgency: optional(code),
  impact: optional(code),
  category: optional(nonEmpty),
  workspace_id: optional(v.nullable(code)),
  department_id: optional(v.nullable(id)),
});
export type TicketReply = v.InferOutput<typeof ticket>;

/**
 * A ticket as either API gives it, bare or in its envelope. Without its id, status or dates it is no
 * ticket; anything else may be missing.
 */
export const ticketReply = under('ticket', ticket);

/** The ticket that was asked for: an answer about another one is none. */
export const ticketReplyOf = (id: TicketId) =>
  v.pipe(
    ticketReply,
    v.check((it) => it.id === id, 'the ticket that was asked for'),
  );

/** True for a ticket of Freshservice, which numbers the ways in which tickets come otherwise. */
export const isOfService = ({ workspace_id, department_id }: TicketReply): boolean =>
  workspace_id !== undefined || department_id !== undefined;
