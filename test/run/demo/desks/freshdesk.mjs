// The demo on Freshdesk: a reconstruction from public evidence, at the product's own host name.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshdeskPage } from '../../../e2e/pages/freshdesk-page.mjs';
import { freshdeskMatrix } from '../../../e2e/playground-matrix.mjs';
import { startFreshdesk } from '../../../playground/freshdesk/server.mjs';

export const desk = {
  name: 'Freshdesk',
  about: 'a reconstruction from public evidence, never tried on a live account,',
  matrixFile() {
    const file = join(mkdtempSync(join(tmpdir(), 'uptier-demo-')), 'matrix.json');
    writeFileSync(file, JSON.stringify(freshdeskMatrix()));
    return file;
  },
  site: { matrix: freshdeskMatrix().name, markField: null, priority: 'Urgent' },
  start: () => startFreshdesk(),
  pageOf(page, server) {
    const site = freshdeskPage(page, server.origin);
    return {
      signIn: () => page.goto(`${server.origin}/support/login?as=${server.agent}`),
      openList: () => site.openList(),
      openTicket: (id) => site.openTicket(id),
      ticketUrl: (id) => `${server.origin}/a/tickets/${id}`,
      async rowIds() {
        await site.rows.first().waitFor();
        return (await site.rowsWithBadges()).map(({ id }) => id);
      },
      useTheme: async (theme) => server.set({ theme }),
    };
  },
  signInWith: ({ agent }) => `${agent}, without a password`,
  ask: async ({ state }) => ({
    notes: async (id) =>
      state
        .ticket(Number(id))
        .conversations.filter((it) => it.private)
        .map(({ body_text }) => body_text),
    async changed(id) {
      const { tags, priority } = state.ticket(Number(id));
      return `tags ${tags.join(', ')}, priority ${priority}`;
    },
  }),
};
