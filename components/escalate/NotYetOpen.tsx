import type { LadderTier } from '../../lib/domain/ladder/ladder.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { Icon } from '../icons/Icon.tsx';
import { Reasons } from '../ticket/Reasons.tsx';
import type { Words } from '../text.ts';

interface Props extends Words {
  /** A tier that is `not-yet`. */
  readonly tier: LadderTier;
  readonly now: Instant;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** The policy does not open this tier yet: why, from when on, and whether to escalate all the same. */
export const NotYetOpen = ({ tier, now, isTicked, onTick, text, formats }: Props) => (
  <div class="notice tone-warn">
    <Icon name="risk" />
    <div class="stack">
      <p class="strong">
        {tier.opensAt === null
          ? text('escalate_not_yet')
          : text('escalate_not_yet_until', formats.instantShort(tier.opensAt, now))}
      </p>
      <Reasons reasons={tier.because} text={text} formats={formats} />
      <label class="choice">
        <input
          type="checkbox"
          checked={isTicked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span>{text('escalate_all_the_same')}</span>
      </label>
      <p>{text('escalate_all_the_same_hint')}</p>
    </div>
  </div>
);
