import { useState } from 'preact/hooks';
import type { Ladder } from '../../lib/domain/ladder/ladder.ts';
import type { OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { Failure } from '../controls/Failure.tsx';
import { ScreenTitle } from '../controls/ScreenTitle.tsx';
import { TextField } from '../controls/TextField.tsx';
import { Reasons } from '../ticket/Reasons.tsx';
import type { Words } from '../text.ts';
import { ChannelChoice } from './ChannelChoice.tsx';
import { NotYetOpen } from './NotYetOpen.tsx';
import type { PlanRequest } from './plan-request.ts';
import { PlanPreview } from './PlanPreview.tsx';
import { SendControl } from './SendControl.tsx';
import { TryFirst, type TryFirstProps } from './TryFirst.tsx';
import { ToldWebhooks } from './ToldWebhooks.tsx';
import { TierChoice } from './TierChoice.tsx';
import { usePlan } from './use-plan.ts';

interface Props extends Words {
  readonly ladder: Ladder;
  /** The tier that is chosen at first. */
  readonly tier: number;
  readonly now: Instant;
  /** Set where nothing may be written before it was tried. */
  readonly tryFirst: Omit<TryFirstProps, 'text'> | null;
  readonly planEscalation: (request: PlanRequest) => Promise<Plan>;
  readonly onSend: (plan: Plan) => Promise<OutboxEntry>;
  readonly onBack: () => void;
}

/** The channel to begin with: one that has an address and is not closed, else none. */
function firstChannel(ladder: Ladder, level: number): number | null {
  const channels = ladder.tiers.find((it) => it.level === level)?.channels ?? [];
  const usable = channels.filter((it) => it.address !== null);
  return (usable.find((it) => it.openNow !== false) ?? usable[0])?.index ?? null;
}

/** Choose tier and channel, see exactly what will be sent, send it with one click. */
export function EscalateScreen(props: Props) {
  const { ladder, now, tryFirst, text, formats, planEscalation, onSend, onBack } = props;
  const [level, setLevel] = useState(props.tier);
  const [channel, setChannel] = useState(() => firstChannel(ladder, props.tier));
  const [reference, setReference] = useState('');
  const [note, setNote] = useState<string | null>(null);
  const [allTheSame, setAllTheSame] = useState(false);
  const [copyTo, setCopyTo] = useState('');
  const [told, setTold] = useState<readonly string[] | null>(null);
  // What came of the try stays in sight, though nothing has to be tried any more.
  const [firstTry] = useState(tryFirst);
  const tier = ladder.tiers.find((it) => it.level === level);
  const wanted = tier?.missing.find((it) => it.referenceOfTier !== undefined);
  const others = tier?.missing.filter((it) => it.referenceOfTier === undefined) ?? [];
  const given = reference.trim() || null;
  const isMail = tier?.channels.find(({ index }) => index === channel)?.type === 'email';
  const isBlocked =
    tier === undefined ||
    (tier.state === 'not-yet' && !allTheSame) ||
    others.length > 0 ||
    (wanted !== undefined && given === null);
  const request = isBlocked
    ? null
    : {
        tier: level,
        channel,
        reference: given,
        note: note?.trim() ? note : null,
        ...(isMail && copyTo.trim() !== '' && { copyTo: copyTo.trim() }),
        ...(told && { webhooks: told }),
      };
  const { plan, isCurrent, failure } = usePlan(request, tryFirst === null, planEscalation);
  const choose = (next: number) => {
    setLevel(next);
    setChannel(firstChannel(ladder, next));
    setReference('');
    setAllTheSame(false);
  };
  return (
    <section class="stack" aria-label={text('escalate_title')}>
      <div class="row">
        <ScreenTitle takesFocus>{text('escalate_title')}</ScreenTitle>
        <button type="button" onClick={onBack}>
          {text('escalate_back')}
        </button>
      </div>
      <TierChoice ladder={ladder} value={level} onChange={choose} text={text} />
      {tier?.state === 'not-yet' && (
        <NotYetOpen
          tier={tier}
          now={now}
          isTicked={allTheSame}
          onTick={setAllTheSame}
          text={text}
          formats={formats}
        />
      )}
      {tier && <ChannelChoice tier={tier} value={channel} onChange={setChannel} text={text} />}
      {wanted?.referenceOfTier !== undefined && (
        <TextField
          label={text('escalate_reference', wanted.referenceOfTier)}
          hint={text('escalate_reference_hint')}
          value={reference}
          onInput={setReference}
          maxLength={200}
        />
      )}
      {isMail && (
        <TextField
          label={text('escalate_copy_to')}
          error={
            isCurrent && request?.copyTo && plan?.handOver === null
              ? text('escalate_copy_to_error')
              : null
          }
          value={copyTo}
          onInput={setCopyTo}
        />
      )}
      {others.length > 0 && (
        <div class="notice tone-warn">
          <div>
            <p class="strong">{text('escalate_blocked')}</p>
            <Reasons reasons={others.map((it) => it.reason)} text={text} formats={formats} />
          </div>
        </div>
      )}
      {firstTry && <TryFirst {...firstTry} text={text} />}
      <Failure failure={failure} text={text} />
      {!isBlocked && plan === null && failure === null && (
        <p role="status">{text('escalate_planning')}</p>
      )}
      {plan && !isBlocked && (
        <>
          <PlanPreview plan={plan} note={note} onNote={setNote} text={text} formats={formats} />
          <ToldWebhooks plan={plan} told={told} onChange={setTold} text={text} />
          <SendControl
            plan={plan}
            isReady={isCurrent}
            onSend={onSend}
            text={text}
            formats={formats}
          />
        </>
      )}
    </section>
  );
}
