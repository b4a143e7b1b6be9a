import { useEffect, useState } from 'preact/hooks';
import type { CaseDraft } from '../../lib/domain/case/case-event.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { CaseView, RebuiltView } from '../../lib/domain/view/case-view.ts';
import { Failure } from '../controls/Failure.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Words } from '../text.ts';
import type { CaseActions } from './case-actions.ts';
import { CaseFiles } from './CaseFiles.tsx';
import { CaseForms } from './CaseForms.tsx';
import { CaseLog } from './CaseLog.tsx';
import { CaseNow } from './CaseNow.tsx';
import { CaseSummaryPart } from './CaseSummaryPart.tsx';
import { Checklists } from './Checklists.tsx';
import { CorrectiveActions } from './CorrectiveActions.tsx';
import { TakePart } from './TakePart.tsx';
import { TeamPart } from './TeamPart.tsx';
import { UpdatePart } from './UpdatePart.tsx';

interface Props extends Words {
  readonly ticket: TicketRef;
  /** Changes whenever the ticket was read anew: the case is then asked for again. */
  readonly readAt: Instant;
  readonly now: Instant;
  readonly newId: () => string;
  readonly actions: CaseActions;
}

/** A ticket's case: who leads, what happened and will, what the team knows of it, and its summary. */
export function CasePart({ ticket, readAt, now, newId, actions, text, formats }: Props) {
  const words = { text, formats };
  const [view, setView] = useState<CaseView | null>(null);
  const [rebuilt, setRebuilt] = useState<RebuiltView | null>(null);
  const loading = useTask(async () => setView(await actions.load(ticket)));
  const reading = useTask(async () => {
    const next = await actions.rebuild(ticket);
    setRebuilt(next);
    setView(next.view);
  });
  const telling = useTask((draft: CaseDraft) => actions.change(ticket, [draft]).then(setView));
  const readsNotes = view?.team.readsNotes === true;
  useEffect(() => void loading.run(), [ticket.origin, ticket.ticketId, readAt]);
  // What others did stands in the ticket; it is read once, and then when the user asks for it.
  useEffect(() => {
    if (readsNotes) void reading.run();
  }, [ticket.origin, ticket.ticketId, readsNotes]);
  if (!view)
    return loading.failure === null ? (
      <p role="status">{text('case_loading')}</p>
    ) : (
      <Failure failure={loading.failure} text={text} />
    );
  const { state } = view;
  return (
    <section class="stack" aria-label={text('case_case')}>
      <TakePart
        state={state}
        isMine={view.isMine}
        onTake={async (why) => setView(await actions.take(ticket, why))}
        text={text}
      />
      <CaseNow view={view} now={now} {...words} />
      <TeamPart
        team={view.team}
        rebuilt={rebuilt}
        failure={reading.failure}
        isReading={reading.isBusy}
        onRead={() => void reading.run()}
        onPlan={() => actions.planNote(ticket)}
        onSend={async (plan) => {
          const entry = await actions.send(plan);
          await loading.run();
          return entry;
        }}
        {...words}
      />
      <CaseForms
        view={view}
        world={{ now, newId, timeZone: formats.timeZone }}
        onAdd={async (draft) => setView(await actions.change(ticket, [draft]))}
        text={text}
      />
      <CorrectiveActions
        actions={state.actions}
        now={now}
        onDone={(action) => void telling.run({ kind: 'action-done', action })}
        {...words}
      />
      <CaseLog view={view} now={now} {...words} />
      <Checklists
        lists={view.checklists}
        onTick={(item, done) => void telling.run({ kind: 'checked', item, done })}
        {...words}
      />
      <Failure failure={telling.failure} text={text} />
      <UpdatePart onDraft={() => actions.draftUpdate(ticket)} onCopy={actions.copy} text={text} />
      <CaseSummaryPart
        onSummarise={(audience) => actions.summarise(ticket, audience)}
        onCopy={actions.copy}
        onPrint={actions.print}
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
