import type { DataProtocol } from './data-protocol.ts';
import type { DatabaseProtocol } from './database-protocol.ts';
import type { KeyProtocol } from './key-protocol.ts';
import type { MatrixProtocol } from './matrix-protocol.ts';
import type { Site } from '../domain/assignment/site.ts';
import type { CaseDraft } from '../domain/case/case-event.ts';
import type { Audience } from '../domain/case/summary/audience.ts';
import type { CaseSummary } from '../domain/case/summary/case-summary.ts';
import type { Board } from '../domain/insights/board.ts';
import type { NewOwnCase } from '../domain/customer/new-own-case.ts';
import type { OwnStep } from '../domain/customer/own-case-step.ts';
import type { AnsweredSeverity, SeverityAnswers } from '../domain/customer/severity-answers.ts';
import type { SeverityQuestion } from '../domain/customer/severity-questions.ts';
import type { OutboxEntry } from '../domain/plan/outbox.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Preferences } from '../domain/preferences.ts';
import type { SiteMap } from '../domain/site-map/site-map.ts';
import type { Said } from '../domain/site-map/said.ts';
import type { Pointed, TaughtPage, Teaching } from '../domain/site-map/teaching.ts';
import type { HelpdeskPageKind, TicketFacts } from '../domain/ticket/facts.ts';
import type { TicketEvent, TicketId, TicketRef } from '../domain/ticket/ticket.ts';
import type { CaseView, RebuiltView } from '../domain/view/case-view.ts';
import type { Drawn } from '../domain/view/drawn.ts';
import type { OwnRequestView } from '../domain/view/own-request-view.ts';
import type { OwnCaseView } from '../domain/view/own-case-view.ts';
import type {
  AttentionItem,
  Directory,
  HealthView,
  HistoryView,
  PageHealth,
  PageView,
  PopupView,
  TicketView,
  TryView,
} from '../domain/view/views.ts';
import type { WebhookOutcome, WebhookSample, WebhookView } from '../domain/view/webhook-view.ts';
import type { Webhook } from '../domain/webhook/webhook.ts';
import type { WhatIfQuestion } from '../domain/what-if/question.ts';
import type { WhatIf } from '../domain/what-if/what-if.ts';

interface Hold {
  readonly id: string;
  readonly isLookedAt: boolean;
}

/**
 * Requests that a content script may send. Each must be safe to answer to a hijacked page. The
 * site is always the sender's origin, never a payload.
 */
export interface ContentProtocol {
  /** The stub found a helpdesk, or none of those it knows. */
  'page.recognised': (it: { readonly helpdesk: string | null }) => void;
  'page.assess': (it: {
    readonly page: HelpdeskPageKind;
    readonly readings: readonly TicketFacts[];
    /** The account that the page shows, to be compared before a write. */
    readonly signedInAs: string | null;
  }) => PageView;
  /** How the site's pages are read; null where nobody taught them. */
  'page.map': (it: { readonly format: SiteMap['format'] }) => SiteMap | null;
  /**
   * What was pointed at: it changes a draft, of which nothing is used before a person saves it. Null
   * where nothing is taught.
   */
  'page.taught': (it: { readonly said: Said }) => Teaching | null;
  'page.history': (it: { readonly ticketId: TicketId }) => HistoryView;
  /** What a choice that was offered for a ticket would bring, drawn. Nothing is kept or sent. */
  'page.what-if': (it: {
    readonly ticketId: TicketId;
    readonly choice: string;
  }) => readonly Drawn[];
  /** Undo takes an effect away and adds none, so a page may ask for it. */
  'escalation.undo': (it: { readonly id: string }) => OutboxEntry | null;
  /** Somebody looks at a waiting escalation, or looks away: it can be kept waiting for two minutes. */
  'escalation.hold': (it: Hold) => OutboxEntry | null;
}

