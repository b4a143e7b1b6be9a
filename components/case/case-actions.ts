import type { CaseDraft } from '../../lib/domain/case/case-event.ts';
import type { Audience } from '../../lib/domain/case/summary/audience.ts';
import type { CaseSummary } from '../../lib/domain/case/summary/case-summary.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { CaseView } from '../../lib/domain/view/case-view.ts';

/** What a person can do with a case. Promises reject with an Error whose message can be read. */
export interface CaseActions {
  readonly load: (ref: TicketRef) => Promise<CaseView>;
  readonly change: (ref: TicketRef, drafts: readonly CaseDraft[]) => Promise<CaseView>;
  readonly take: (ref: TicketRef, why: string | null) => Promise<CaseView>;
  readonly summarise: (ref: TicketRef, audience: Audience) => Promise<CaseSummary>;
  readonly copy: (text: string) => Promise<void>;
  /** Saves every case as a file. */
  readonly exportCases: () => Promise<void>;
  /** Takes the cases of a file in; gives how many entries were new. */
  readonly importCases: (text: string) => Promise<number>;
}
