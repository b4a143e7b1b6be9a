import { assessPage } from '../../lib/app/assess-page.ts';
import { undoEscalation } from '../../lib/app/change-outbox.ts';
import type { Dependencies } from '../../lib/app/dependencies.ts';
import { workingSite } from '../../lib/app/known-ticket.ts';
import { readHistory } from '../../lib/app/read-history.ts';
import { recognisePage } from '../../lib/app/recognise-page.ts';
import { hearTeaching } from '../../lib/app/teach.ts';
import { viewTicket } from '../../lib/app/ticket-view.ts';
import { pageSign } from '../../lib/app/toolbar-sign.ts';
import type { Answers } from '../../lib/messaging/dispatcher.ts';
import type { ContentProtocol } from '../../lib/messaging/protocol.ts';
import type { ContentSender } from '../../lib/messaging/sender.ts';

/**
 * Answers to pages. Which site it is, and which ticket its page shows, the sender's address says.
 * `ready` resolves once what came with this version is taken in.
 */
export const contentAnswers = (
  needs: Dependencies,
  ready: Promise<unknown>,
): Answers<ContentProtocol, ContentSender> => ({
  async 'page.recognised'({ helpdesk }, from) {
    const site = await needs.sites.find(from.origin);
    if (!site) return;
    await recognisePage(needs, site, from.tabId, helpdesk);
    // A person who teaches goes from page to page, and the picker goes along.
    if ((await needs.teaching.load(from.origin))?.isPicking)
      await needs.access.startPicker(from.origin, from.tabId);
  },

  async 'page.assess'({ readings, signedInAs }, from) {
    await ready;
    const { site, api } = await workingSite(needs, from.origin);
    const page = api.pageAt(from.url);
    const { isPrivate } = from;
    const view = await assessPage(needs, { site, api, page, readings, signedInAs, isPrivate });
    await needs.toolbar.show(from.tabId, pageSign(view, needs.clock.now(), needs.text));
    return view;
  },

  'page.map': async (_, { origin }) => (await needs.sites.find(origin))?.siteMap ?? null,

  'page.taught': ({ said }, { origin, url }) => hearTeaching(needs, origin, url, said),

  async 'page.history'({ ticketId }, { origin, isPrivate }) {
    const { site, api } = await workingSite(needs, origin);
    const history = await readHistory(needs, { origin, api, ticketId, isPrivate });
    if ('retryAfter' in history) return { kind: 'later', retryAfter: history.retryAfter };
    const ref = { origin, ticketId };
    return {
      kind: 'ticket',
      ticket: await viewTicket(needs, site, ref, history, { because: false }),
    };
  },

  'escalation.undo': ({ id }, { origin }) => undoEscalation(needs, id, origin),
});
