import {
  severityByAnswers,
  type AnsweredSeverity,
  type SeverityAnswers,
} from '../domain/customer/severity-answers.ts';
import { severityQuestions, type SeverityQuestion } from '../domain/customer/severity-questions.ts';
import type { Matrix } from '../domain/matrix/schema.ts';
import { reason } from '../domain/reason.ts';
import type { Dependencies } from './dependencies.ts';
import { Refusal } from './refusal.ts';

type Needs = Pick<Dependencies, 'matrices' | 'text' | 'clock'>;

async function present({ matrices, text }: Needs, id: string): Promise<Matrix> {
  const matrix = (await matrices.editions(id)).at(-1);
  if (!matrix) throw new Refusal(reason('own-case-no-matrix'), text);
  return matrix;
}

/** A vendor's definition of severity as questions. */
export const askSeverity = async (
  needs: Needs,
  matrixId: string,
): Promise<readonly SeverityQuestion[]> => severityQuestions(await present(needs, matrixId));

/** What a vendor's definition makes of answers. */
export const answerSeverity = async (
  needs: Needs,
  matrixId: string,
  answers: SeverityAnswers,
): Promise<AnsweredSeverity> =>
  severityByAnswers(await present(needs, matrixId), answers, needs.clock.now());
