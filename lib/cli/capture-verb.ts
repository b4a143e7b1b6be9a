import { matrixOfDraft } from '../domain/capture/matrix-of-draft.ts';
import { captureFile } from './capture-file.ts';
import { wireDraft } from './draft-wire.ts';
import { UsageError, type ExitCode, type Surroundings } from './surroundings.ts';

/** What one file gives: its matrix and its draft */
function answerOf(file: string, text: string) {
  const draft = captureFile(file, text);
  const parsed = matrixOfDraft(draft);
  const wire = wireDraft(draft);
  // A page with no policy on it says so, and offers nothing.
  if (!parsed) return { file, matrix: null, draft: wire, note: 'no policy on this page' };
  if (parsed.ok) return { file, matrix: parsed.matrix, draft: wire };
  // The draft is worth having even so; the matrix is not offered.
  const note = parsed.findings.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return { file, matrix: null, draft: wire, note };
}

/** `capture FILE…`: one line a file; a file that cannot be read gives an error, and exit code 1. */
export async function runCapture(world: Surroundings, files: readonly string[]): Promise<ExitCode> {
  if (files.length === 0) throw new UsageError('name at least one page, saved as .html or .txt');
  let code: ExitCode = 0;
  for (const file of files) {
    try {
      const answer = answerOf(file, await world.readFile(file));
      await world.output.write(`${JSON.stringify(answer)}\n`);
    } catch (error) {
      code = 1;
      const message = error instanceof Error ? error.message : String(error);
      await world.output.write(`${JSON.stringify({ file, error: message })}\n`);
    }
  }
  return code;
}
