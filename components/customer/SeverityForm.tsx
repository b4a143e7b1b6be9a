import { useEffect, useState } from 'preact/hooks';
import type { AnsweredSeverity } from '../../lib/domain/customer/severity-answers.ts';
import type { SeverityQuestion } from '../../lib/domain/customer/severity-questions.ts';
import { Failure } from '../controls/Failure.tsx';
import { useTask } from '../controls/use-task.ts';
import { Reasons } from '../ticket/Reasons.tsx';
import type { Words } from '../text.ts';
import { readAnswers, type AnswersDraft } from './answers-draft.ts';
import type { CustomerActions } from './customer-actions.ts';
import { Question } from './Question.tsx';

interface Props extends Words {
  readonly matrixId: string;
  readonly draft: AnswersDraft;
  readonly onChange: (draft: AnswersDraft) => void;
  readonly actions: Pick<CustomerActions, 'questions' | 'answer'>;
}

/** The result, with the sentence of the vendor's own on which it rests. */
function Result({ answered, text, formats }: Words & { readonly answered: AnsweredSeverity }) {
  const { severity, sentence, examples } = answered;
  const { name, certain, couldBe, reasons } = severity;
  return (
    <div class="stack">
      <p>
        <strong>
          {certain
            ? text('severity_is', name ?? text('panel_no_severity'))
            : text('severity_could_be', [name, ...couldBe].filter(Boolean).join(', '))}
        </strong>
      </p>
      {certain && sentence !== null && <blockquote>{sentence}</blockquote>}
      <Reasons reasons={reasons} text={text} formats={formats} />
      {certain && examples.length > 0 && (
        <details>
          <summary>{text('severity_examples')}</summary>
          <ul class="reasons">
            {examples.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** A vendor's definition of severity, asked as a few questions, with what the answers make. */
export function SeverityForm({ matrixId, draft, onChange, actions, text, formats }: Props) {
  const [questions, setQuestions] = useState<readonly SeverityQuestion[] | null>(null);
  const [answered, setAnswered] = useState<AnsweredSeverity | null>(null);
  const asking = useTask(async () => setQuestions(await actions.questions(matrixId)));
  useEffect(() => void asking.run(), [matrixId]);
  const answers = readAnswers(draft);
  const asText = JSON.stringify(answers);
  useEffect(() => {
    let isCurrent = true;
    setAnswered(null);
    if (asText !== '{}')
      actions.answer(matrixId, answers).then(
        (it) => isCurrent && setAnswered(it),
        // Severity is asked again when the case is kept: here it is only shown.
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [matrixId, asText]);
  if (asking.failure !== null) return <Failure failure={asking.failure} text={text} />;
  if (questions === null) return <p role="status">{text('severity_loading')}</p>;
  if (questions.length === 0) return <p class="quiet">{text('severity_not_defined')}</p>;
  return (
    <div class="stack">
      {questions.map((question) => (
        <Question
          key={`${question.kind} ${'fact' in question ? question.fact : ''}`}
          question={question}
          draft={draft}
          onChange={(part) => onChange({ ...draft, ...part })}
          text={text}
        />
      ))}
      <div role="status">
        {answered && <Result answered={answered} text={text} formats={formats} />}
      </div>
    </div>
  );
}
