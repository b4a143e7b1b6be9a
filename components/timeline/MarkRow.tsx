import type { Instant } from '../../lib/domain/time/instant.ts';
import type { Mark } from '../../lib/domain/view/timeline.ts';
import { reasonText, termText, type Words } from '../text.ts';

interface Props extends Words {
  readonly mark: Mark;
  readonly now: Instant;
}

/** Something that happened: when, what, and what the clock did. */
export function MarkRow({ mark, now, text, formats }: Props) {
  const { at, event, rule } = mark;
  const when = formats.instantShort(at, now);
  const what = reasonText(text, formats, rule);
  return (
    <li class="piece">
      <i class="mark" aria-hidden="true" />
      <span>
        {event === null
          ? text('timeline_mark_bare', when, what)
          : text('timeline_mark', when, termText(text, 'timeline_event', event), what)}
      </span>
    </li>
  );
}
