import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { startWorker } from '../../../entrypoints/background/start-worker.ts';
import type { Dependencies } from '../../../lib/app/dependencies.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import type { ContentProtocol, ExtensionPageProtocol } from '../../../lib/messaging/protocol.ts';
import { createMessenger } from '../../../lib/messaging/messenger.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';
import { browserEvents, endLife, resetBrowser, send, world } from '../../fakes/browser.ts';
import { FixedClock, origin, site } from '../../fakes/dependencies.ts';
import { helpdeskApi } from '../../fakes/helpdesk-api.ts';
import { HelpdeskServer } from '../../fakes/helpdesk-server.ts';

const id = 'aknmokpkjfheikfnaihmklckjnkcajlo';
/** The popup. */
export const popup = { id, url: `chrome-extension://${id}/popup.html` };
/** The page of a ticket on a granted site, in tab 7. */
export const pageOf = (ticket: string, parts: object = {}) => ({
  id,
  url: `${origin}/ticket/${ticket}`,
  origin,
  frameId: 0,
  documentLifecycle: 'active',
  tab: { id: 7, incognito: false },
  ...parts,
});

/** The policy that comes with the extension in these tests: two tiers, the second by telephone. */
export const policy = matrix({
  severities: [{ id: 'major', name: 'Major', default: true }],
  targets: [{ metric: 'resolution', within: '4 h' }],
  tiers: [
    { level: 1, name: 'Support' },
    {
      level: 2,
      name: 'Escalation desk',
      opens: [{ at: 'any-time' }],
      channels: [{ type: 'phone', address: '+49301234' }],
    },
  ],
});

/** A browser with one granted site and a counting helpdesk; lives of the worker come and go in it. */
export function newBrowser() {
  resetBrowser();
  globalThis.indexedDB = new IDBFactory();
  globalThis.fetch = async () => new Response(JSON.stringify([policy]));
  const clock = new FixedClock();
  const server = new HelpdeskServer();
  const createdAt = clock.now();
  server.serve(
    ticket({ id: ticketId('1'), createdAt }, { kind: 'created', at: createdAt, by: 'customer' }),
  );
  const parts: Partial<Dependencies> = {
    clock,
    http: server,
    helpdesk: (name) => (name === helpdeskApi.id ? helpdeskApi : undefined),
  };
  /** Starts the worker; a life that went before is over. */
  const start = (more: Partial<Dependencies> = {}) => {
    endLife();
    startWorker({ ...parts, ...more });
  };
  const askAsPage = createMessenger<ContentProtocol>((message) => send(message, pageOf('1')));
  const askAsPopup = createMessenger<ExtensionPageProtocol>((message) => send(message, popup));
  /** Switches Uptier on for the site, as the user does. */
  const switchOn = async () => {
    world.tabs = [{ id: 7, url: `${origin}/ticket/1`, active: true }];
    world.granted.add(`${origin}/*`);
    await askAsPopup('site.save', { site });
  };
  const ring = () => void browserEvents.alarm.fire({ name: 'outbox' });
  return { clock, server, start, switchOn, askAsPage, askAsPopup, ring };
}
