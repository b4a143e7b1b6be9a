import { useState } from 'preact/hooks';
import { Editor } from '../../../components/editor/shell/Editor.tsx';
import {
  startEditing,
  sheetOf,
  type EditorState,
  type EditorTools,
} from '../../../components/editor/shell/editor-state.ts';
import type { Draft } from '../../../lib/domain/edit/draft.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import type { ObservedTry } from '../../../lib/domain/review/observed-try.ts';
import { fillTemplate } from '../../../lib/formats/template.ts';
import { rewriteYaml } from '../../../lib/formats/write-yaml.ts';
import { readMatrixText } from '../../../lib/formats/yaml.ts';
import { formats, text } from '../english.ts';
import { mount } from '../mount.ts';
import { now } from '../samples.ts';

export const tools: EditorTools = {
  readText: readMatrixText,
  rewriteText: rewriteYaml,
  fillTemplate,
};

interface Options {
  readonly takenIds?: readonly string[];
  readonly onSave?: (matrix: Matrix) => Promise<'saved' | 'kept-back'>;
  readonly saved?: Draft;
  readonly observed?: () => Promise<readonly ObservedTry[]>;
}

/** The editor as its page draws it, with what it holds at any time. */
export async function openEditor(draft: Draft, options: Options = {}) {
  const {
    takenIds = [],
    onSave = () => Promise.resolve('saved' as const),
    saved = null,
    observed = () => Promise.resolve([]),
  } = options;
  let latest: EditorState = startEditing(draft, saved, tools);
  let left = 0;
  function Host() {
    const [state, setState] = useState(latest);
    latest = state;
    return (
      <Editor
        state={state}
        onState={setState}
        tools={tools}
        takenIds={takenIds}
        now={now}
        observed={observed}
        readHolidays={() => Promise.resolve({ days: [], findings: [] })}
        onSave={onSave}
        onExport={() => {}}
        onLeave={() => void (left += 1)}
        text={text}
        formats={formats}
      />
    );
  }
  const { root } = await mount(<Host />);
  return {
    root,
    draft: () => sheetOf(latest).draft,
    yaml: () => sheetOf(latest).text,
    state: () => latest,
    left: () => left,
  };
}
