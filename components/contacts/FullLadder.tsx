import { useContext } from 'preact/hooks';
import type { Ladder } from '../../lib/domain/ladder/ladder.ts';
import { isAbove } from '../../lib/domain/ladder/tiers-above.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { Words } from '../text.ts';
import { Room, tiersIn } from './first-frame.ts';
import { TierCard } from './TierCard.tsx';

interface Props extends Words {
  readonly ladder: Ladder;
  /** Whose it is, where several may stand on one page. */
  readonly of?: string;
  readonly now: Instant;
  readonly onCopy: (text: string) => Promise<void>;
  /**
   * Offered for the tiers above the one that leads. Absent where nothing can be escalated, as on a
   * vendor's site.
   */
  readonly onEscalate?: (tier: number) => void;
}

/** Every tier with its contacts; in the popup's first frame those that can be seen. */
export function FullLadder({ ladder, of, onEscalate, ...rest }: Props) {
  const room = useContext(Room);
  const named = rest.text('panel_ladder');
  return (
    <section class="ladder" aria-label={of === undefined ? named : `${named}: ${of}`}>
      <ol class="plain">
        {tiersIn(room, ladder.tiers).map((tier) => (
          <TierCard
            key={tier.level}
            tier={tier}
            isRecommended={ladder.recommended === tier.level}
            onEscalate={onEscalate && isAbove(tier) ? () => onEscalate(tier.level) : undefined}
            {...rest}
          />
        ))}
      </ol>
    </section>
  );
}