/** Requests that only our own pages may send. */
export interface ExtensionPageProtocol
  extends DataProtocol, DatabaseProtocol, KeyProtocol, MatrixProtocol {
  /** Answers at once: tells a page that the worker lives. */
  'worker.ping': () => { readonly version: string };
  'popup.view': (it: { readonly url: string; readonly tabId: number | null }) => PopupView;
  'directory.load': () => Directory;
  /** Tickets of all sites that need someone. */
  'attention.load': () => readonly AttentionItem[];
  'site.health': (it: { readonly origin: string }) => HealthView;
  'site.save': (it: { readonly site: Site }) => Site;
  'teaching.load': (it: { readonly origin: string }) => Teaching | null;
  'teaching.start': (it: {
    readonly origin: string;
    readonly tabId: number | null;
    readonly page: TaughtPage;
    readonly what: Pointed | null;
  }) => Teaching;
  'teaching.stop': (it: { readonly origin: string }) => void;
  'site.remove': (it: { readonly origin: string }) => void;
  /** Field names that can carry the mark on this ticket's helpdesk. */
  'site.mark-fields': (it: { readonly ref: TicketRef }) => readonly string[];
  /** Writes one note and reads it back, after which escalations may write on that site. */
  'site.try-writes': (it: { readonly ref: TicketRef }) => TryView;
  'fact.add': (it: { readonly ref: TicketRef; readonly event: TicketEvent }) => TicketView;
  /** Works something out; nothing is kept or sent. */
  'ticket.what-if': (it: { readonly ref: TicketRef; readonly question: WhatIfQuestion }) => WhatIf;
  'escalation.plan': (it: {
    readonly ref: TicketRef;
    readonly tier: number;
    readonly channel: number | null;
    readonly reference: string | null;
    /** The user's own words; null: the template's. */
    readonly note: string | null;
    /** Who gets a copy of a mail, such as an account manager. */
    readonly copyTo?: string | null;
    /** Ids of the webhooks that are told; absent or null: all. */
    readonly webhooks?: readonly string[] | null;
  }) => Plan;
  'escalation.send': (it: { readonly plan: Plan }) => OutboxEntry;
  'escalation.undo': (it: { readonly id: string }) => OutboxEntry | null;
  'escalation.hold': (it: Hold) => OutboxEntry | null;
  /** Sends an expired or failed entry after all; a fact looked up first, never a blind repeat. */
  'escalation.retry': (it: { readonly id: string }) => OutboxEntry | null;
  'escalation.discard': (it: { readonly id: string }) => OutboxEntry | null;
  /** A ticket's case with its log, promises and checklists. */
  'case.load': (it: { readonly ref: TicketRef }) => CaseView;
  /** Adds what a person says, all of it or nothing. */
  'case.change': (it: {
    readonly ref: TicketRef;
    readonly drafts: readonly CaseDraft[];
  }) => CaseView;
  /** *I take it*; `why` where it is taken over from somebody else. */
  'case.take': (it: { readonly ref: TicketRef; readonly why: string | null }) => CaseView;
  /** Reads the notes that the team left in the ticket into the case. */
  'case.rebuild': (it: { readonly ref: TicketRef }) => RebuiltView;
  /** The note that tells the team what it does not know yet, for `escalation.send`; null: it knows all. */
  'case.note': (it: { readonly ref: TicketRef }) => Plan | null;
  /** An update to the customer in the team's words, to be edited and sent by hand. */
  'case.update': (it: { readonly ref: TicketRef }) => string;
  'case.summary': (it: { readonly ref: TicketRef; readonly audience: Audience }) => CaseSummary;
  /** Every case as the text of a file. */
  'case.export': () => string;
  /** Merges the cases of a file into those that are here; gives how many entries were new. */
  'case.import': (it: { readonly text: string }) => number;
  /** Every open escalation, of all helpdesks together. */
  'insights.board': () => Board;
  /** Counts cases that changed since they were counted: how many tickets it counted, how many are left. */
  'insights.count': () => { readonly counted: number; readonly left: number };
  /** A customer's own cases. */
  'own-case.all': () => readonly OwnCaseView[];
  'own-case.start': (it: NewOwnCase) => OwnCaseView;
  'own-case.tell': (it: { readonly ref: TicketRef; readonly step: OwnStep }) => OwnCaseView;
  /** A dated record to be sent to the vendor. */
  'own-case.record': (it: { readonly ref: TicketRef }) => CaseSummary;
  /** `ref` null: every one of them. */
  'own-case.erase': (it: { readonly ref: TicketRef | null }) => void;
  'own-case.export': () => string;
  'own-case.import': (it: { readonly text: string }) => number;
  /** Reads a request of the customer's own in a vendor's portal; nothing of it is kept. */
  'own-request.read': (it: {
    readonly origin: string;
    readonly helpdesk: string;
    readonly ticketId: TicketId;
    readonly tabId: number | null;
  }) => OwnRequestView;
  'own-request.switch': (it: { readonly origin: string; readonly isOn: boolean }) => void;
  /** The vendor's definition of severity as questions, and what it makes of answers. */
  'severity.questions': (it: { readonly matrixId: string }) => readonly SeverityQuestion[];
  'severity.answer': (it: {
    readonly matrixId: string;
    readonly answers: SeverityAnswers;
  }) => AnsweredSeverity;
  'webhook.list': () => readonly WebhookView[];
  /** Address and secret go this way alone, never back. */
  'webhook.save': (it: { readonly webhook: Webhook }) => readonly WebhookView[];
  'webhook.remove': (it: { readonly id: string }) => readonly WebhookView[];
  /** What it would be told of the sample ticket. */
  'webhook.sample': (it: { readonly id: string }) => WebhookSample;
  /** Sends a sample as it was shown. */
  'webhook.test': (it: WebhookSample) => WebhookOutcome;
  'preferences.load': () => Preferences;
  'preferences.save': (it: { readonly preferences: Preferences }) => Preferences;
}

/** What the worker tells a page half. */
export interface WorkerNotice {
  /** Something about the page's tickets changed: ask again. */
  'page.refresh': () => void;
  /** The site was taken away: remove everything. */
  'page.stop': (it: { readonly origin: string }) => void;
  /** What do you still read? By fact, without a word of the page. */
  'page.health': () => PageHealth;
  /** Does the page hold an unsaved draft of this ticket? A write of ours could cross it. */
  'page.holds-draft': (it: { readonly ticketId: TicketId }) => boolean;
}

export type ContentVerb = keyof ContentProtocol;
export type ExtensionPageVerb = keyof ExtensionPageProtocol;
