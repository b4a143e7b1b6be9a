import type { Instant } from '../../lib/domain/time/instant.ts';
import type { CaseView } from '../../lib/domain/view/case-view.ts';
import { reasonText, termText, type Words } from '../text.ts';

interface Props extends Words {
  readonly view: CaseView;
  readonly now: Instant;
}

/** What happened, and what will: promises that are open or were broken, and what is still missing. */
export function CaseLog({ view, now, text, formats }: Props) {
  const ahead = view.promises.filter(({ state }) => state === 'open' || state === 'missed');
  return (
    <>
      <section class="stack" aria-label={text('case_happened')}>
        <h3>{text('case_happened')}</h3>
        <ol class="plain">
          {view.happened.map(({ at, said, author }, place) => (
            <li key={place}>
              <span class="quiet">
                {formats.instantShort(at, now)}
                {author !== null && (
                  <>
                    {' · '}
                    <bdi>{author}</bdi>
                  </>
                )}
              </span>
              <br />
              <bdi>{said}</bdi>
            </li>
          ))}
        </ol>
      </section>
      {(ahead.length > 0 || view.gaps.length > 0) && (
        <section class="stack" aria-label={text('case_ahead')}>
          <h3>{text('case_ahead')}</h3>
          <ul class="plain">
            {ahead.map(({ what, tier, dueAt, state }) => (
              <li key={`${what} ${tier ?? ''} ${dueAt}`}>
                {text(
                  state === 'missed' ? 'case_promise_missed' : 'case_promise_open',
                  termText(text, 'case_promise', what),
                  formats.instantShort(dueAt, now),
                )}
              </li>
            ))}
            {view.gaps.map((gap) => (
              <li key={gap.code}>{reasonText(text, formats, gap)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
