import type { Entry } from './entries.ts';
import type { LevelMark } from './level-mark.ts';
import { purposesIn } from './metrics.ts';
import type { PageContext } from './page-context.ts';
import { hasTag, type Reading } from './reading.ts';
import { spansIn } from './spans.ts';

const readingsOf = ({ head, body }: Entry<unknown>): readonly Reading[] =>
  [head, ...body].map(({ reading }) => reading);

/**
 * True where entries called by levels are severities: they give answers and solutions, and neither
 * contacts nor roles. `Level` alone says nothing; `tier` and `escalation` speak of a ladder.
 */
export function areSeverities(
  entries: readonly Entry<LevelMark>[],
  channels: (entry: Entry<LevelMark>) => number,
  page: PageContext,
): boolean {
  let ladder = 0;
  let severity = 0;
  for (const entry of entries) {
    const readings = readingsOf(entry);
    ladder += channels(entry) > 0 ? 2 : 0;
    ladder += hasTag(entry.head.reading, 'role', 'outside', 'raise') ? 1 : 0;
    severity += hasTag(entry.head.reading, 'severity-name', 'severity') ? 1.5 : 0;
    const purposes = new Set(
      readings.flatMap((reading) =>
        spansIn(reading, page.legend).length > 0
          ? purposesIn(reading).map(({ purpose }) => purpose)
          : [],
      ),
    );
    severity +=
      purposes.has('first_response') && purposes.has('resolution')
        ? 2
        : purposes.has('first_response')
          ? 0.5
          : 0;
  }
  return severity > ladder;
}
