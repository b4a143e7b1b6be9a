import { useState } from 'preact/hooks';
import { channelsByUse, contactNow } from '../../lib/domain/customer/contact-now.ts';
import { customerLetter } from '../../lib/domain/customer/customer-letter.ts';
import type { VendorFacts } from '../../lib/domain/customer/vendor-facts.ts';
import type { ChannelType, Ladder, LadderTier } from '../../lib/domain/ladder/ladder.ts';
import { handOver } from '../../lib/domain/plan/hand-over.ts';
import type { HandOverWords } from '../../lib/domain/plan/hand-over.ts';
import type { PlanText } from '../../lib/domain/plan/plan-text.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { OwnCaseView } from '../../lib/domain/view/own-case-view.ts';
import { ChannelRow } from '../contacts/ChannelRow.tsx';
import { Reasons } from '../ticket/Reasons.tsx';
import { plural, type Words } from '../text.ts';
import { LetterPart } from './LetterPart.tsx';
import { NextTier } from './NextTier.tsx';
import { VendorDetails } from './VendorDetails.tsx';

interface Props extends Words {
  readonly ladder: Ladder;
  /** Null where an earlier version stored the vendor: it is known in a moment. */
  readonly facts: VendorFacts | null;
  /** The case that it is about; null: nothing was noted yet. */
  readonly own: OwnCaseView | null;
  readonly now: Instant;
  readonly onCopy: (text: string) => Promise<void>;
  /** Called in the click that opens a channel. */
  readonly onContact?: (tier: number, channel: ChannelType) => void;
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

/** Whom to contact at this minute and how, what comes first, what is promised, and who comes after. */
export function NowCard(props: Props) {
  const { ladder, facts, own, now, onCopy, onContact, text, formats } = props;
  const words = { text, formats };
  const [chosen, setChosen] = useState<number | null>(null);
  const [edited, setEdited] = useState<{ of: string; words: HandOverWords } | null>(null);
  const best = contactNow(ladder, now, own?.state.tier ?? null);
  if (best === null) return <p class="quiet">{text('now_nobody')}</p>;
  const tier = ladder.tiers.find(({ level }) => level === chosen) ?? best.tier;
  const channels = channelsByUse(tier.channels, now);
  const { timeZone } = formats;
  const suggested = customerLetter({ tier, own, timeZone, text: text as PlanText });
  // What was changed by hand is of one tier, and of the case as it stood.
  const letterOf = `${tier.level} ${own?.log.length ?? 0}`;
  const letter = edited?.of === letterOf ? edited.words : suggested;
  const isOther = tier.level !== best.tier.level;
  return (
    <div class="tier recommended">
      <div class="row">
        <h3>
          {text(isOther ? 'now_instead' : 'now_title')}: {text('panel_tier', tier.level, tier.name)}
        </h3>
        {isOther && (
          <button type="button" class="small" onClick={() => setChosen(null)}>
            {text('now_back', best.tier.level)}
          </button>
        )}
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
              href={handOver(channel, letter, own?.references[0] ?? null)?.href ?? null}
              onOpen={onContact && (() => onContact(tier.level, channel.type))}
              onCopy={onCopy}
              {...words}
            />
          ))}
        </ul>
      )}
      {channels.some(({ address, type }) => address !== null || type === 'ticket') && (
        <LetterPart
          words={letter}
          onChange={(changed) => setEdited({ of: letterOf, words: changed })}
          onCopy={onCopy}
          text={text}
        />
      )}
      {facts !== null && (
        <VendorDetails
          facts={facts}
          severity={own?.assessment?.severity.name ?? null}
          advice={tier.advice}
          text={text}
        />
      )}
      {!isOther && best.next && (
        <NextTier
          tier={best.next}
          now={now}
          onChoose={() => setChosen(best.next?.level ?? null)}
          {...words}
        />
      )}
      {!isOther && best.inside.length > 0 && (
        <p class="quiet">{plural(text, formats, 'now_inside', best.inside.length)}</p>
      )}
    </div>
  );
}
