import type { LadderTier } from '../../lib/domain/ladder/ladder.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { Reasons } from '../ticket/Reasons.tsx';
import { TierState } from '../ticket/TierState.tsx';
import type { MessageKey, Words } from '../text.ts';
import { ChannelRow } from './ChannelRow.tsx';

interface Props extends Words {
  readonly tier: LadderTier;
  readonly isRecommended: boolean;
  readonly now: Instant;
  readonly onCopy: (text: string) => Promise<void>;
  /** Shown where the tier can be escalated to. */
  readonly onEscalate?: (() => void) | undefined;
}

/** One level of the ladder in full: state and why, what is missing, promises, and every channel. */
export function TierCard(props: Props) {
  const { tier, isRecommended, now, text, formats, onCopy, onEscalate } = props;
  const lists: readonly (readonly [MessageKey, readonly string[]])[] = [
    ['contact_handles', tier.handles],
    ['contact_advice', tier.advice],
    ['contact_lead_checks', tier.leadChecks],
  ];
  const more = lists.filter(([, items]) => items.length > 0);
  return (
    <li class={isRecommended ? 'tier recommended' : 'tier'}>
      <div class="row">
        <h3>{text('panel_tier', tier.level, tier.name)}</h3>
        <TierState state={tier.state} recommended={isRecommended} text={text} />
      </div>
      {tier.internal && <p class="quiet">{text('contact_internal')}</p>}
      {tier.opensAt !== null && (
        <p>{text('panel_tier_opens', formats.instantShort(tier.opensAt, now))}</p>
      )}
      <Reasons reasons={tier.because} text={text} formats={formats} />
      {tier.missing.length > 0 && (
        <div class="missing">
          <p class="strong">{text('contact_missing')}</p>
          <Reasons reasons={tier.missing.map((it) => it.reason)} text={text} formats={formats} />
        </div>
      )}
      {tier.respondsWithinText !== null && (
        <p class="quiet">
          {text('panel_responds', tier.respondsWithinText)}
          {tier.commitment &&
            ` · ${text(tier.commitment === 'guarantee' ? 'panel_guarantee' : 'panel_goal')}`}
        </p>
      )}
      {tier.channels.length === 0 ? (
        <p class="quiet">{text('contact_none_published')}</p>
      ) : (
        <ul class="plain channels">
          {tier.channels.map((channel) => (
            <ChannelRow
              key={channel.index}
              channel={channel}
              now={now}
              text={text}
              formats={formats}
              onCopy={onCopy}
            />
          ))}
        </ul>
      )}
      {more.length > 0 && (
        <details>
          <summary>{text('contact_more')}</summary>
          {more.map(([key, items]) => (
            <div key={key}>
              <h4>{text(key)}</h4>
              <ul class="reasons">
                {items.map((it) => (
                  <li key={it}>{it}</li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
      {onEscalate && (
        <p>
          <button type="button" onClick={onEscalate}>
            {text('escalate_to', tier.level)}
          </button>
        </p>
      )}
    </li>
  );
}
