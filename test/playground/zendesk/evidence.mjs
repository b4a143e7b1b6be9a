// What says that Zendesk answers so. The sources are named in the adapter's README.

/** @typedef {import('../web/replies.mjs').Evidence} Evidence */

/** @type {Record<string, Evidence>} */
export const evidence = {
  me: { source: 'developer.zendesk.com, Show Self, and seven clients of 2019 to 2026', grade: 'A' },
  ticket: { source: 'developer.zendesk.com, Show Ticket and Side-loading', grade: 'A' },
  ticketWithSlas: {
    source: "Zendesk's own SLA app of 2016 and clients of 2019 and 2026; one of 2026 says no",
    grade: 'B',
  },
  showMany: { source: 'developer.zendesk.com, Show Multiple Tickets', grade: 'A' },
  policyMetrics: {
    source: "Zendesk's OpenAPI since 2026-09, one live check of 2026-05; the plan that it needs: C",
    grade: 'A',
  },
  audits: { source: 'developer.zendesk.com, List Audits for a Ticket', grade: 'A' },
  comments: { source: 'developer.zendesk.com, Listing Comments', grade: 'A' },
  metrics: { source: 'developer.zendesk.com (an array), clients of 2024 (an object)', grade: 'A' },
  users: { source: 'developer.zendesk.com, Show Many Users', grade: 'A' },
  fields: { source: 'developer.zendesk.com, List Ticket Fields', grade: 'A' },
  groups: { source: 'developer.zendesk.com, List Groups', grade: 'A' },
  statuses: { source: 'developer.zendesk.com, Custom Ticket Statuses', grade: 'A' },
  adminsOnly: { source: 'developer.zendesk.com, SLA Policies: admins alone', grade: 'A' },
  schedules: {
    source: 'developer.zendesk.com, Schedules; who may read them is not known',
    grade: 'B',
  },
  views: { source: 'developer.zendesk.com, Views: five executions a minute', grade: 'A' },
  update: { source: 'developer.zendesk.com, Update Ticket; a live check of 2026-08', grade: 'A' },
  tags: { source: 'a live check of 2026-08, and OpenAPI: PUT adds, POST replaces', grade: 'A' },
  stale: {
    source: 'developer.zendesk.com, Protecting against ticket update collisions',
    grade: 'A',
  },
  csrf: {
    source: 'OpenAPI and Copenhagen theme for the Help Center; for agents one product',
    grade: 'B',
  },
  limit: { source: 'developer.zendesk.com, Rate Limits', grade: 'A' },
  ended: { source: 'inference: a session that ended is answered with a login page', grade: 'C' },
  requests: { source: 'developer.zendesk.com, Show Request; Copenhagen theme 4.50.4', grade: 'A' },
  ticketPage: { source: 'selectors of nine public extensions, 2019 to 2026-09', grade: 'A' },
  listPage: { source: 'one DOM ledger, live 2026-09, and five more extensions', grade: 'A' },
  homePage: {
    source: 'addresses of public extensions, 2026-10; the table is inferred',
    grade: 'C',
  },
  helpCenter: { source: 'zendesk/copenhagen_theme 4.50.4, templates/request_page.hbs', grade: 'A' },
};
