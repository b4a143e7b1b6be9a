// The demo on Zendesk: a reconstruction from public evidence, at the product's own host name.
import { zendeskPage } from '../../../e2e/pages/zendesk-page.mjs';
import { playgroundMatrix, playgroundMatrixFile } from '../../../e2e/playground-matrix.mjs';
import { startZendesk } from '../../../playground/zendesk/server.mjs';

/** The internal notes of a ticket, as the server holds them. */
const notesOf = ({ audits }) =>
  audits.flatMap(({ events }) =>
    events.filter((it) => it.type === 'Comment' && !it.public).map(({ body }) => body),
  );

export const desk = {
  name: 'Zendesk',
  about: 'a reconstruction from public evidence, never tried on a live account,',
  matrixFile: () => playgroundMatrixFile,
  site: { matrix: playgroundMatrix().name, markField: null, priority: 'Urgent' },
  start: () => startZendesk(),
  pageOf(page, server) {
    const site = zendeskPage(page, server.origin);
    return {
      signIn: () => page.goto(`${server.origin}/access/unauthenticated?as=${server.agent}`),
      openList: () => site.openList(25),
      openTicket: (id) => site.openTicket(id),
      ticketUrl: (id) => `${server.origin}/agent/tickets/${id}`,
      async rowIds() {
        await site.rows.first().waitFor();
        return (await site.rowsWithBadges()).map(({ id }) => id);
      },
      useTheme: async (theme) => server.set({ theme }),
    };
  },
  signInWith: ({ agent }) => `${agent}, without a password`,
  ask: async ({ state }) => ({
    notes: async (id) => notesOf(state.ticket(id)),
    async changed(id) {
      const { tags, priority } = state.ticket(id);
      return `tags ${tags.join(', ')}, priority ${priority}`;
    },
  }),
};
