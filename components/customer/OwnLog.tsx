import { eventText } from '../../lib/domain/case/event-text.ts';
import { formatInstant, type Instant } from '../../lib/domain/time/instant.ts';
import type { PlanText } from '../../lib/domain/plan/plan-text.ts';
import type { OwnCaseView } from '../../lib/domain/view/own-case-view.ts';
import type { Words } from '../text.ts';

interface Props extends Words {
  readonly own: OwnCaseView;
  readonly now: Instant;
}

/** What was told of a case, the latest first. */
export function OwnLog({ own, now, text, formats }: Props) {
  const lines = own.log.flatMap(({ id, event }) => {
    // The first contact says more than that it was the first.
    const said = event.kind === 'created' ? null : eventText(event, text as PlanText);
    return said === null ? [] : [{ id, at: event.at, said }];
  });
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{text('own_log')}</summary>
      <ol class="plain">
        {lines.reverse().map(({ id, at, said }) => (
          <li key={id}>
            <time class="quiet" dateTime={formatInstant(at)} title={formats.instant(at)}>
              {formats.instantShort(at, now)}
            </time>{' '}
            {said}
          </li>
        ))}
      </ol>
    </details>
  );
}
