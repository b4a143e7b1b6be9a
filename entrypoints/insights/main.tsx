import { render } from 'preact';
import { Insights } from '../../components/insights/Insights.tsx';
import type { InsightsState } from '../../components/insights/insights-state.ts';
import { pageFormats } from '../../components/page-formats.ts';
import { helpdeskOf } from '../../lib/app/site-helpdesk.ts';
import { followTestClock, systemClock } from '../../lib/browser/clock.ts';
import { localArea } from '../../lib/browser/local-area.ts';
import { inSlices } from '../../lib/browser/in-slices.ts';
import { sendToWorker } from '../../lib/browser/messages.ts';
import { saveParts } from '../../lib/browser/save-file.ts';
import { browserLanguage, browserText } from '../../lib/browser/text.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import { helpdeskById } from '../../lib/helpdesks/registry.ts';
import { createMessenger } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';
import { Database } from '../../lib/storage/database.ts';
import { readFigures } from '../../lib/storage/figures-store.ts';
import { StoredSites } from '../../lib/storage/settings.ts';
import { StoredViews } from '../../lib/storage/views.ts';
import { startSession } from './session.ts';

async function main(app: HTMLElement): Promise<void> {
  const text = browserText;
  const formats = pageFormats(browserLanguage());
  followTestClock();
  formats.showIn((await new StoredViews(localArea).directory())?.displayZone);
  const database = new Database();
  const sites = await new StoredSites().all();
  const addressOf = ({ origin, ticketId }: TicketRef): string | null => {
    const site = sites.find((it) => it.origin === origin);
    const api = helpdeskOf({ helpdesk: helpdeskById }, site);
    return api ? new URL(api.ticketPath(ticketId), origin).href : null;
  };
  const session = startSession({
    ask: createMessenger<ExtensionPageProtocol>(sendToWorker),
    readFigures: () => readFigures(database),
    inSlices,
    now: () => systemClock.now(),
    timeZone: formats.timeZone,
    query: () => location.search,
    goTo: (query) => history.pushState(null, '', `${location.pathname}${query}`),
    saveParts,
    onChange: draw,
  });
  function draw(state: InsightsState) {
    render(
      <Insights
        state={state}
        now={systemClock.now()}
        actions={session.actions}
        addressOf={addressOf}
        text={text}
        formats={formats}
      />,
      app,
    );
  }
  document.documentElement.lang = browserLanguage();
  document.documentElement.dir = text('@@bidi_dir');
  addEventListener('popstate', session.follow);
  draw(session.state());
  await session.start();
}

const app = document.getElementById('app');
if (app) void main(app);
