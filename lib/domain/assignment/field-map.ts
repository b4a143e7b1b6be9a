import type { FieldValue, Ticket } from '../ticket/ticket.ts';

/** The facts that a field can be named for. */
export const mappableFacts = ['affected', 'total', 'component', 'plan', 'brand'] as const;

/** Which of a helpdesk's own fields hold facts that it has no place for; by the fields' names. */
export type FieldMap = { readonly [Fact in (typeof mappableFacts)[number]]?: string };

/** The value of the field that people call `name`: as it is written, else without case and spaces around. */
function valueOf(fields: NonNullable<Ticket['fields']>, name: string | undefined): FieldValue {
  if (name === undefined) return null;
  if (Object.hasOwn(fields, name)) return fields[name] ?? null;
  const plain = (text: string) => text.trim().toLowerCase();
  const found = Object.entries(fields).filter(([key]) => plain(key) === plain(name));
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}

/** A count as fields hold it; anything but a whole number from 0 on is not known. */
function countOf(value: FieldValue): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : null;
  return typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : null;
}

const textOf = (value: FieldValue): string | null =>
  value === null || typeof value === 'boolean' || String(value).trim() === ''
    ? null
    : String(value).trim();

/**
 * `ticket` with the facts that `map` finds in its fields. What the helpdesk itself tells of loss, plan
 * or brand stays, and what people said later counts over both, as it is an event.
 */
export function withMappedFields(ticket: Ticket, map: FieldMap | undefined): Ticket {
  const { fields } = ticket;
  if (map === undefined || fields === null) return ticket;
  const loss = {
    affected: ticket.loss?.affected ?? countOf(valueOf(fields, map.affected)),
    total: ticket.loss?.total ?? countOf(valueOf(fields, map.total)),
    component: ticket.loss?.component ?? textOf(valueOf(fields, map.component)),
  };
  const brand = ticket.brand ?? textOf(valueOf(fields, map.brand));
  const isKnown = Object.values(loss).some((it) => it !== null);
  return {
    ...ticket,
    loss: isKnown ? loss : ticket.loss,
    plan: ticket.plan ?? textOf(valueOf(fields, map.plan)),
    ...(brand === null ? {} : { brand }),
  };
}
