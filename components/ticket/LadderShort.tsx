import type { Ladder } from '../../lib/domain/ladder/ladder.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { Formats, Text } from '../text.ts';
import { Reasons } from './Reasons.tsx';
import { TierState } from './TierState.tsx';

interface Props {
  readonly ladder: Ladder;
  readonly now: Instant;
  readonly text: Text;
  readonly formats: Formats;
}

/** Every tier with its state and why; ways to reach it stand in the popup. */
export const LadderShort = ({ ladder, now, text, formats }: Props) => (
  <section aria-label={text('panel_ladder')}>
    <h2>{text('panel_ladder')}</h2>
    <ol class="plain">
      {ladder.tiers.map((tier) => (
        <li key={tier.level} class="tier">
          <div class="row">
            <h3>{text('panel_tier', tier.level, tier.name)}</h3>
            <TierState
              state={tier.state}
              recommended={ladder.recommended === tier.level}
              text={text}
            />
          </div>
          {tier.opensAt !== null && (
            <p>{text('panel_tier_opens', formats.instantShort(tier.opensAt, now))}</p>
          )}
          <Reasons
            reasons={[...tier.because, ...tier.missing.map((it) => it.reason)]}
            text={text}
            formats={formats}
          />
          {tier.respondsWithinText !== null && (
            <p class="quiet">{text('panel_responds', tier.respondsWithinText)}</p>
          )}
        </li>
      ))}
    </ol>
    <p class="quiet">{text('panel_escalate_hint')}</p>
  </section>
);
