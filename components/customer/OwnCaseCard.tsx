import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnStep } from '../../lib/domain/customer/own-case-step.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { clocksByPress } from '../../lib/domain/view/leading-clock.ts';
import type { OwnCaseView } from '../../lib/domain/view/own-case-view.ts';
import { Failure } from '../controls/Failure.tsx';
import { useTask } from '../controls/use-task.ts';
import { StatePill } from '../ticket/StatePill.tsx';
import type { Words } from '../text.ts';
import { AskSeverity } from './AskSeverity.tsx';
import type { CustomerActions } from './customer-actions.ts';
import { EraseButton } from '../controls/EraseButton.tsx';
import { NowCard } from './NowCard.tsx';
import { OwnClocks } from './OwnClocks.tsx';
import { OwnLog } from './OwnLog.tsx';
import { RecordPart } from './RecordPart.tsx';
import { TellForm } from './TellForm.tsx';

interface Props extends Words {
  readonly own: OwnCaseView;
  readonly isOpen: boolean;
  readonly now: Instant;
  readonly actions: CustomerActions;
  readonly onChanged: (own: OwnCaseView) => void;
  readonly onErased: () => void;
}

/** The line under a case's subject: whose it is, under which number, and how it stands. */
function CaseState({ own, now, text }: Pick<Props, 'own' | 'now' | 'text'>) {
  const leading = own.assessment && clocksByPress(own.assessment, now)[0];
  const about = [own.vendor?.name, own.references[0]].filter((it) => it !== undefined);
  return (
    <>
      {about.length > 0 && <span class="quiet"> {about.join(' · ')}</span>}{' '}
      {own.isClosed ? (
        <span class="quiet">{text('own_closed')}</span>
      ) : (
        leading && <StatePill state={leading.at.state} text={text} />
      )}
    </>
  );
}

/** A case of one's own: whom to contact now, the vendor's clocks, what happened, and the record. */
export function OwnCaseCard(props: Props) {
  const { own, isOpen, now, actions, onChanged, onErased, text, formats } = props;
  const [isDrawn, setDrawn] = useState(isOpen);
  const { ref, vendor } = own;
  const words = { text, formats };
  const tell = async (step: OwnStep) => onChanged(await actions.tell(ref, step));
  const contacting = useTask(tell);
  const card = useRef<HTMLDetailsElement>(null);
  // One that was started just now stands elsewhere than what was clicked.
  useEffect(() => void (isOpen && card.current?.scrollIntoView()), []);
  return (
    <details
      ref={card}
      class="card"
      open={isOpen}
      onToggle={(event) => event.currentTarget.open && setDrawn(true)}
    >
      <summary>
        <h3>{own.subject}</h3>
        <CaseState own={own} now={now} text={text} />
      </summary>
      {isDrawn && (
        <div class="stack">
          {vendor && !own.isClosed && (
            <NowCard
              ladder={vendor.ladder}
              facts={vendor.facts}
              own={own}
              now={now}
              onCopy={actions.copy}
              onContact={(tier, channel) =>
                void contacting.run({ kind: 'contacted', tier, channel })
              }
              {...words}
            />
          )}
          <Failure failure={contacting.failure} text={text} />
          <OwnClocks own={own} now={now} {...words} />
          <TellForm own={own} onTell={tell} text={text} />
          {vendor && !own.isClosed && (
            <AskSeverity vendor={vendor} actions={actions} onTell={tell} {...words} />
          )}
          <OwnLog own={own} now={now} {...words} />
          {own.assessment && (
            <RecordPart onRecord={() => actions.record(ref)} onCopy={actions.copy} text={text} />
          )}
          <EraseButton
            label={text('own_erase')}
            question={text('own_erase_sure')}
            onErase={async () => {
              await actions.erase(ref);
              onErased();
            }}
            text={text}
          />
        </div>
      )}
    </details>
  );
}
