// The demo on Request Tracker: a real server.
import { requestTrackerPage } from '../../../e2e/pages/request-tracker-page.mjs';
import { playgroundMatrixFile, playgroundSite } from '../../../e2e/playground-matrix.mjs';
import { askRequestTracker } from '../../../e2e/request-tracker-rest.mjs';
import {
  requestTrackerAvailable,
  startRequestTracker,
} from '../../../playground/request-tracker/server.mjs';
import { StepFailure } from '../../report.mjs';

export const desk = {
  name: 'Request Tracker',
  about: 'a real server',
  matrixFile: () => playgroundMatrixFile,
  site: playgroundSite,
  async start() {
    const { ok, why } = await requestTrackerAvailable();
    if (!ok) throw new StepFailure(`Request Tracker: ${why}`);
    const server = await startRequestTracker({ port: 0 });
    await server.reset();
    return server;
  },
  pageOf(page, server) {
    const site = requestTrackerPage(page, server);
    return { ...site, useTheme: (theme) => site.useTheme(`elevator-${theme}`) };
  },
  signInWith: ({ agent, password }) => `${agent} / ${password}`,
  /** What the server itself holds, past everything that Uptier believes. */
  async ask(server) {
    const rest = await askRequestTracker(server);
    return {
      notes: (id) => rest.comments(id),
      async changed(id) {
        const { fields, Priority } = await rest.ticket(id);
        const { markField } = playgroundSite;
        return `${markField} is “${fields[markField]?.join() ?? ''}”, priority ${Priority}`;
      },
    };
  },
};
