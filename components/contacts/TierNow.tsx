import type { ComponentChildren, ComponentProps } from 'preact';
import { channelsByUse } from '../../lib/domain/customer/contact-now.ts';
import type { VendorFacts } from '../../lib/domain/customer/vendor-facts.ts';
import type { LadderChannel, LadderTier } from '../../lib/domain/ladder/ladder.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { Words } from '../text.ts';
import { Reasons } from '../ticket/Reasons.tsx';
import { ChannelRow } from './ChannelRow.tsx';

interface Props extends Words {
  readonly tier: LadderTier;
  /** Null where an earlier version stored the vendor: it is known in a moment. */
  readonly facts: VendorFacts | null;
  readonly now: Instant;
  readonly onCopy: (text: string) => Promise<void>;
  /** True where the tier stands in place of the one to contact now. */
  readonly isOther?: boolean;
  /** Stands beside the heading. */
  readonly back?: ComponentChildren;
  /** What a click on a channel opens, and does; absent: its address alone. */
  readonly wayOf?: (
    channel: LadderChannel,
  ) => Pick<ComponentProps<typeof ChannelRow>, 'href' | 'onOpen'>;
  /** What else is known, below the channels. */
  readonly children?: ComponentChildren;
}

/** What is owed by `tier`: its own time, else at the first tier that of the first response. */
function promiseOf(tier: LadderTier, facts: VendorFacts | null, { text }: Words): string {
  const { respondsWithinText, level } = tier;
  const first = facts?.promises.find(({ metric }) => level === 1 && metric === 'first-response');
  const within = respondsWithinText ?? first?.within ?? null;
  if (within === null) return text('now_no_tier_promise');
  const commitment = tier.commitment ?? (respondsWithinText === null ? first?.commitment : null);
  const kind = commitment && text(commitment === 'guarantee' ? 'panel_guarantee' : 'panel_goal');
  return [text('panel_responds', within), kind || text('now_commitment_not_said')].join(' · ');
}

/**
 * A tier that is contacted now: what it owes, what is missing, and every way to it, the best first.
 * The popup's first frame and the customer's part both begin with it, so that nothing moves between them.
 */
export function TierNow(props: Props) {
  const { tier, facts, now, onCopy, isOther = false, back, wayOf, children, text, formats } = props;
  const words = { text, formats };
  const channels = channelsByUse(tier.channels, now);
  return (
    <div class="tier recommended">
      <div class="row">
        <h3>
          {text(isOther ? 'now_instead' : 'now_title')}: {text('panel_tier', tier.level, tier.name)}
        </h3>
        {back}
      </div>
      <p class="quiet">{promiseOf(tier, facts, words)}</p>
      <Reasons reasons={tier.because.filter(({ code }) => code !== 'tier-current')} {...words} />
      {tier.missing.length > 0 && (
        <div class="missing">
          <p class="strong">{text('contact_missing')}</p>
          <Reasons reasons={tier.missing.map((it) => it.reason)} {...words} />
        </div>
      )}
      {channels.length === 0 ? (
        <p>{text('contact_none_published')}</p>
      ) : (
        <ul class="plain channels">
          {channels.map((channel) => (
            <ChannelRow
              key={channel.index}
              channel={channel}
              now={now}
              onCopy={onCopy}
              {...wayOf?.(channel)}
              {...words}
            />
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
