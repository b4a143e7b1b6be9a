import type { TicketEvent } from '../../domain/ticket/ticket.ts';
import type { Audit, AuditEvent } from './parse-audits.ts';
import type { Names } from './parse-names.ts';
import type { Beside } from './parse-ticket.ts';
import { formatPriority } from './priority.ts';
import { neutralStatus, statusLabel } from './statuses.ts';
import { fieldName, fieldValue } from './ticket-from-reply.ts';

/** An event without its time and its author. */
export type Detail = TicketEvent extends infer Event
  ? Event extends TicketEvent
    ? Omit<Event, 'at' | 'by' | 'author'>
    : never
  : never;

/** What an account calls things. */
export interface ChangeWords {
  readonly names: Names;
  readonly beside: Beside;
}

/** Audits write tags as a list or as one text with spaces. */
const tagsIn = (value: unknown): readonly string[] => {
  const parts = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\s+/) : [];
  return parts.filter((part): part is string => typeof part === 'string' && part !== '');
};

const escalationTag = /^escalated_tier_([1-9]|1\d|20)$/;

/** The tier of an escalation's tag that was not there before. */
function escalationIn({ value, previous_value }: AuditEvent): Detail | null {
  const before = new Set(tagsIn(previous_value));
  const tiers = tagsIn(value)
    .filter((tag) => !before.has(tag))
    .flatMap((tag) => escalationTag.exec(tag)?.[1] ?? []);
  return tiers.length === 0 ? null : { kind: 'escalated', tier: Math.max(...tiers.map(Number)) };
}

/** The label of a status that the account added stands in a change beside the category's. */
function statusOf(event: AuditEvent, { events }: Audit, { names }: ChangeWords): Detail | null {
  if (typeof event.value !== 'string') return null;
  const own = events.find((it) => it.type === 'Change' && it.field_name === 'custom_status_id');
  const raw = names.statuses?.get(String(own?.value)) ?? statusLabel(event.value);
  return { kind: 'status', to: neutralStatus(event.value), raw };
}

/** Of groups and people the reply names only those who hold the ticket now. */
function assignedOf(
  value: unknown,
  list: readonly { readonly id: string; readonly name?: string | undefined }[],
  key: 'assignee' | 'group',
): Detail {
  if (value === null || value === '') return { kind: 'assigned', [key]: null };
  const name = list.find(({ id }) => id === String(value))?.name;
  return name === undefined ? { kind: 'assigned' } : { kind: 'assigned', [key]: name };
}

/** What a change of a field means; null for one that says nothing to us. */
export function changeOf(event: AuditEvent, audit: Audit, words: ChangeWords): Detail | null {
  const { field_name: name, value } = event;
  if (event.type !== 'Change' || name === undefined) return null;
  if (name === 'status') return statusOf(event, audit, words);
  if (name === 'priority')
    return {
      kind: 'priority',
      to: typeof value === 'string' && value !== '' ? formatPriority(value) : null,
    };
  if (name === 'tags') return escalationIn(event);
  if (name === 'group_id') return assignedOf(value, words.beside.groups, 'group');
  if (name === 'assignee_id') return assignedOf(value, words.beside.users, 'assignee');
  if (!/^\d+$/.test(name)) return null;
  const { names } = words;
  return {
    kind: 'field',
    name: fieldName(name, names),
    to: fieldValue({ id: name, value }, names),
  };
}
