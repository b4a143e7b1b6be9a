import type { Reader } from '../../components/badge/badge-words.ts';
import { drawAnswer, drawPanel } from '../../components/drawn/DrawPanel.tsx';
import { panelStyle } from '../../components/drawn/panel-style.ts';
import type { PageFormats } from '../../components/page-formats.ts';
import type { Words } from '../../components/text.ts';
import { assessPage } from '../../lib/app/assess-page.ts';
import { holdEscalation, undoEscalation } from '../../lib/app/change-outbox.ts';
import type { Dependencies } from '../../lib/app/dependencies.ts';
import { workingSite } from '../../lib/app/known-ticket.ts';
import { readHistory } from '../../lib/app/read-history.ts';
import { recognisePage } from '../../lib/app/recognise-page.ts';
import { hearTeaching } from '../../lib/app/teach.ts';
import { viewTicket } from '../../lib/app/ticket-view.ts';
import { pageSign } from '../../lib/app/toolbar-sign.ts';
import { askWhatIf } from '../../lib/app/what-if.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { clocksThatMayLead } from '../../lib/domain/view/leading-clock.ts';
import type { TicketView } from '../../lib/domain/view/views.ts';
import type { Answers } from '../../lib/messaging/dispatcher.ts';
import type { ContentProtocol } from '../../lib/messaging/protocol.ts';
import type { ContentSender } from '../../lib/messaging/sender.ts';

/** A ticket with its panel drawn. The explanations are in it: the page needs no others. */
function drawnTicket(view: TicketView, reader: Reader): TicketView {
  const { choices: _, assessment, ...rest } = view;
  const clocks = assessment?.clocks.map(({ because: __, ...clock }) => clock) ?? [];
  return {
    ...rest,
    assessment: assessment && { ...assessment, clocks },
    panel: drawPanel(view, reader),
  };
}

/** A ticket for its row: a list of them is long, and a page reads all of it before it can draw one. */
function rowTicket(view: TicketView, now: Instant): TicketView {
  const { choices: _, assessment, ...rest } = view;
  if (assessment === null) return { ...rest, assessment };
  const clocks = clocksThatMayLead(assessment, now).map(
    ({ because: __, openUntilDue: ___, candidates: ____, ...clock }) => ({ ...clock, cycles: [] }),
  );
  return {
    ...rest,
    assessment: { ...assessment, clocks, ladder: { recommended: null, tiers: [] } },
  };
}

/**
 * Answers to pages. Which site it is, and which ticket its page shows, the sender's address says.
 * `ready` resolves once what came with this version is taken in; panels are drawn in `words`.
 */
export const contentAnswers = (
  needs: Dependencies,
  ready: Promise<unknown>,
  words: () => Words & { readonly formats: PageFormats },
): Answers<ContentProtocol, ContentSender> => {
  const reader = async () => {
    const { text, formats } = words();
    formats.showIn((await needs.preferences.load()).displayZone);
    return { text, formats, now: needs.clock.now() };
  };
  return {
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
      const itsReader = await reader();
      const { formats, now } = itsReader;
      const isDrawn = page.kind === 'ticket';
      const told = (it: TicketView) => (isDrawn ? drawnTicket(it, itsReader) : rowTicket(it, now));
      const zone = formats.timeZone;
      const isOther = zone !== formats.ownZone();
      return {
        ...view,
        tickets: view.tickets.map(told),
        ...(isOther && { zone }),
        ...(isDrawn && { panelStyle }),
      };
    },

    async 'page.what-if'({ ticketId, choice }, { origin, isPrivate }) {
      await ready;
      const found = await askWhatIf(needs, { origin, ticketId }, { choice }, isPrivate);
      return drawAnswer(found, await reader());
    },

    'page.map': async (_, { origin }) => (await needs.sites.find(origin))?.siteMap ?? null,

    'page.taught': ({ said }, { origin, url }) => hearTeaching(needs, origin, url, said),

    async 'page.history'({ ticketId }, { origin, url, isPrivate }) {
      const { site, api } = await workingSite(needs, origin);
      const history = await readHistory(needs, { origin, api, ticketId, isPrivate });
      if ('retryAfter' in history) return { kind: 'later', retryAfter: history.retryAfter };
      const ref = { origin, ticketId };
      const page = api.pageAt(url);
      const isOpen = page.kind === 'ticket' && page.ticketId === ticketId;
      const ticket = await viewTicket(needs, site, ref, history, { because: isOpen });
      return {
        kind: 'ticket',
        ticket: isOpen ? drawnTicket(ticket, await reader()) : rowTicket(ticket, needs.clock.now()),
      };
    },

    'escalation.undo': ({ id }, { origin }) => undoEscalation(needs, id, origin),
    'escalation.hold': ({ id, isLookedAt }, { origin }) =>
      holdEscalation(needs, id, isLookedAt, origin),
  };
};
