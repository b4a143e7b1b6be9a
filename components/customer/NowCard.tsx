import { useState } from 'preact/hooks';
import { contactNow } from '../../lib/domain/customer/contact-now.ts';
import { customerLetter } from '../../lib/domain/customer/customer-letter.ts';
import type { VendorFacts } from '../../lib/domain/customer/vendor-facts.ts';
import type { ChannelType, Ladder } from '../../lib/domain/ladder/ladder.ts';
import { handOver } from '../../lib/domain/plan/hand-over.ts';
import type { HandOverWords } from '../../lib/domain/plan/hand-over.ts';
import type { PlanText } from '../../lib/domain/plan/plan-text.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { OwnCaseView } from '../../lib/domain/view/own-case-view.ts';
import { TierNow } from '../contacts/TierNow.tsx';
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

/** Whom to contact at this minute and how, what comes first, what is promised, and who comes after. */
export function NowCard(props: Props) {
  const { ladder, facts, own, now, onCopy, onContact, text, formats } = props;
  const words = { text, formats };
  const [chosen, setChosen] = useState<number | null>(null);
  const [edited, setEdited] = useState<{ of: string; words: HandOverWords } | null>(null);
  const best = contactNow(ladder, now, own?.state.tier ?? null);
  if (best === null) return <p class="quiet">{text('now_nobody')}</p>;
  const tier = ladder.tiers.find(({ level }) => level === chosen) ?? best.tier;
  const { timeZone } = formats;
  const suggested = customerLetter({ tier, own, timeZone, text: text as PlanText });
  // What was changed by hand is of one tier, and of the case as it stood.
  const letterOf = `${tier.level} ${own?.log.length ?? 0}`;
  const letter = edited?.of === letterOf ? edited.words : suggested;
  const isOther = tier.level !== best.tier.level;
  return (
    <TierNow
      tier={tier}
      facts={facts}
      now={now}
      onCopy={onCopy}
      isOther={isOther}
      back={
        isOther && (
          <button type="button" class="small" onClick={() => setChosen(null)}>
            {text('now_back', best.tier.level)}
          </button>
        )
      }
      wayOf={(channel) => ({
        href: handOver(channel, letter, own?.references[0] ?? null)?.href ?? null,
        onOpen: onContact && (() => onContact(tier.level, channel.type)),
      })}
      {...words}
    >
      {tier.channels.some(({ address, type }) => address !== null || type === 'ticket') && (
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
    </TierNow>
  );
}
