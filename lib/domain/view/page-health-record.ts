import * as v from 'valibot';
import type { TicketFacts } from '../ticket/facts.ts';
import type { PageHealth } from './views.ts';

/** Every fact that a page can show, by its name; `ticket` is what a list lacks whose rows are none. */
const facts: Readonly<Record<keyof TicketFacts['found'] | 'ticket', true>> = {
  ticket: true,
  helpdesk: true,
  url: true,
  subject: true,
  body: true,
  type: true,
  category: true,
  status: true,
  rawStatus: true,
  priority: true,
  impact: true,
  urgency: true,
  tags: true,
  fields: true,
  loss: true,
  plan: true,
  requester: true,
  assignee: true,
  group: true,
  brand: true,
  createdAt: true,
  phrases: true,
};

/** Names of facts; anything else may be a text of the page, and is left out. */
const names = v.pipe(
  v.array(v.string()),
  v.maxLength(60),
  v.transform((all) => all.filter((name) => Object.hasOwn(facts, name))),
);

/** What a page half says; it runs beside the page, so it is parsed like anything from there. */
const pageHealthRecord: v.GenericSchema<unknown, PageHealth> = v.strictObject({
  page: v.picklist(['ticket', 'ticket-list', 'other']),
  tickets: v.pipe(v.number(), v.integer(), v.minValue(0)),
  found: names,
  missing: names,
  signedIn: v.boolean(),
});

/** What a page half said of its page, or null where that is nothing of the kind. */
export function readPageHealth(value: unknown): PageHealth | null {
  const parsed = v.safeParse(pageHealthRecord, value);
  return parsed.success ? parsed.output : null;
}
