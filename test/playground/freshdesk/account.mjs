// The account: its people, groups, statuses and what it promises.
import { agents, customers, groupNames } from '../web/situations.mjs';

const hour = 3_600_000;

/** Statuses as `/api/_/ticket_fields` lists them; `Pending` runs on, as in a live account of 2026. */
export const statuses = [
  { value: 2, label: 'Open', stop_sla_timer: false },
  { value: 3, label: 'Pending', stop_sla_timer: false },
  { value: 4, label: 'Resolved', stop_sla_timer: true },
  { value: 5, label: 'Closed', stop_sla_timer: true },
  { value: 6, label: 'Waiting on Customer', stop_sla_timer: true },
  { value: 7, label: 'Waiting on Third Party', stop_sla_timer: false },
  { value: 11, label: 'Improvement suggestion', stop_sla_timer: true },
  { value: 12, label: 'In progress', stop_sla_timer: false },
];

/** What the company sells; a ticket is about one of them, or about none. */
export const products = [
  { value: 7001, label: 'Gateway' },
  { value: 7002, label: 'Portal' },
];

export const people = new Map([
  ...agents.map((it, place) => [it.id, { ...it, number: 501 + place, isAgent: true }]),
  ['root', { id: 'root', name: 'Root', email: 'root@e2e.test', number: 500, isAgent: true }],
  ...customers.map((it, place) => [it.id, { ...it, number: 901 + place, isAgent: false }]),
]);
export const groups = new Map(groupNames.map((name, place) => [name, 301 + place]));

export const statusNumber = { new: 2, open: 2, pending: 3, solved: 4, closed: 5 };
export const priorityNumber = { low: 1, medium: 2, high: 3, urgent: 4 };

/** What the account promises, by priority: milliseconds, around the clock. */
export const respondWithin = { 1: 24 * hour, 2: 8 * hour, 3: 4 * hour, 4: hour };
export const resolveWithin = { 1: 7 * 24 * hour, 2: 72 * hour, 3: 36 * hour, 4: 8 * hour };
