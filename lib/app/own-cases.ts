import { caseSummary, type CaseSummary } from '../domain/case/summary/case-summary.ts';
import { classify } from '../domain/severity/classify.ts';
import { chooseEdition } from '../domain/matrix/choose-edition.ts';
import { customerLadder } from '../domain/ladder/build-ladder.ts';
import { assess, type AssessSettings } from '../domain/assess.ts';
import type { Assessment } from '../domain/assessment.ts';
import { ownOrigin, readOwnCase, referencesOf, type OwnCase } from '../domain/customer/own-case.ts';
import { vendorFacts } from '../domain/customer/vendor-facts.ts';
import type { Matrix } from '../domain/matrix/schema.ts';
import { reason } from '../domain/reason.ts';
import { ticketId, type TicketRef } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { OwnCaseVendor, OwnCaseView } from '../domain/view/own-case-view.ts';
import type { Dependencies } from './dependencies.ts';
import { userSettings } from './judge.ts';
import { Refusal } from './refusal.ts';

type Needs = Pick<
  Dependencies,
  'additions' | 'cases' | 'clock' | 'matrices' | 'preferences' | 'timeZone'
>;

/** A case with the policy that it is judged by, and what that says of it. */
export interface JudgedOwnCase {
  readonly own: OwnCase;
  readonly editions: readonly Matrix[];
  readonly settings: AssessSettings;
  /** The edition that counts; null: the matrix was taken away. */
  readonly matrix: Matrix | null;
  readonly assessment: Assessment | null;
}

/** What the vendor's policy says of `own` at `now`. */
export async function judgeOwnCase(
  needs: Needs,
  own: OwnCase,
  now: Instant,
): Promise<JudgedOwnCase> {
  const editions = own.matrixId === null ? [] : await needs.matrices.editions(own.matrixId);
  const settings = await userSettings(needs);
  const matrix =
    editions.length === 0 ? null : chooseEdition(editions, own.ticket?.createdAt ?? now);
  const assessment =
    matrix === null || own.ticket === null ? null : assess(own.ticket, editions, now, settings);
  return { own, editions, settings, matrix, assessment };
}

function vendorOf(judged: JudgedOwnCase, now: Instant): OwnCaseVendor | null {
  const { matrix, assessment, settings, own } = judged;
  if (matrix === null) return null;
  const severity =
    assessment?.severity ?? (own.ticket === null ? null : classify(own.ticket, matrix));
  return {
    matrixId: matrix.id,
    name: matrix.vendor?.name ?? matrix.name,
    source: matrix.source?.title ?? null,
    ladder: assessment?.ladder ?? customerLadder(matrix, now, settings),
    facts: vendorFacts(matrix),
    definition: matrix.severities?.find(({ id }) => id === severity?.id)?.description ?? null,
  };
}

/** `own` as it is shown at `now`. */
async function viewOf(needs: Needs, own: OwnCase, now: Instant): Promise<OwnCaseView> {
  const judged = await judgeOwnCase(needs, own, now);
  const { ref, subject, startedAt, isClosed, state, log } = own;
  return {
    ref,
    subject,
    startedAt,
    isClosed,
    references: referencesOf(own),
    vendor: vendorOf(judged, now),
    assessment: judged.assessment,
    state,
    log,
    changesAt: judged.assessment?.changesAt ?? null,
  };
}

/**
 * The case that `ref` names.
 *
 * @throws {Refusal} where there is none any more.
 */
export async function ownCase(
  needs: Pick<Dependencies, 'cases' | 'text'>,
  ref: TicketRef,
): Promise<OwnCase> {
  const own = readOwnCase(ref, await needs.cases.log(ref));
  if (!own) throw new Refusal(reason('own-case-gone'), needs.text);
  return own;
}

/** The case that `ref` names as it is shown now. */
export async function ownCaseView(
  needs: Needs & Pick<Dependencies, 'text'>,
  ref: TicketRef,
): Promise<OwnCaseView> {
  return viewOf(needs, await ownCase(needs, ref), needs.clock.now());
}

/** Every case of one's own: what goes on first, and of those what changes next. */
export async function ownCases(needs: Needs): Promise<readonly OwnCaseView[]> {
  const now = needs.clock.now();
  const logs = await needs.cases.ofSite(ownOrigin);
  const cases = logs.flatMap(({ ref, entries }) => readOwnCase(ref, entries) ?? []);
  const views = await Promise.all(cases.map((own) => viewOf(needs, own, now)));
  return views.sort(
    (a, b) =>
      Number(a.isClosed) - Number(b.isClosed) ||
      (a.changesAt ?? Infinity) - (b.changesAt ?? Infinity) ||
      b.startedAt - a.startedAt ||
      0,
  );
}

/** A dated record of a case, to be sent to its vendor. */
export async function ownCaseRecord(
  needs: Needs & Pick<Dependencies, 'text'>,
  ref: TicketRef,
): Promise<CaseSummary> {
  const own = await ownCase(needs, ref);
  if (own.ticket === null) throw new Refusal(reason('own-case-no-contact'), needs.text);
  const now = needs.clock.now();
  const { assessment, matrix } = await judgeOwnCase(needs, own, now);
  const [reference = own.ref.ticketId] = referencesOf(own);
  return caseSummary({
    // Its reader knows it by the vendor’s own number; what happened stands in the log.
    ticket: { ...own.ticket, id: ticketId(reference), events: [] },
    assessment,
    matrix,
    state: own.state,
    log: own.log,
    audience: 'other-party',
    now,
    text: needs.text,
  });
}
