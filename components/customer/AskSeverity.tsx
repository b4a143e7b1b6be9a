import { useState } from 'preact/hooks';
import type { OwnStep } from '../../lib/domain/customer/own-case-step.ts';
import { answerEvents } from '../../lib/domain/customer/severity-answers.ts';
import type { OwnCaseVendor } from '../../lib/domain/view/own-case-view.ts';
import { Failure } from '../controls/Failure.tsx';
import { LazyDetails } from '../controls/LazyDetails.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Words } from '../text.ts';
import { noAnswers, readAnswers } from './answers-draft.ts';
import type { CustomerActions } from './customer-actions.ts';
import { SeverityForm } from './SeverityForm.tsx';

interface Props extends Words {
  readonly vendor: OwnCaseVendor;
  readonly actions: CustomerActions;
  readonly onTell: (step: OwnStep) => Promise<void>;
}

/** The severity of a case, asked again by the vendor's own questions. */
export function AskSeverity({ vendor, actions, onTell, text, formats }: Props) {
  const [draft, setDraft] = useState(noAnswers);
  const keeping = useTask(async () => {
    const facts = answerEvents(readAnswers(draft), text('severity_by_definition'));
    if (facts.length > 0) await onTell({ kind: 'facts', facts });
  });
  return (
    <LazyDetails summary={text('severity_title', vendor.name)}>
      {() => (
        <div class="stack">
          <SeverityForm
            matrixId={vendor.matrixId}
            draft={draft}
            onChange={setDraft}
            actions={actions}
            text={text}
            formats={formats}
          />
          <p>
            <button type="button" class="small" onClick={() => void keeping.run()}>
              {text('own_keep')}
            </button>
          </p>
          <Failure failure={keeping.failure} text={text} />
        </div>
      )}
    </LazyDetails>
  );
}
