import type { LadderTier } from '../../lib/domain/ladder/ladder.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { Reasons } from '../ticket/Reasons.tsx';
import type { Words } from '../text.ts';

interface Props extends Words {
  readonly tier: LadderTier;
  readonly now: Instant;
  /** Shows the tier in place of the present one. */
  readonly onChoose: () => void;
}

/** The tier after the present one: when it opens, what it waits for, and what must be there first. */
export function NextTier({ tier, now, onChoose, text, formats }: Props) {
  const { level, name, state, opensAt, missing, because } = tier;
  const sentence = () => {
    if (opensAt !== null && opensAt > now)
      return text('now_next_opens', level, formats.instantShort(opensAt, now));
    if (state === 'not-yet') return text('now_next_waits', level);
    return text(state === 'blocked' ? 'now_next_blocked' : 'now_next_open', level);
  };
  return (
    <div class="stack">
      <h4>
        {text('now_next')}: {text('panel_tier', level, name)}
      </h4>
      <p>{sentence()}</p>
      <Reasons reasons={because} text={text} formats={formats} />
      {missing.length > 0 && (
        <div class="missing">
          <p class="strong">{text('contact_missing')}</p>
          <Reasons reasons={missing.map((it) => it.reason)} text={text} formats={formats} />
        </div>
      )}
      <p>
        <button type="button" class="small" onClick={onChoose}>
          {text('now_choose', level)}
        </button>
      </p>
    </div>
  );
}
