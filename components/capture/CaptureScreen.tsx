import type { ComponentChildren } from 'preact';
import { ScreenTitle } from '../controls/ScreenTitle.tsx';
import { Findings } from '../options/Findings.tsx';
import type { Words } from '../text.ts';
import type { CaptureActions, CaptureState } from './capture-state.ts';
import { ReviewScreen } from './ReviewScreen.tsx';
import { UnreadParts } from './UnreadParts.tsx';

interface Props extends Words {
  readonly state: Exclude<CaptureState, { readonly kind: 'none' }>;
  readonly actions: CaptureActions;
}

/** A capture from the click to the stored matrix. */
export function CaptureScreen({ state, actions, text, formats }: Props) {
  const words = { text, formats };
  if (state.kind === 'reading') return <p role="status">{text('capture_reading')}</p>;
  if (state.kind === 'review')
    return <ReviewScreen review={state.review} actions={actions} {...words} />;
  const end = (title: string, children: ComponentChildren) => (
    <section class="stack" aria-label={title}>
      <ScreenTitle takesFocus>{title}</ScreenTitle>
      {children}
      <p class="actions">
        {state.kind !== 'saved' && (
          <button type="button" onClick={actions.capture}>
            {text('capture_again')}
          </button>
        )}
        <button type="button" onClick={actions.leave}>
          {text('capture_done')}
        </button>
      </p>
    </section>
  );
  switch (state.kind) {
    case 'saved':
      return end(
        text('capture_saved', state.name),
        <>
          {state.domain !== '' && <p>{text('capture_saved_where', state.domain)}</p>}
          <Findings findings={state.warnings} {...words} />
        </>,
      );
    case 'no-policy':
      return end(
        text('capture_no_policy'),
        <>
          <p>
            <bdi>{state.url}</bdi>
          </p>
          <p>{text('capture_no_policy_help')}</p>
          <UnreadParts unread={state.unread} {...words} />
        </>,
      );
    case 'not-allowed':
      return end(
        text('capture_not_allowed'),
        <>
          <p>{text('capture_not_allowed_help')}</p>
          <p class="quiet">{state.why}</p>
        </>,
      );
    case 'failed':
      return end(text('capture_failed'), <p class="quiet">{state.why}</p>);
  }
}
