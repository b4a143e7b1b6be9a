import { changedPlace } from '../../../lib/domain/edit/changed-place.ts';
import type { Draft } from '../../../lib/domain/edit/draft.ts';
import { followRenames } from '../../../lib/domain/edit/follow-renames.ts';
import {
  record,
  redo,
  startHistory,
  undo,
  type History,
} from '../../../lib/domain/edit/history.ts';
import { isSameValue } from '../../../lib/domain/edit/same-value.ts';
import type { Finding } from '../../../lib/domain/matrix/finding.ts';
import { isGroup } from '../../../lib/domain/matrix/is-group.ts';
import { formatPath } from '../../../lib/domain/matrix/path.ts';
import type { FillTemplate } from '../../../lib/domain/plan/template-facts.ts';

/** What a text holds, with a way to find lines in it; or why it holds nothing that can be edited. */
export type TextReading =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly lineOf: (path: string) => number | undefined;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** What the editor needs of YAML and of templates. */
export interface EditorTools {
  readonly readText: (text: string) => TextReading;
  /** `text` made to hold `draft`, with the comments that can stay. */
  readonly rewriteText: (text: string, draft: Draft) => string;
  readonly fillTemplate: FillTemplate;
}

/** A draft and the text that says the same. */
export interface Sheet {
  readonly draft: Draft;
  readonly text: string;
}

export interface EditorState {
  readonly history: History<Sheet>;
  /** A text that cannot be read; the draft is what could be read last. Null: the text says the draft. */
  readonly unreadable: { readonly text: string; readonly findings: readonly Finding[] } | null;
  /** What is stored: there is nothing to save while the draft is the same. Null: nothing is. */
  readonly saved: Draft | null;
}

export const startEditing = (
  draft: Draft,
  saved: Draft | null,
  tools: EditorTools,
): EditorState => ({
  history: startHistory({ draft, text: tools.rewriteText('', draft) }),
  unreadable: null,
  saved,
});

export const sheetOf = (state: EditorState): Sheet => state.history.present;

/** True where something would be lost if the editor were left. */
export const isUnsaved = (state: EditorState): boolean =>
  state.unreadable !== null || !isSameValue(sheetOf(state).draft, state.saved);

/** A name for a change that goes on while letters are typed into one field; null for any other. */
function stepOf(before: Draft, after: Draft): string | null {
  const change = changedPlace(before, after);
  const isText = [change?.before, change?.after].every((it) => (it ?? '') === String(it ?? ''));
  return change && isText ? formatPath(change.path) : null;
}

/** What a form changed: names that changed are followed, and the text is made to say it. */
export function changeDraft(state: EditorState, next: Draft, tools: EditorTools): EditorState {
  const { draft: before, text } = sheetOf(state);
  const draft = followRenames(before, next);
  if (isSameValue(before, draft)) return state;
  const sheet = { draft, text: tools.rewriteText(text, draft) };
  return { ...state, history: record(state.history, sheet, stepOf(before, draft)) };
}

const notKeys: Finding = {
  level: 'error',
  path: '',
  message: 'this is no matrix',
  fix: 'write keys with values, such as name: Our support',
  line: 1,
};

/** What was written in the text: it becomes the draft as soon as it can be read. */
export function changeText(state: EditorState, text: string, tools: EditorTools): EditorState {
  const read = tools.readText(text);
  if (!read.ok) return { ...state, unreadable: { text, findings: read.findings } };
  if (!isGroup(read.value)) return { ...state, unreadable: { text, findings: [notKeys] } };
  const history = record(state.history, { draft: read.value, text }, 'text of the file');
  return { ...state, history, unreadable: null };
}

/** Throws a text away that cannot be read: the forms and the text say the same again. */
export const dropUnreadable = (state: EditorState): EditorState => ({ ...state, unreadable: null });

export const stepBack = (state: EditorState): EditorState =>
  state.unreadable ? dropUnreadable(state) : { ...state, history: undo(state.history) };

export const stepAgain = (state: EditorState): EditorState => ({
  ...state,
  history: redo(state.history),
});
