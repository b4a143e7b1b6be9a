import type { ComponentChildren } from 'preact';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { Room, roomOf } from '../contacts/first-frame.ts';
import { useAfterFrame } from '../controls/use-after-frame.ts';
import { GrantCard } from '../site/GrantCard.tsx';
import type { HelpdeskChoice } from '../site/site-choices.ts';
import type { AttentionItem, MatrixSummary, TicketView } from '../../lib/domain/view/views.ts';
import { originOf } from '../../lib/domain/assignment/origin.ts';
import { TeachCard } from '../teach/TeachCard.tsx';
import { siteMapHelpdesk } from '../../lib/domain/site-map/site-map.ts';
import { newSite, type Site } from '../../lib/domain/assignment/site.ts';
import type { Words } from '../text.ts';
import type { PopupActions, PopupState } from './popup-state.ts';
import { SiteScreen } from './SiteScreen.tsx';
import { SiteSettings } from './SiteSettings.tsx';
import { StoredVendors } from './StoredVendors.tsx';
import { TicketScreen } from './TicketScreen.tsx';
import { WorkerSilent } from './WorkerSilent.tsx';

interface Props extends Words {
  readonly state: PopupState;
  readonly helpdesks: readonly HelpdeskChoice[];
  readonly now: Instant;
  readonly actions: PopupActions;
  /** Draws a ticket's case, where there is room for it. */
  readonly drawCase?: (ticket: TicketView) => ComponentChildren;
  /** Draws what policies say that they did not say before, once it is loaded. */
  readonly drawNews?: (() => ComponentChildren) | undefined;
  /** Draws what a vendor's customer needs, once it is loaded; until then the matrices alone. */
  readonly drawCustomer?: ((here: VendorsHere) => ComponentChildren) | undefined;
}

/** What is known of the page in front and of every vendor. */
export interface VendorsHere {
  readonly matrices: readonly MatrixSummary[];
  readonly host: string | null;
  readonly address: string | null;
  readonly now: Instant;
  /** Captures the page in front; null where it cannot be. */
  readonly onCapture: (() => void) | null;
  readonly isAnswering: boolean;
  /** What is said of the page in front, below the contacts of its vendor and above all else. */
  readonly ofPage: ComponentChildren;
  /** What stands below all matrices. */
  readonly afterAll: ComponentChildren;
  /** Tickets that need someone; empty until the worker told them. */
  readonly attention: readonly AttentionItem[];
}

/** Where nobody knows the helpdesk, where its user teaches it, and where what was taught is lost. */
const isTaughtHere = ({ helpdesk, siteMap }: Site, { teaching, lost }: PopupState): boolean =>
  helpdesk === null ||
  teaching !== null ||
  lost !== null ||
  (helpdesk === siteMapHelpdesk && siteMap === undefined);

/** The popup: the ticket in front, or the site in front, and always whom to contact. */
export function Popup(props: Props) {
  const { state, helpdesks, now, actions, drawCase, drawCustomer, drawNews, text, formats } = props;
  const { view, directory, worker } = state;
  const words = { text, formats };
  const origin = state.address === null ? null : originOf(state.address);
  const host = origin === null ? null : new URL(origin).hostname;
  const matrices = directory?.matrices ?? [];
  const ticket = view?.ticket ?? null;
  const isDemo = ticket?.readFrom === 'demo';
  const needsSetup = view?.granted && (ticket === null || ticket.state === 'no-matrix');
  const site = view?.site ?? (view?.origin ? newSite(view.origin) : null);
  const settings = { matrices, helpdesks, state, actions, text };
  const room = roomOf(!useAfterFrame());
  const onCapture = isDemo ? null : actions.capture;
  const ofPage = (
    <>
      {view === null && worker === 'asking' && <p role="status">{text('popup_reading')}</p>}
      {needsSetup && site && <SiteScreen {...settings} site={site} />}
      {view && !view.granted && view.origin !== null && (
        <GrantCard origin={view.origin} requestSite={actions.requestSite} text={text} />
      )}
      {view && view.origin === null && <p class="quiet">{text('popup_no_page')}</p>}
      {drawNews?.()}
    </>
  );
  const { address, attention } = state;
  const afterAll = (
    <>
      {!isDemo && (
        <p>
          <button type="button" onClick={actions.showDemo}>
            {text('popup_show_demo')}
          </button>
        </p>
      )}
    </>
  );
  const vendors = { matrices, host, address, now, onCapture, ofPage, afterAll, attention };
  const judgedBy = matrices.find(({ id }) => id === ticket?.assessment?.matrix.id) ?? null;
  return (
    <Room.Provider value={room}>
      <main class="popup">
        <div class="bar">
          <h1 class="brand">{text('extension_name')}</h1>
          <span class="actions">
            {isDemo && (
              <button type="button" class="small" onClick={actions.leaveDemo}>
                {text('popup_leave_demo')}
              </button>
            )}
            {actions.openSidePanel && (
              <button type="button" class="small" onClick={actions.openSidePanel}>
                {text('popup_side_panel')}
              </button>
            )}
            <a class="button small" href="/insights.html" target="_blank">
              {text('insights_link')}
            </a>
            <button type="button" class="small" onClick={actions.openOptions}>
              {text('popup_options')}
            </button>
          </span>
        </div>
        {worker === 'silent' && (
          <WorkerSilent onRetry={actions.retry} onReload={actions.reloadExtension} text={text} />
        )}
        {state.failure !== null && (
          <div class="notice tone-warn" role="alert">
            <p>
              <strong>{text('popup_view_failed')}</strong> {state.failure}
            </p>
          </div>
        )}
        {ticket && (
          <TicketScreen
            key={`${ticket.ref.origin} ${ticket.ref.ticketId}`}
            view={ticket}
            helpdesk={view?.helpdeskName ?? ''}
            reconstruction={view?.reconstruction ?? 'no'}
            matrix={judgedBy}
            now={now}
            actions={actions}
            drawCase={isDemo ? undefined : drawCase}
            {...words}
          />
        )}
        {ticket?.assessment && !needsSetup && drawNews?.()}
        {ticket?.assessment && !isDemo && site && view?.granted && (
          <SiteSettings {...settings} site={site} isOpen={false} />
        )}
        {site && view?.granted && !isDemo && isTaughtHere(site, state) && (
          <TeachCard
            site={site}
            teaching={state.teaching}
            lost={state.lost}
            zone={formats.ownZone()}
            onTeach={actions.teach}
            onDrop={actions.dropTeaching}
            onSave={actions.saveMap}
            {...words}
          />
        )}
        {(!ticket?.assessment || needsSetup) && (
          <div class="stack">
            {drawCustomer ? (
              drawCustomer({ ...vendors, isAnswering: worker === 'answering' })
            ) : (
              <StoredVendors
                {...vendors}
                isAsking={worker === 'asking'}
                onCopy={actions.copy}
                {...words}
              />
            )}
          </div>
        )}
      </main>
    </Room.Provider>
  );
}
