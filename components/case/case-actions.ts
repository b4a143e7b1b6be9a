import type { CaseDraft } from '../../lib/domain/case/case-event.ts';
import type { Audience } from '../../lib/domain/case/summary/audience.ts';
import type { CaseSummary } from '../../lib/domain/case/summary/case-summary.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import type { OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import type { CaseView, RebuiltView } from '../../lib/domain/view/case-view.ts';

/** What a person can do with a case. Promises reject with an Error whose message can be read. */
export interface CaseActions {
  readonly load: (ref: TicketRef) => Promise<CaseView>;
  readonly change: (ref: TicketRef, drafts: readonly CaseDraft[]) => Promise<CaseView>;
  readonly take: (ref: TicketRef, why: string | null) => Promise<CaseView>;
  /** Reads the notes that the team left in the ticket. */
  readonly rebuild: (ref: TicketRef) => Promise<RebuiltView>;
  /** The note by which the team learns what it does not know yet; null where it knows all. */
  readonly planNote: (ref: TicketRef) => Promise<Plan | null>;
  readonly send: (plan: Plan) => Promise<OutboxEntry>;
  /** An update to the customer, to be edited and sent by hand. */
  readonly draftUpdate: (ref: TicketRef) => Promise<string>;
  readonly summarise: (ref: TicketRef, audience: Audience) => Promise<CaseSummary>;
  readonly copy: (text: string) => Promise<void>;
  /** Opens the browser's print dialog. */
  readonly print: () => void;
  /** Saves every case as a file. */
  readonly exportCases: () => Promise<void>;
  /** Takes the cases of a file in; gives how many entries were new. */
  readonly importCases: (text: string) => Promise<number>;
}
