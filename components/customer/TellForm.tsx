import { useState } from 'preact/hooks';
import type { OwnStep } from '../../lib/domain/customer/own-case-step.ts';
import type { OwnCaseView } from '../../lib/domain/view/own-case-view.ts';
import { Failure } from '../controls/Failure.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import type { MessageKey, Text } from '../text.ts';

interface Props {
  readonly own: OwnCaseView;
  readonly onTell: (step: OwnStep) => Promise<void>;
  readonly text: Text;
}

type Told = readonly (readonly [MessageKey, OwnStep])[];

/** What can be said of a case as it stands. */
function choicesOf({ assessment, isClosed, state, log }: OwnCaseView, tier: number): Told {
  if (isClosed) return [['own_tell_came_back', { kind: 'came-back' }]];
  if (assessment === null && state.status === 'none')
    return [['own_tell_answered', { kind: 'answered', tier }]];
  const last = log.findLast(({ event }) => event.kind === 'status')?.event;
  const isSolved = last?.kind === 'status' && last.to === 'solved';
  return [
    ['own_tell_answered', { kind: 'answered', tier }],
    ['own_tell_not_satisfied', { kind: 'not-satisfied' }],
    ...(isSolved
      ? ([['own_tell_came_back', { kind: 'came-back' }]] as const)
      : ([
          ['own_tell_workaround', { kind: 'workaround' }],
          ['own_tell_solved', { kind: 'solved' }],
        ] as const)),
    ['own_tell_closed', { kind: 'closed' }],
  ];
}

/** Says in one click what happened; a number of the vendor's is typed. */
export function TellForm({ own, onTell, text }: Props) {
  const [reference, setReference] = useState('');
  const telling = useTask(async (step: OwnStep) => {
    await onTell(step);
    // What was typed stays until it is kept.
    if (step.kind === 'reference') setReference('');
  });
  const tier = own.state.tier ?? 1;
  return (
    <div class="stack">
      <h4>{text('own_tell')}</h4>
      <p class="choices">
        {choicesOf(own, tier).map(([key, step]) => (
          <button
            key={key}
            type="button"
            class="small"
            aria-disabled={telling.isBusy}
            onClick={() => void telling.run(step)}
          >
            {text(key)}
          </button>
        ))}
      </p>
      {!own.isClosed && (
        <form
          class="ask"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const written = reference.trim();
            if (written === '') return;
            void telling.run({ kind: 'reference', tier, reference: written });
          }}
        >
          <TextField
            label={text('own_reference_of', tier)}
            value={reference}
            maxLength={200}
            onInput={setReference}
          />
          <button type="submit">{text('own_keep')}</button>
        </form>
      )}
      <Failure failure={telling.failure} text={text} />
    </div>
  );
}
