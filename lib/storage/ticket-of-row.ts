import * as v from 'valibot';
import type { Requester } from '../domain/ticket/ticket.ts';

/** Which ticket a record is of, as far as can be told: also of one that cannot be read. */
export interface RowTicket {
  readonly origin: string;
  readonly ticketId: string;
}

const ticket = v.looseObject({ origin: v.string(), ticketId: v.string() });
const ofKey = v.pipe(v.string(), v.parseJson(), v.tuple([v.string(), v.string()]));
const aside = v.looseObject({ key: v.unknown(), record: v.unknown() });
const escalation = v.looseObject({ plan: v.looseObject({ ref: ticket }) });

/** The ticket of a row that was set aside: its own row tells, or the key that it had. */
export function ticketOfAside(row: unknown): RowTicket | null {
  const parsed = v.safeParse(aside, row);
  if (!parsed.success) return null;
  const own = v.safeParse(ticket, parsed.output.record);
  if (own.success) return own.output;
  const key = v.safeParse(ofKey, parsed.output.key);
  return key.success ? { origin: key.output[0], ticketId: key.output[1] } : null;
}

/** The ticket of an escalation, read or not. */
export function ticketOfEscalation(record: unknown): RowTicket | null {
  const parsed = v.safeParse(escalation, record);
  return parsed.success ? parsed.output.plan.ref : null;
}

const log = v.looseObject({ ref: ticket });

/** The ticket of a case's copy, read or not. */
export function ticketOfLog(record: unknown): RowTicket | null {
  const parsed = v.safeParse(log, record);
  return parsed.success ? parsed.output.ref : null;
}

const text = v.fallback(v.nullish(v.string()), null);
const observed = v.looseObject({
  record: v.looseObject({
    record: v.looseObject({
      ticket: v.looseObject({
        requester: v.looseObject({ name: text, email: text, organization: text }),
      }),
    }),
  }),
});

/** Who asked, as an observed ticket's row tells, read or not; null where it does not. */
export function requesterOfRow(row: unknown): Partial<Requester> | null {
  const parsed = v.safeParse(observed, row);
  if (!parsed.success) return null;
  const { name, email, organization } = parsed.output.record.record.ticket.requester;
  return { name: name ?? null, email: email ?? null, organization: organization ?? null };
}
