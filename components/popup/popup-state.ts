import type { Site } from '../../lib/domain/assignment/site.ts';
import type { OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { SiteMap } from '../../lib/domain/site-map/site-map.ts';
import type { Pointed, TaughtPage, Teaching } from '../../lib/domain/site-map/teaching.ts';
import type {
  AttentionItem,
  Directory,
  PageHealth,
  PopupView,
  TryView,
} from '../../lib/domain/view/views.ts';
import type { WhatIfQuestion } from '../../lib/domain/what-if/question.ts';
import type { WhatIf } from '../../lib/domain/what-if/what-if.ts';
import type { OutboxActions } from '../escalate/OutboxNotice.tsx';
import type { PlanRequest } from '../escalate/plan-request.ts';
import type { Fact } from '../facts/fact.ts';

/** What the popup knows at an instant. */
export interface PopupState {
  /** Null until something is stored or answered for the tab in front. */
  readonly view: PopupView | null;
  readonly directory: Directory | null;
  /** `silent`: no answer within a second; what is shown was stored earlier. */
  readonly worker: 'asking' | 'answering' | 'silent';
  /** What the worker said when it refused to show the tab; null otherwise. */
  readonly failure: string | null;
  /** Fields of the ticket in front that may carry the mark; null until the helpdesk told them. */
  readonly markFields: readonly string[] | null;
  /** Tickets of all sites that need someone; empty until the worker told them. */
  readonly attention: readonly AttentionItem[];
  /** The address of the tab in front; null where the browser does not tell. */
  readonly address: string | null;
  /** What is being taught of the site in front; null where nothing is. */
  readonly teaching: Teaching | null;
  /** What the site's pages do not show any more, though they were taught; null where all is there. */
  readonly lost: PageHealth | null;
}

/** The address under which the worker shows the sample ticket. */
export const demoAddress = 'uptier:demo';

/** What a person can do in the popup. Promises reject with an Error whose message can be read. */
export interface PopupActions extends OutboxActions {
  readonly retry: () => void;
  readonly reloadExtension: () => void;
  /** Opens the side panel. Must be called inside the click. Null where this is it. */
  readonly openSidePanel: (() => void) | null;
  /** Captures the page in front, in the side panel. Must be called inside the click; null: there is none. */
  readonly capture: (() => void) | null;
  readonly openOptions: () => void;
  /** Opens the options where the user's own hours are set. */
  readonly openHours: () => void;
  readonly showDemo: () => void;
  readonly leaveDemo: () => void;
  /** Must be called inside the click: the browser is asked before anything else happens. */
  readonly requestSite: (origin: string) => Promise<boolean>;
  /** Asks for the fields of the ticket in front, where there is one and they are not known. */
  readonly askMarkFields: () => void;
  readonly saveSite: (site: Site) => Promise<void>;
  /** Writes one note into the ticket and reads it back. */
  readonly tryWrites: (ref: TicketRef) => Promise<TryView>;
  readonly addFact: (ref: TicketRef, fact: Fact) => Promise<void>;
  readonly askWhatIf: (ref: TicketRef, question: WhatIfQuestion) => Promise<WhatIf>;
  readonly planEscalation: (ref: TicketRef, request: PlanRequest) => Promise<Plan>;
  readonly send: (plan: Plan) => Promise<OutboxEntry>;
  /** Starts the picker in the page; `what`: that alone. */
  readonly teach: (page: TaughtPage, what: Pointed | null) => Promise<void>;
  readonly dropTeaching: () => Promise<void>;
  /** Uses the map on the site from now on. */
  readonly saveMap: (map: SiteMap) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
}
