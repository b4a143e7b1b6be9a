// What says that Freshdesk answers so. The public clients are named in the adapter's README.

/** @typedef {import('../web/replies.mjs').Evidence} Evidence */

/** @type {Record<string, Evidence>} */
export const evidence = {
  ticket: { source: 'developers.freshdesk.com/api, View a Ticket, 2026-01', grade: 'A' },
  stats: { source: 'documented keys, and three clients of 2025 and 2026', grade: 'A' },
  sessionOnV2: { source: 'two clients read v2 with the session, 2026-06 and 2026-08', grade: 'A' },
  apiKey: { source: 'developers.freshdesk.com/api, Authentication', grade: 'A' },
  listV2: { source: 'developers.freshdesk.com/api, List All Tickets, 2026-01', grade: 'A' },
  conversations: { source: 'developers.freshdesk.com/api, List All Conversations', grade: 'A' },
  archived: { source: 'developers.freshdesk.com/api, View an Archived Ticket', grade: 'A' },
  ownTicket: { source: 'four clients of 2026 read the web app’s own API', grade: 'A' },
  ownList: { source: 'one client in production, one check, 2026-07 and 2026-08', grade: 'B' },
  ownConversations: { source: 'clients of 2026', grade: 'A' },
  me: { source: 'three clients of 2021 to 2026', grade: 'A' },
  people: { source: 'two clients of 2026', grade: 'A' },
  fields: { source: 'a live account in 2026, and one client', grade: 'A' },
  change: { source: 'three clients write so, 2021 to 2026', grade: 'A' },
  note: { source: 'one client in production, 2026-07', grade: 'C' },
  csrf: { source: 'a live check of 2026-08: without the token a write is 401', grade: 'A' },
  limit: { source: 'developers.freshdesk.com/api, Rate Limit', grade: 'A' },
  lag: {
    source: 'developers.freshdesk.com/api and help pages on the SLA of 2025-08-25',
    grade: 'A',
  },
  ended: { source: 'inference: a session that ended is answered with a login page', grade: 'C' },
  cname: { source: 'documented: v2 does not work on custom domains; 404 is assumed', grade: 'C' },
  ticketPage: { source: 'selectors of seven public clients, 2019 to 2026', grade: 'A' },
  cards: { source: 'selectors of three clients, 2025 and 2026', grade: 'A' },
  table: { source: 'selectors of two clients, 2025-09', grade: 'B' },
  service: { source: 'selectors of two clients, 2025-03 and 2026', grade: 'B' },
  shadow: { source: 'two clients of 2026-03 and 2026-06', grade: 'B' },
  portal: { source: 'one theme of 2025', grade: 'C' },
};
