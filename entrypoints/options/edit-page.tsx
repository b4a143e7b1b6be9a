import { render } from 'preact';
import { Editor } from '../../components/editor/shell/Editor.tsx';
import {
  isUnsaved,
  startEditing,
  type EditorState,
  type EditorTools,
} from '../../components/editor/shell/editor-state.ts';
import type { OptionsActions } from '../../components/options/options-state.ts';
import type { Words } from '../../components/text.ts';
import type { Draft } from '../../lib/domain/edit/draft.ts';
import { formatRoute, type EditRoute } from '../../lib/domain/edit/edit-route.ts';
import { duplicated, freeId, newDraft } from '../../lib/domain/edit/new-draft.ts';
import { parseMatrix } from '../../lib/domain/matrix/parse-matrix.ts';
import type { ObservedTry } from '../../lib/domain/review/observed-try.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { fillTemplate } from '../../lib/formats/template.ts';
import { rewriteYaml } from '../../lib/formats/write-yaml.ts';
import { readMatrixText } from '../../lib/formats/yaml.ts';

import { EditionList } from '../../components/review/EditionList.tsx';
import type { SavedEdition } from '../../components/review/EditionList.tsx';
import { changeDraft } from '../../components/editor/shell/editor-state.ts';
import type { TrialNeeds } from '../../lib/app/try-change.ts';
import type { Matrix } from '../../lib/domain/matrix/schema.ts';
import { startReview } from './review-page.tsx';

/** What the editor's page needs of its surroundings. */
export interface EditNeeds extends Words {
  readonly readMatrix: (id: string) => Promise<unknown>;
  /** The ids of all matrices. */
  readonly ids: () => readonly string[];
  readonly actions: Pick<OptionsActions, 'saveMatrix' | 'readHolidays'>;
  readonly saveFile: (name: string, text: string) => void;
  readonly now: () => Instant;
  /** Every edition of a matrix that was saved, the present one last. */
  readonly editions: (id: string) => Promise<readonly SavedEdition[]>;
  /** What a change of a matrix is tried on. */
  readonly trialNeeds: (id: string) => Promise<TrialNeeds>;
  /** Tickets that were observed last, to try a matrix on. */
  readonly observed: (id: string) => Promise<readonly ObservedTry[]>;
  /** Goes to another address of this page. */
  readonly go: (hash: string) => void;
}

const tools: EditorTools = { readText: readMatrixText, rewriteText: rewriteYaml, fillTemplate };

/** What was not saved, by its address, for as long as the page is open. */
const unsaved = new Map<string, EditorState>();

interface Start {
  readonly draft: Draft;
  /** What is stored of it; null: nothing yet. */
  readonly saved: Draft | null;
}

/**
 * What `route` begins with.
 *
 * @throws {Error} where there is no such matrix, or it cannot be read back.
 */
async function startOf(route: EditRoute, needs: EditNeeds): Promise<Start> {
  const { text } = needs;
  if (route.kind === 'new') {
    const name = text('edit_new_name');
    return { draft: newDraft(freeId(name, needs.ids()), name), saved: null };
  }
  const parsed = parseMatrix(await needs.readMatrix(route.id));
  if (!parsed.ok) throw new Error(text('edit_not_there', route.id));
  const { matrix } = parsed;
  if (route.kind === 'edit') return { draft: matrix, saved: matrix };
  const name = text('edit_copy_name', matrix.name);
  return { draft: duplicated(matrix, freeId(name, needs.ids()), name), saved: null };
}

/** Opens the editor for `route` in `app`. */
export async function openEditor(route: EditRoute, app: HTMLElement, needs: EditNeeds) {
  const { text, formats } = needs;
  let key = formatRoute(route);
  const start = await startOf(route, needs);
  let state = unsaved.get(key) ?? startEditing(start.draft, start.saved, tools);
  let ownId = route.kind === 'edit' ? route.id : null;
  let editions = ownId === null ? [] : await needs.editions(ownId);
  let review: ReturnType<typeof startReview> | null = null;
  /** What was new has an address of its own from now on: a page that is loaded anew stays with it. */
  function nameInAddress(id: string): void {
    const own = formatRoute({ kind: 'edit', id });
    if (location.hash !== key || own === key) return;
    unsaved.delete(key);
    key = own;
    history.replaceState(history.state, '', own);
  }
  async function store(matrix: Matrix): Promise<void> {
    const { saved, findings } = await needs.actions.saveMatrix(matrix);
    if (!saved) throw new Error(findings.map((it) => `${it.path} ${it.message}`).join('; '));
    ownId = saved.id;
    editions = await needs.editions(ownId);
    nameInAddress(ownId);
  }
  /** Shows what a change of policy means; it is stored only when it is applied there. */
  async function save(matrix: Matrix): Promise<'saved' | 'kept-back'> {
    const before = ownId === matrix.id ? editions.at(-1)?.matrix : undefined;
    if (!before) {
      await store(matrix);
      return 'saved';
    }
    return new Promise((resolve) => {
      const close = (outcome: 'saved' | 'kept-back') => {
        review?.end();
        review = null;
        resolve(outcome);
        draw();
      };
      review = startReview({
        before,
        after: matrix,
        trialNeeds: () => needs.trialNeeds(matrix.id),
        onDraw: draw,
        onApply: async () => {
          await store(matrix);
          close('saved');
        },
        onBack: () => close('kept-back'),
        text,
        formats,
      });
      void review.begin();
    });
  }
  const keep = (next: EditorState) => {
    state = next;
    if (isUnsaved(state)) unsaved.set(key, state);
    else unsaved.delete(key);
    draw();
  };
  function draw(): void {
    // A trial may still tell how far it is once another page is shown.
    if (location.hash !== key) return review?.end();
    render(
      <>
        {/* What is reviewed comes back to the very place from which it was sent there. */}
        <div hidden={review !== null}>
          <Editor
            state={state}
            onState={keep}
            tools={tools}
            takenIds={needs.ids().filter((id) => id !== ownId)}
            now={needs.now()}
            readHolidays={needs.actions.readHolidays}
            observed={() => needs.observed(ownId ?? '')}
            onSave={save}
            onExport={(matrix, written) => needs.saveFile(`${matrix.id}.yaml`, written)}
            onLeave={() => {
              unsaved.delete(key);
              needs.go('');
            }}
            text={text}
            formats={formats}
          />
          <aside class="editions" aria-label={text('editions_label')}>
            <EditionList
              editions={editions}
              onTake={(matrix) => keep(changeDraft(state, matrix, tools))}
              text={text}
              formats={formats}
            />
          </aside>
        </div>
        {review?.view()}
      </>,
      app,
    );
  }
  return { draw, isUnsaved: () => isUnsaved(state) };
}
