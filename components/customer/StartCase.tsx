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

const longestSubject = 500;

interface Props extends Words {
  readonly matrixId: string;
  readonly vendor: string;
  readonly now: Instant;
  readonly actions: CustomerActions;
  /** What is known of it already, such as from a request in the vendor's portal. */
  readonly filled?: {
    readonly subject: string;
    readonly reference: string;
    /** Counts where the user gives no other time. */
    readonly contactedAt: Instant | null;
  };
  readonly onStarted: (started: OwnCaseView) => void;
}

/** A time of this computer's zone, as its field writes it; null where there is none, or one to come. */
function pastTime(written: string, now: Instant): Instant | null {
  const at = Date.parse(written);
  return Number.isNaN(at) || at > now ? null : toInstant(at);
}

/** Starts a case with a vendor: a subject is enough. */
export function StartCase(props: Props) {
  const { matrixId, vendor, now, filled, actions, onStarted, text, formats } = props;
  const [subject, setSubject] = useState(filled?.subject.slice(0, longestSubject) ?? '');
  const [reference, setReference] = useState(filled?.reference ?? '');
  const known = filled?.contactedAt ?? null;
  const knownSince = known !== null && known <= now ? known : null;
  const [since, setSince] = useState('');
  const [answers, setAnswers] = useState(noAnswers);
  const [isTried, setTried] = useState(false);
  const starting = useTask(async () => {
    const started = await actions.start({
      matrixId,
      subject: subject.trim(),
      reference: reference.trim() || null,
      contactedAt: since === '' ? knownSince : pastTime(since, now),
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
        maxLength={longestSubject}
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
        hint={
          knownSince === null
            ? text('own_since_hint')
            : text('portal_since_hint', formats.instant(knownSince))
        }
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
