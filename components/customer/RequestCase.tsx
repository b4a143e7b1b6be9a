import { useState } from 'preact/hooks';
import { caseOfRequest, isAnswerTold } from '../../lib/domain/customer/case-of-request.ts';
import type { OwnRequest } from '../../lib/domain/customer/own-request.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { OwnCaseView } from '../../lib/domain/view/own-case-view.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { Failure } from '../controls/Failure.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Words } from '../text.ts';
import type { CustomerActions } from './customer-actions.ts';
import { StartCase } from './StartCase.tsx';

interface Props extends Words {
  readonly request: OwnRequest;
  /** Null until they are read: nothing is offered twice. */
  readonly cases: readonly OwnCaseView[] | null;
  /** The vendors whose request it may be, the likeliest first. */
  readonly vendors: readonly MatrixSummary[];
  readonly now: Instant;
  readonly actions: CustomerActions;
  readonly onStarted: (own: OwnCaseView) => void;
  readonly onChanged: (own: OwnCaseView) => void;
}

/** The user's own case of a request, to which they may add the answer; or the offer to start one. */
export function RequestCase(props: Props) {
  const { request, cases, vendors, now, actions, onStarted, onChanged, text, formats } = props;
  const [isStarting, setStarting] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const telling = useTask(async (own: OwnCaseView) =>
    onChanged(await actions.tell(own.ref, { kind: 'answered', tier: own.state.tier ?? 1 })),
  );
  if (cases === null) return null;
  const ids = vendors.map(({ id }) => id);
  const own = caseOfRequest(cases, request.id, ids);
  const matrix = vendors.find(({ id }) => id === chosen) ?? vendors[0];
  if (own)
    return (
      <>
        <p>{text('portal_case', own.subject)}</p>
        {request.lastAnswer && !isAnswerTold(own, request.lastAnswer) && (
          <p class="actions">
            <button
              type="button"
              class="small"
              aria-disabled={telling.isBusy}
              onClick={() => void telling.run(own)}
            >
              {text('portal_tell_answered')}
            </button>
          </p>
        )}
        <Failure failure={telling.failure} text={text} />
      </>
    );
  if (!matrix) return null;
  if (!isStarting)
    return (
      <p class="actions">
        <button type="button" class="small" onClick={() => setStarting(true)}>
          {text('portal_start')}
        </button>
      </p>
    );
  return (
    <>
      {vendors.length > 1 && (
        <SelectField
          label={text('portal_vendor')}
          value={matrix.id}
          choices={vendors.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      )}
      <StartCase
        key={matrix.id}
        matrixId={matrix.id}
        vendor={matrix.vendor ?? matrix.name}
        filled={{
          subject: request.subject ?? '',
          reference: request.id,
          contactedAt: request.createdAt,
        }}
        now={now}
        actions={actions}
        onStarted={(it) => {
          setStarting(false);
          onStarted(it);
        }}
        text={text}
        formats={formats}
      />
    </>
  );
}
