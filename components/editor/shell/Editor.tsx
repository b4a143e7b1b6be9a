import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { checkDraft, fieldErrors } from '../../../lib/domain/edit/check-draft.ts';
import { namesOf } from '../../../lib/domain/edit/names-of.ts';
import { parsePath } from '../../../lib/domain/matrix/path.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import type { ObservedTry } from '../../../lib/domain/review/observed-try.ts';
import type { Instant } from '../../../lib/domain/time/instant.ts';
import { ScreenTitle } from '../../controls/ScreenTitle.tsx';
import type { ReadHolidays } from '../../options/options-state.ts';
import type { Words } from '../../text.ts';
import { textIn, recordOf } from '../part/part.ts';
import { TryTicket } from '../try/TryTicket.tsx';
import { EditorBar } from './EditorBar.tsx';
import * as editing from './editor-state.ts';
import { FindingList } from './FindingList.tsx';
import { findingsOf } from './findings-of.ts';
import { SectionNav, trySection } from './SectionNav.tsx';
import { sectionOf, sections } from './EditorSections.tsx';
import { TextPane } from './TextPane.tsx';

export interface EditorProps extends Words {
  readonly state: editing.EditorState;
  readonly onState: (next: editing.EditorState) => void;
  readonly tools: editing.EditorTools;
  /** Ids of other matrices: under one of them this one would take its place. */
  readonly takenIds: readonly string[];
  readonly now: Instant;
  readonly readHolidays: ReadHolidays;
  /** Tickets that were observed last, to try it on. */
  readonly observed: () => Promise<readonly ObservedTry[]>;
  /** Stores the matrix, or keeps it back; rejects with why not, and then nothing was changed. */
  readonly onSave: (matrix: Matrix) => Promise<'saved' | 'kept-back'>;
  readonly onExport: (matrix: Matrix, text: string) => void;
  /** Throws away what was not saved, and leaves. */
  readonly onLeave: () => void;
}

/** A matrix in forms with its text beside: both can be changed, each change can be taken back. */
export function Editor(props: EditorProps) {
  const { state, onState, tools, takenIds, text, formats, now, readHolidays } = props;
  const [section, setSection] = useState(sections[0]?.id ?? trySection);
  const [attempts, setAttempts] = useState(0);
  const [line, setLine] = useState<{ readonly at: number } | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const sheet = editing.sheetOf(state);
  const checked = useMemo(() => checkDraft(sheet.draft), [sheet.draft]);
  const findings = useMemo(
    () => findingsOf(state, checked, takenIds, tools, text),
    [state, checked, takenIds, text],
  );
  const errors = findings.filter(({ level }) => level === 'error');
  const matrix = errors.length === 0 ? checked.matrix : null;
  const context = { names: namesOf(sheet.draft), text, formats };
  useEffect(() => {
    // Where to begin mending, after a click on a finding; without one the focus stays.
    if (attempts > 0) panel.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  const change = (draft: unknown) => onState(editing.changeDraft(state, draft, tools));
  const shown = sections.find(({ id }) => id === section);
  return (
    <main class="editor">
      <h1 class="brand">{text('options_title')}</h1>
      <ScreenTitle takesFocus>
        {text('edit_title', textIn(recordOf(sheet.draft)['name']) || text('edit_unnamed'))}
      </ScreenTitle>
      <EditorBar {...props} matrix={matrix} errors={errors.length} />
      <SectionNav section={section} errors={errors} onChoose={setSection} text={text} />
      <div
        class="stack editor-form"
        role="region"
        aria-label={shown ? text(shown.title) : text('edit_try')}
        ref={panel}
      >
        <h2>{shown ? text(shown.title) : text('edit_try')}</h2>
        {state.unreadable && <p class="notice tone-warn">{text('edit_unreadable')}</p>}
        {shown ? (
          <fieldset class="stack" disabled={state.unreadable !== null}>
            {shown.draw({
              draft: { value: sheet.draft, errors: fieldErrors(findings), onChange: change },
              context,
              tools,
              now,
              readHolidays,
            })}
          </fieldset>
        ) : (
          <TryTicket
            matrix={matrix}
            observed={props.observed}
            now={now}
            text={text}
            formats={formats}
          />
        )}
      </div>
      <div class="stack editor-text">
        <FindingList
          findings={findings}
          onField={(path) => {
            setSection(sectionOf(String(parsePath(path)[0] ?? ''))?.id ?? section);
            setAttempts(attempts + 1);
          }}
          onLine={(at) => setLine({ at })}
          text={text}
          formats={formats}
        />
        <TextPane
          text={state.unreadable?.text ?? sheet.text}
          lines={errors.flatMap((it) => (it.line === undefined ? [] : [it.line]))}
          goTo={line}
          onInput={(next) => onState(editing.changeText(state, next, tools))}
          onTakeBack={state.unreadable ? () => onState(editing.dropUnreadable(state)) : null}
          words={text}
        />
      </div>
    </main>
  );
}
