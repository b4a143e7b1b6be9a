import { readFileSync } from 'node:fs';

export { talk, type Route } from '../talk.ts';

type Json = Record<string, unknown>;

/** A sample of what Zendesk's documentation and live accounts show; each names its source. */
export const sample = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`./samples/${name}.json`, import.meta.url), 'utf8')) as Json;

export const customer = { id: 9, name: 'Ann', email: 'ann@cust.test', role: 'end-user' };
export const agent = { id: 501, name: 'Bob', role: 'agent' };
export const me = { user: { ...agent, authenticity_token: 'secret' } };

/** A ticket as the API sends it; whatever a test is about is given. */
export const ticket = (more: Json = {}) => ({
  id: 7,
  subject: 'It broke',
  description: 'Help',
  status: 'open',
  priority: 'normal',
  type: 'incident',
  tags: [],
  custom_fields: [],
  custom_status_id: null,
  requester_id: 9,
  submitter_id: 9,
  assignee_id: null,
  group_id: null,
  organization_id: null,
  created_at: '2026-11-20T09:00:00Z',
  updated_at: '2026-11-20T12:00:00Z',
  slas: { policy_metrics: [] },
  ...more,
});

let nextId = 100;
/** What happened at an hour of 20 November. */
export const audit = (at: string, author: number, events: readonly Json[], more: Json = {}) => ({
  id: (nextId += 10),
  created_at: `2026-11-20T${at}:00Z`,
  author_id: author,
  events: events.map((event, place) => ({ id: nextId + place + 1, ...event })),
  ...more,
});
export const created = (more: readonly Json[] = []) =>
  audit('09:00', 9, [
    { type: 'Comment', public: true, author_id: 9 },
    { type: 'Create', field_name: 'status', value: 'new' },
    ...more,
  ]);
export const change = (name: string, before: unknown, value: unknown) => ({
  type: 'Change',
  field_name: name,
  previous_value: before,
  value,
});
