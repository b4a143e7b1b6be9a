import type { CaseSummary } from '../../lib/domain/case/summary/case-summary.ts';
import type { NewOwnCase } from '../../lib/domain/customer/new-own-case.ts';
import type { OwnStep } from '../../lib/domain/customer/own-case-step.ts';
import type {
  AnsweredSeverity,
  SeverityAnswers,
} from '../../lib/domain/customer/severity-answers.ts';
import type { SeverityQuestion } from '../../lib/domain/customer/severity-questions.ts';
import type { VendorMarks } from '../../lib/domain/customer/vendor-marks.ts';
import type { PortalActions } from './portal-actions.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { OwnCaseView } from '../../lib/domain/view/own-case-view.ts';

/** What a vendor's customer can do. Promises reject with an Error whose message can be read. */
export interface CustomerActions {
  readonly cases: () => Promise<readonly OwnCaseView[]>;
  readonly start: (it: NewOwnCase) => Promise<OwnCaseView>;
  readonly tell: (ref: TicketRef, step: OwnStep) => Promise<OwnCaseView>;
  readonly record: (ref: TicketRef) => Promise<CaseSummary>;
  /** Null: every one of them. */
  readonly erase: (ref: TicketRef | null) => Promise<void>;
  readonly exportCases: () => Promise<void>;
  readonly importCases: (file: string) => Promise<number>;
  readonly questions: (matrixId: string) => Promise<readonly SeverityQuestion[]>;
  readonly answer: (matrixId: string, answers: SeverityAnswers) => Promise<AnsweredSeverity>;
  readonly marks: () => Promise<VendorMarks>;
  readonly saveMarks: (marks: VendorMarks) => Promise<void>;
  readonly portal: PortalActions;
  readonly copy: (text: string) => Promise<void>;
}
