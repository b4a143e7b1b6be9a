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
import type { Instant } from '../../lib/domain/time/instant.ts';
import { fillTemplate } from '../../lib/formats/template.ts';
import { rewriteYaml } from '../../lib/formats/write-yaml.ts';
import { readMatrixText } from '../../lib/formats/yaml.ts';

/** What the editor's page needs of its surroundings. */
export interface EditNeeds extends Words {
  readonly readMatrix: (id: string) => Promise<unknown>;
  /** The ids of all matrices. */
  readonly ids: () => readonly string[];
  readonly actions: Pick<OptionsActions, 'saveMatrix' | 'readHolidays'>;
  readonly saveFile: (name: string, text: string) => void;
  readonly now: () => Instant;
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
  const key = formatRoute(route);
  const start = await startOf(route, needs);
  let state = unsaved.get(key) ?? startEditing(start.draft, start.saved, tools);
  let ownId = route.kind === 'edit' ? route.id : null;
  const keep = (next: EditorState) => {
    state = next;
    if (isUnsaved(state)) unsaved.set(key, state);
    else unsaved.delete(key);
    draw();
  };
  function draw(): void {
    render(
      <Editor
        state={state}
        onState={keep}
        tools={tools}
        takenIds={needs.ids().filter((id) => id !== ownId)}
        now={needs.now()}
        readHolidays={needs.actions.readHolidays}
        onSave={async (matrix) => {
          const { saved, findings } = await needs.actions.saveMatrix(matrix);
          if (!saved) throw new Error(findings.map((it) => `${it.path} ${it.message}`).join('; '));
          ownId = saved.id;
        }}
        onExport={(matrix, written) => needs.saveFile(`${matrix.id}.yaml`, written)}
        onLeave={() => {
          unsaved.delete(key);
          needs.go('');
        }}
        text={text}
        formats={formats}
      />,
      app,
    );
  }
  return { draw, isUnsaved: () => isUnsaved(state) };
}
