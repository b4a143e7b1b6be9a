import { useEffect, useState } from 'preact/hooks';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { OwnCaseView } from '../../lib/domain/view/own-case-view.ts';
import type { OwnRequestView } from '../../lib/domain/view/own-request-view.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { Failure } from '../controls/Failure.tsx';
import { useTask } from '../controls/use-task.ts';
import { termText, type Words } from '../text.ts';
import type { CustomerActions } from './customer-actions.ts';
import type { PortalRequest } from './portal-actions.ts';
import { RequestCase } from './RequestCase.tsx';
import { RequestFacts } from './RequestFacts.tsx';

interface Props extends Words {
  readonly asked: PortalRequest;
  readonly cases: readonly OwnCaseView[] | null;
  readonly vendors: readonly MatrixSummary[];
  readonly now: Instant;
  readonly actions: CustomerActions;
  readonly onStarted: (own: OwnCaseView) => void;
  readonly onChanged: (own: OwnCaseView) => void;
}

/**
 * The customer's own request on the page in front: switched off until they say so, then what it says,
 * and their own case of it. Draw it with the request as its key: one request is never shown as another.
 */
export function PortalPart({ asked, actions, now, text, formats, ...rest }: Props) {
  const { portal } = actions;
  const [view, setView] = useState<OwnRequestView | null>(null);
  const [isRefused, setRefused] = useState(false);
  const reading = useTask(async () => setView(await portal.read(asked)));
  const switchingOn = useTask(async () => {
    const isOn = await portal.switchOn(asked.origin);
    setRefused(!isOn);
    if (isOn) await reading.run();
  });
  const switchingOff = useTask(async () => {
    await portal.switchOff(asked.origin);
    setView({ state: 'off' });
  });
  useEffect(() => void reading.run(), []);
  const title = text('portal_title', asked.ticketId);
  return (
    <section class="card stack" aria-label={title}>
      <h2>{title}</h2>
      {view === null && reading.isBusy && <p role="status">{text('portal_reading')}</p>}
      {view?.state === 'off' && (
        <>
          <p>{text('portal_off', new URL(asked.origin).hostname)}</p>
          <p class="actions">
            <button
              type="button"
              class="small"
              aria-disabled={switchingOn.isBusy}
              onClick={() => void switchingOn.run()}
            >
              {text('portal_switch_on')}
            </button>
          </p>
          <p role="status">{isRefused && text('grant_refused')}</p>
        </>
      )}
      {view?.state === 'unread' && (
        <p>
          <strong>{termText(text, 'problem', view.problem.kind)}</strong>{' '}
          {termText(text, 'problem_help', view.problem.kind)}
        </p>
      )}
      {view?.state === 'read' && (
        <>
          <RequestFacts view={view} now={now} text={text} formats={formats} />
          <RequestCase
            request={view.request}
            now={now}
            actions={actions}
            text={text}
            formats={formats}
            {...rest}
          />
        </>
      )}
      <Failure
        failure={reading.failure ?? switchingOn.failure ?? switchingOff.failure}
        text={text}
      />
      {asked.isReconstruction && view !== null && (
        <p class="quiet">{text('popup_reconstruction', asked.helpdeskName)}</p>
      )}
      {view !== null && view.state !== 'off' && (
        <p class="actions">
          <button
            type="button"
            class="small"
            aria-disabled={reading.isBusy}
            onClick={() => void reading.run()}
          >
            {text('portal_again')}
          </button>
          <button
            type="button"
            class="small"
            aria-disabled={switchingOff.isBusy}
            onClick={() => void switchingOff.run()}
          >
            {text('portal_switch_off')}
          </button>
        </p>
      )}
    </section>
  );
}
