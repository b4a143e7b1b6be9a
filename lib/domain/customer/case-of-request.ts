import type { OwnCaseView } from '../view/own-case-view.ts';
import type { RequestAnswer } from './own-request.ts';

/** A vendor's number without the sign that people put before it. */
const bare = (reference: string): string => reference.replace(/^#\s*/, '');

/** The open case of one's own that goes by the number `id` with one of these vendors; undefined: none. */
export const caseOfRequest = (
  cases: readonly OwnCaseView[],
  id: string,
  matrixIds: readonly string[],
): OwnCaseView | undefined =>
  cases.find(
    ({ isClosed, references, vendor }) =>
      !isClosed &&
      vendor !== null &&
      matrixIds.includes(vendor.matrixId) &&
      references.some((it) => bare(it) === id),
  );

/** True where the case says already that the vendor answered, then or later. */
export const isAnswerTold = ({ log }: OwnCaseView, { at }: RequestAnswer): boolean =>
  log.some(({ event }) => event.kind === 'public-reply' && event.at >= at);
