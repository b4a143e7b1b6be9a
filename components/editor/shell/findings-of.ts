import type { CheckedDraft } from '../../../lib/domain/edit/check-draft.ts';
import { getAt } from '../../../lib/domain/edit/draft.ts';
import { errorAt, type Finding } from '../../../lib/domain/matrix/finding.ts';
import type { Text } from '../../text.ts';
import { sheetOf, type EditorState, type EditorTools } from './editor-state.ts';

/** Everything wrong with what is edited, each with its line in the text, in the order of the text. */
export function findingsOf(
  state: EditorState,
  { findings }: CheckedDraft,
  takenIds: readonly string[],
  tools: EditorTools,
  text: Text,
): readonly Finding[] {
  if (state.unreadable) return state.unreadable.findings;
  const sheet = sheetOf(state);
  const id = getAt(sheet.draft, ['id']);
  const isTaken = typeof id === 'string' && takenIds.includes(id);
  const taken = isTaken ? [errorAt(['id'], text('edit_id_taken', id), text('edit_id_other'))] : [];
  const read = tools.readText(sheet.text);
  return [...taken, ...findings]
    .map((it): Finding => {
      const line = read.ok ? read.lineOf(it.path) : undefined;
      return line === undefined ? it : { ...it, line };
    })
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
