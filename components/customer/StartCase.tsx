import { useState } from 'preact/hooks';
import { answerEvents } from '../../lib/domain/customer/severity-answers.ts';
import { toInstant, type Instant } from '../../lib/domain/time/instant.ts';
import type { OwnCaseView } from '../../lib/domain/view/own-case-view.ts';
import { Failure } from '../controls/Failure.tsx';
import { LazyDetails } from '../controls/LazyDetails.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Words } from '../text.ts';
import { noAnswers, readAnswers } from './answers-draft.ts';
import type { CustomerActions } from './customer-actions.ts';
import { SeverityForm } from './SeverityForm.tsx';

interface Props extends Words {
  readonly matrixId: string;
  readonly vendor: string;
  readonly now: Instant;
  readonly actions: CustomerActions;
  readonly onStarted: (started: OwnCaseView) => void;
}

/** A time of this computer's zone, as its field writes it; null where there is none, or one to come. */
function pastTime(written: string, now: Instant): Instant | null {
  const at = Date.parse(written);
  return Number.isNaN(at) || at > now ? null : toInstant(at);
}

/** Starts a case with a vendor: a subject is enough. */
export function StartCase({ matrixId, vendor, now, actions, onStarted, text, formats }: Props) {
  const [subject, setSubject] = useState('');
  const [reference, setReference] = useState('');
  const [since, setSince] = useState('');
  const [answers, setAnswers] = useState(noAnswers);
  const [isTried, setTried] = useState(false);
  const starting = useTask(async () => {
    const started = await actions.start({
      matrixId,
      subject: subject.trim(),
      reference: reference.trim() || null,
      contactedAt: pastTime(since, now),
      facts: answerEvents(readAnswers(answers), text('severity_by_definition')),
    });
    onStarted(started);
  });
  const isSinceWrong = since !== '' && pastTime(since, now) === null;
  return (
    <form
      class="stack"
      noValidate
      aria-label={text('own_start')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (subject.trim() !== '' && !isSinceWrong) void starting.run();
      }}
    >
      <TextField
        label={text('own_subject')}
        value={subject}
        maxLength={500}
        error={isTried && subject.trim() === '' ? text('own_subject_wanted') : null}
        onInput={setSubject}
      />
      <TextField
        label={text('own_reference')}
        hint={text('own_reference_hint')}
        value={reference}
        maxLength={200}
        onInput={setReference}
      />
      <TextField
        type="datetime-local"
        label={text('own_since')}
        hint={text('own_since_hint')}
        value={since}
        error={isTried && isSinceWrong ? text('own_since_past') : null}
        onInput={setSince}
      />
      <LazyDetails summary={text('severity_title', vendor)}>
        {() => (
          <SeverityForm
            matrixId={matrixId}
            draft={answers}
            onChange={setAnswers}
            actions={actions}
            text={text}
            formats={formats}
          />
        )}
      </LazyDetails>
      <Failure failure={starting.failure} text={text} />
      <p>
        <button type="submit" class="primary" aria-disabled={starting.isBusy}>
          {text('own_start')}
        </button>
      </p>
    </form>
  );
}
