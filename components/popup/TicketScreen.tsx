import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Reconstruction } from '../../lib/domain/assignment/reconstruction.ts';
import { tierToOffer } from '../../lib/domain/ladder/tiers-above.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { MatrixSummary, TicketView } from '../../lib/domain/view/views.ts';
import { FullLadder } from '../contacts/FullLadder.tsx';
import { EscalateScreen } from '../escalate/EscalateScreen.tsx';
import { OutboxNotice } from '../escalate/OutboxNotice.tsx';
import { FactForm } from '../facts/FactForm.tsx';
import { Suggestions } from '../facts/Suggestions.tsx';
import type { Fact } from '../facts/fact.ts';
import type { Words } from '../text.ts';
import { TicketPanel } from '../ticket/TicketPanel.tsx';
import { TicketTrouble } from '../ticket/TicketTrouble.tsx';
import { HoursWanted } from './HoursWanted.tsx';
import { WhatIf } from '../what-if/WhatIf.tsx';
import type { PopupActions } from './popup-state.ts';
import { Tabs } from './Tabs.tsx';
import { TicketHead } from './TicketHead.tsx';

interface Props extends Words {
  readonly view: TicketView;
  /** The helpdesk's name, and how far its part can be trusted. */
  readonly helpdesk: string;
  readonly reconstruction: Reconstruction;
  readonly matrix: MatrixSummary | null;
  readonly now: Instant;
  readonly actions: PopupActions;
  readonly drawCase?: ((ticket: TicketView) => ComponentChildren) | undefined;
}

/** A ticket: its head, what is being sent, and its contacts, clocks and facts; or the escalation. */
export function TicketScreen(props: Props) {
  const { view, helpdesk, reconstruction, matrix, now, actions, drawCase, text, formats } = props;
  /** `undefined` until an escalation was begun for the first time; null once it was left. */
  const [escalateTo, setEscalateTo] = useState<number | null>();
  const { assessment, ref } = view;
  const words = { text, formats };
  const addFact = (fact: Fact) => actions.addFact(ref, fact);
  const isDemo = view.readFrom === 'demo';
  if (assessment && typeof escalateTo === 'number')
    return (
      <EscalateScreen
        ladder={assessment.ladder}
        tier={escalateTo}
        now={now}
        tryFirst={
          reconstruction === 'untried'
            ? { ticket: ref, helpdesk, onTry: () => actions.tryWrites(ref) }
            : null
        }
        planEscalation={(request) => actions.planEscalation(ref, request)}
        onSend={async (plan) => {
          const entry = await actions.send(plan);
          setEscalateTo(null);
          return entry;
        }}
        onBack={() => setEscalateTo(null)}
        {...words}
      />
    );
  const offered = assessment && tierToOffer(assessment.ladder);
  return (
    <section class="stack" aria-label={text('popup_tabs')}>
      <TicketHead view={view} now={now} takesFocus={escalateTo === null} {...words} />
      {reconstruction !== 'no' && <p class="quiet">{text('popup_reconstruction', helpdesk)}</p>}
      {view.outbox.map((entry) => (
        <OutboxNotice key={entry.id} entry={entry} now={now} actions={actions} {...words} />
      ))}
      {view.state === 'no-matrix' && !view.problem ? (
        <p>{text('popup_no_matrix')}</p>
      ) : (
        <TicketTrouble view={view} {...words} />
      )}
      {assessment && !isDemo && (
        <Suggestions suggestions={assessment.severity.suggestions} onAdd={addFact} {...words} />
      )}
      {offered !== null && !isDemo && (
        <button type="button" class="primary wide" onClick={() => setEscalateTo(offered)}>
          {text('escalate_to', offered)}
        </button>
      )}
      {assessment && (
        <Tabs
          label={text('popup_tabs')}
          tabs={[
            {
              id: 'contacts',
              label: text('popup_tab_contacts'),
              content: () => (
                <FullLadder
                  ladder={assessment.ladder}
                  now={now}
                  onCopy={actions.copy}
                  {...(!isDemo && { onEscalate: setEscalateTo })}
                  {...words}
                />
              ),
            },
            {
              id: 'clocks',
              label: text('popup_tab_clocks'),
              content: () => (
                <>
                  <HoursWanted
                    clocks={assessment.clocks}
                    onSetHours={actions.openHours}
                    text={text}
                  />
                  <TicketPanel
                    view={view}
                    now={now}
                    isPart
                    whatIf={
                      <WhatIf
                        choices={view.choices ?? []}
                        onAsk={(question) => actions.askWhatIf(ref, question)}
                        reader={{ now, ...words }}
                      />
                    }
                    {...words}
                  />
                </>
              ),
            },
            {
              id: 'facts',
              label: text('popup_tab_facts'),
              content: () =>
                isDemo ? (
                  <p>{text('popup_demo_no_facts')}</p>
                ) : (
                  <FactForm
                    plans={matrix?.plans ?? []}
                    severities={matrix?.severities ?? []}
                    onAdd={addFact}
                    {...words}
                  />
                ),
            },
            ...(drawCase
              ? [{ id: 'case', label: text('case_case'), content: () => drawCase(view) }]
              : []),
          ]}
        />
      )}
    </section>
  );
}
