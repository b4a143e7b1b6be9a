import type { SeverityAnswers } from '../../lib/domain/customer/severity-answers.ts';
import type { ChoiceFact } from '../../lib/domain/customer/severity-questions.ts';
import { readCount } from '../facts/read-fact.ts';
import type { MessageKey } from '../text.ts';

/** Answers as they stand in the form. */
export interface AnswersDraft {
  readonly affected: string;
  readonly total: string;
  readonly component: string;
  readonly choices: Readonly<Partial<Record<ChoiceFact, string>>>;
  /** Null: not answered; empty: none of them. */
  readonly words: readonly string[] | null;
  readonly tags: readonly string[] | null;
  readonly definition: string;
}

export const noAnswers: AnswersDraft = {
  affected: '',
  total: '',
  component: '',
  choices: {},
  words: null,
  tags: null,
  definition: '',
};

/** Why the counts cannot be: null where they can, or where they are not both given. */
export function lossRefusal({ affected, total }: AnswersDraft): MessageKey | null {
  const [lost, all] = [readCount(affected), readCount(total)];
  if ((affected.trim() !== '' && lost === null) || (total.trim() !== '' && all === null))
    return 'fact_error_count';
  if (all === 0) return 'fact_error_total';
  return lost !== null && all !== null && lost > all ? 'fact_error_affected' : null;
}

/** The answers that `draft` holds; what cannot be is left out. */
export function readAnswers(draft: AnswersDraft): SeverityAnswers {
  const [affected, total] = [readCount(draft.affected), readCount(draft.total)];
  const component = draft.component || null;
  const hasLoss = lossRefusal(draft) === null && (affected !== null || component !== null);
  const choices = Object.fromEntries(
    Object.entries(draft.choices).filter(([, value]) => value !== ''),
  );
  return {
    ...(hasLoss && { loss: { affected, total, component } }),
    ...(Object.keys(choices).length > 0 && { choices }),
    ...(draft.words && { words: draft.words }),
    ...(draft.tags && { tags: draft.tags }),
    ...(draft.definition !== '' && { definition: draft.definition }),
  };
}
