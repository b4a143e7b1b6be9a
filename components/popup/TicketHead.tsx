import type { Instant } from '../../lib/domain/time/instant.ts';
import { clocksByPress } from '../../lib/domain/view/leading-clock.ts';
import type { TicketView } from '../../lib/domain/view/views.ts';
import { ScreenTitle } from '../controls/ScreenTitle.tsx';
import { termText, type Words } from '../text.ts';
import { StatePill } from '../ticket/StatePill.tsx';

interface Props extends Words {
  readonly view: TicketView;
  readonly now: Instant;
  /** True where the escalation was left for it. */
  readonly takesFocus: boolean;
}

const tones = ['danger', 'warn'] as const;

/** The ticket in one look: subject, severity, and the clock that matters most. */
export function TicketHead({ view, now, takesFocus, text, formats }: Props) {
  const { assessment, ref, subject } = view;
  const severity = assessment?.severity;
  const leading = assessment && clocksByPress(assessment, now)[0];
  const wall = leading?.at.wallRemaining;
  // One that was not read may have a subject.
  const isUnknown = view.state === 'unreadable' || view.missing.includes('subject');
  const noSubject = isUnknown ? 'popup_subject_unknown' : 'popup_no_subject';
  const status = view.rawStatus ?? (view.status && termText(text, 'status', view.status));
  return (
    <header class="head">
      <p class="quiet">
        {[
          text('popup_ticket', ref.ticketId),
          status,
          view.readFrom === 'demo' && text('panel_read_from_demo'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ScreenTitle takesFocus={takesFocus}>{subject ?? text(noSubject)}</ScreenTitle>
      {assessment && (
        <p class="pills">
          <span class={`pill tone-${tones[severity?.rank ?? 9] ?? 'quiet'}`}>
            {severity?.name ??
              severity?.id ??
              (view.priority === null
                ? text('panel_no_severity')
                : text('panel_helpdesk_priority', view.priority))}
          </span>
          {leading && <StatePill state={leading.at.state} text={text} />}
          {leading && (
            <span>
              {termText(text, 'metric', leading.clock.metric)}
              {wall !== null && wall !== undefined && (
                <span role="timer">
                  {' '}
                  {text(wall >= 0 ? 'panel_in' : 'panel_ago', formats.countdown(wall))}
                </span>
              )}
            </span>
          )}
        </p>
      )}
    </header>
  );
}
