import { useEffect, useState } from 'preact/hooks';
import type { CaseDraft } from '../../lib/domain/case/case-event.ts';
import { isLive } from '../../lib/domain/case/case-state.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { CaseView } from '../../lib/domain/view/case-view.ts';
import { Failure } from '../controls/Failure.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import { termText, type Words } from '../text.ts';
import type { CaseActions } from './case-actions.ts';
import { CaseFiles } from './CaseFiles.tsx';
import { CaseForms } from './CaseForms.tsx';
import { CaseLog } from './CaseLog.tsx';
import { CaseSummaryPart } from './CaseSummaryPart.tsx';
import { Checklists } from './Checklists.tsx';

interface Props extends Words {
  readonly ticket: TicketRef;
  /** Changes whenever the ticket was read anew: the case is then asked for again. */
  readonly readAt: Instant;
  readonly now: Instant;
  readonly newId: () => string;
  readonly actions: CaseActions;
}

/** A ticket's case: who leads, what happened and will, what is to be ticked, and its summary. */
export function CasePart({ ticket, readAt, now, newId, actions, text, formats }: Props) {
  const words = { text, formats };
  const [view, setView] = useState<CaseView | null>(null);
  const [why, setWhy] = useState('');
  const loading = useTask(async () => setView(await actions.load(ticket)));
  const taking = useTask(async () => {
    setView(await actions.take(ticket, why.trim() || null));
    setWhy('');
  });
  const ticking = useTask((draft: CaseDraft) => actions.change(ticket, [draft]).then(setView));
  useEffect(() => void loading.run(), [ticket.origin, ticket.ticketId, readAt]);
  if (!view)
    return loading.failure === null ? (
      <p role="status">{text('case_loading')}</p>
    ) : (
      <Failure failure={loading.failure} text={text} />
    );
  const { state } = view;
  return (
    <section class="stack" aria-label={text('case_case')}>
      <p>
        <strong>{termText(text, 'case_is', state.status)}</strong>{' '}
        {state.lead && <span class="quiet">{text('case_led_by', state.lead.who)}</span>}
      </p>
      {isLive(state) && (
        <div class="stack">
          {state.lead && <TextField label={text('case_take_why')} value={why} onInput={setWhy} />}
          <p>
            <button type="button" aria-disabled={taking.isBusy} onClick={() => void taking.run()}>
              {text('case_take')}
            </button>
          </p>
          <Failure failure={taking.failure} text={text} />
        </div>
      )}
      <CaseLog view={view} now={now} {...words} />
      <CaseForms
        state={state}
        world={{ now, newId }}
        onAdd={async (draft) => setView(await actions.change(ticket, [draft]))}
        text={text}
      />
      <Checklists
        lists={view.checklists}
        onTick={(item, done) => void ticking.run({ kind: 'checked', item, done })}
        {...words}
      />
      <Failure failure={ticking.failure} text={text} />
      <CaseSummaryPart
        onSummarise={(audience) => actions.summarise(ticket, audience)}
        onCopy={actions.copy}
        text={text}
      />
      <CaseFiles
        onExport={actions.exportCases}
        onImport={async (file) => {
          const added = await actions.importCases(file);
          await loading.run();
          return added;
        }}
        {...words}
      />
    </section>
  );
}
