import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { ticketReply } from '../../../../lib/helpdesks/freshdesk/parse-ticket.ts';

export { talk, type Route } from '../talk.ts';

/** A sample of what the API's documentation and public clients show; each names its source. */
export const sample = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`./samples/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

/** A ticket as v2 sends it; whatever a test is about is given. */
export const ticket = (more: object = {}) => ({
  id: 7,
  subject: 'It broke',
  description_text: 'Help',
  status: 2,
  priority: 2,
  source: 1,
  type: 'Incident',
  tags: [],
  custom_fields: {},
  group_id: null,
  responder_id: null,
  requester_id: 9,
  requester: { id: 9, name: 'Ann', email: 'ann@cust.test' },
  spam: false,
  created_at: '2026-11-20T09:00:00Z',
  updated_at: '2026-11-20T09:00:00Z',
  due_by: '2026-11-21T09:00:00Z',
  fr_due_by: '2026-11-20T13:00:00Z',
  nr_due_by: null,
  fr_escalated: false,
  nr_escalated: false,
  stats: stats(),
  ...more,
});

export const stats = (more: object = {}) => ({
  agent_responded_at: null,
  requester_responded_at: '2026-11-20T09:00:00Z',
  first_responded_at: null,
  status_updated_at: '2026-11-20T09:00:00Z',
  reopened_at: null,
  resolved_at: null,
  closed_at: null,
  pending_since: null,
  ...more,
});

export const parsed = (more: object = {}) => v.parse(ticketReply, ticket(more));

let nextId = 1;
/** Something written on a ticket at an hour of 20 November. */
export const entry = (at: string, more: object = {}) => ({
  id: (nextId += 1),
  created_at: `2026-11-20T${at}:00Z`,
  incoming: false,
  private: false,
  source: 0,
  user_id: 501,
  body_text: 'text',
  ...more,
});

/** The account's statuses, as `/api/_/ticket_fields` lists them. */
export const fields = (choices: readonly object[]) => ({
  ticket_fields: [{ name: 'status', choices }],
});
