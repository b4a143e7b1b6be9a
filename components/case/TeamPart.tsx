import { useState } from 'preact/hooks';
import type { OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import type { BrokenNote, CaseTeam, RebuiltView } from '../../lib/domain/view/case-view.ts';
import { Failure } from '../controls/Failure.tsx';
import { useTask } from '../controls/use-task.ts';
import { splitNote } from '../escalate/plan-request.ts';
import { SendControl } from '../escalate/SendControl.tsx';
import { plural, type PluralKey, type Words } from '../text.ts';

interface Props extends Words {
  readonly team: CaseTeam;
  /** What came of reading the notes; null before they were read. */
  readonly rebuilt: RebuiltView | null;
  /** Why they could not be read. */
  readonly failure: string | null;
  readonly isReading: boolean;
  readonly onRead: () => void;
  readonly onPlan: () => Promise<Plan | null>;
  readonly onSend: (plan: Plan) => Promise<OutboxEntry>;
}

const brokenTexts: Readonly<Record<BrokenNote['kind'], PluralKey>> = {
  damaged: 'case_note_damaged',
  newer: 'case_note_newer',
  'not-last': 'case_note_not_last',
};

/** What the team knows of the case by the ticket's notes, what it does not, and the note that tells it. */
export function TeamPart(props: Props) {
  const { team, rebuilt, failure, isReading, onRead, onPlan, onSend, text, formats } = props;
  const [plan, setPlan] = useState<Plan | null>(null);
  const planning = useTask(async () => setPlan(await onPlan()));
  const parts = plan && splitNote(plan);
  const brokenText = ({ kind, lines, author, at }: BrokenNote): string => {
    const who = author ?? text('case_note_somebody');
    return plural(text, formats, brokenTexts[kind], lines, who, formats.instant(at));
  };
  return (
    <section class="stack card" aria-label={text('case_team_part')}>
      <h3>{text('case_team_part')}</h3>
      <p>
        {team.unshared === 0
          ? text('case_all_shared')
          : plural(text, formats, 'case_unshared', team.unshared)}
      </p>
      {!team.writesNotes && team.unshared > 0 && <p class="quiet">{text('case_no_notes')}</p>}
      {team.writesNotes && team.unshared > 0 && !plan && (
        <p>
          <button type="button" aria-disabled={planning.isBusy} onClick={() => void planning.run()}>
            {text('case_tell_team')}
          </button>
        </p>
      )}
      {plan && (
        <>
          <p class="pre whole" role="region" aria-label={text('case_note_words')}>
            {parts?.words}
          </p>
          <details>
            <summary>{text('preview_machine')}</summary>
            <p class="pre">{parts?.machine}</p>
          </details>
          <p class="quiet">{text('preview_automations')}</p>
          <SendControl
            plan={plan}
            isReady
            onSend={async (it) => {
              const entry = await onSend(it);
              setPlan(null);
              return entry;
            }}
            text={text}
            formats={formats}
          />
        </>
      )}
      {team.readsNotes && (
        <p class="actions">
          <button type="button" class="small" aria-disabled={isReading} onClick={onRead}>
            {text('case_read_notes')}
          </button>
          <span role="status" class="quiet">
            {isReading && text('case_reading_notes')}
            {!isReading &&
              rebuilt !== null &&
              plural(text, formats, 'case_notes_added', rebuilt.added)}
          </span>
        </p>
      )}
      {rebuilt?.broken.map((note, place) => (
        <p key={place} class="quiet">
          {brokenText(note)}
        </p>
      ))}
      {rebuilt !== null && rebuilt.strangers > 0 && (
        <p class="quiet">{plural(text, formats, 'case_strangers', rebuilt.strangers)}</p>
      )}
      <Failure failure={planning.failure ?? failure} text={text} />
    </section>
  );
}
