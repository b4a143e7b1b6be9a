// The account: its people, groups, fields, statuses, and what it promises.
import { agents, customers, groupNames } from '../web/situations.mjs';

const hour = 3_600_000;

const numbered = (list, from, more) =>
  list.map((it, place) => [it.id, { ...it, number: from + place, ...more }]);

/** `light` may only write internal notes; `root` is an admin. */
export const people = new Map([
  ['root', { id: 'root', name: 'Root', email: 'root@e2e.test', number: 235320, role: 'admin' }],
  ...numbered(agents, 235321, { role: 'agent' }),
  [
    'light',
    {
      id: 'light',
      name: 'Light Agent',
      email: 'light@e2e.test',
      number: 235330,
      role: 'agent',
      isLight: true,
    },
  ],
  ...numbered(customers, 1461, { role: 'end-user' }),
]);
export const personByNumber = new Map([...people.values()].map((it) => [it.number, it]));
export const groups = new Map(groupNames.map((name, place) => [name, 98737 + place]));
export const organizations = new Map([
  ['cust.test', { id: 509974, name: 'Cust' }],
  ['corp.test', { id: 509975, name: 'Corp' }],
]);
export const organizationOf = (person) => organizations.get(person.email.split('@')[1]) ?? null;

/** Every account has one brand; this one has two. The customer's side of each has a host of its own. */
export const brands = [
  { id: 360001, name: 'Acme', subdomain: 'acme', default: true, active: true },
  { id: 360002, name: 'Acme Pay', subdomain: 'acmepay', default: false, active: true },
];

const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '_');
const dropdown = (id, title, names) => ({
  id,
  type: 'tagger',
  title,
  active: true,
  custom_field_options: names.map((name, place) => ({
    id: id * 10 + place,
    name,
    value: `${slug(title)}_${slug(name)}`,
  })),
});
export const fields = [
  dropdown(27642, 'Severity', ['1 - Critical', '2 - Major', '3 - Minor', '4 - Question']),
  dropdown(27648, 'Product', ['Gateway', 'Portal', 'Mobile app']),
];
/** A field's value as tickets hold it. */
export const optionOf = (field, name) =>
  field.custom_field_options.find((it) => it.name === name)?.value ?? null;

export const customStatuses = [
  { id: 1, status_category: 'new', agent_label: 'New', active: true, default: true },
  { id: 2, status_category: 'open', agent_label: 'Open', active: true, default: true },
  { id: 3, status_category: 'pending', agent_label: 'Pending', active: true, default: true },
  { id: 4, status_category: 'hold', agent_label: 'On-hold', active: true, default: true },
  { id: 5, status_category: 'solved', agent_label: 'Solved', active: true, default: true },
  { id: 123, status_category: 'open', agent_label: 'In progress', active: true, default: false },
  {
    id: 124,
    status_category: 'hold',
    agent_label: 'Waiting for vendor',
    active: true,
    default: false,
  },
];

export const priorityOf = { low: 'low', medium: 'normal', high: 'high', urgent: 'urgent' };

/** What the account promises, by priority: milliseconds, around the clock. */
export const replyWithin = { low: 24 * hour, normal: 8 * hour, high: 4 * hour, urgent: hour };
export const waitWithin = { low: 168 * hour, normal: 72 * hour, high: 36 * hour, urgent: 8 * hour };
