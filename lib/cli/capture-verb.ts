import { captureSteps } from '../domain/capture/capture.ts';
import type { AddressFinders } from '../domain/capture/finders.ts';
import { matrixOfDraft } from '../domain/capture/matrix-of-draft.ts';
import { findAddresses } from '../formats/links.ts';
import { findPhones, internationalPhone } from '../formats/phones.ts';
import { outlineSteps } from '../outline/outline.ts';
import { runSteps } from '../outline/run-steps.ts';
import { textOutline } from '../outline/text-outline.ts';
import { wireDraft } from './draft-wire.ts';
import { parsePage } from './html-page.ts';
import { UsageError, type ExitCode, type Surroundings } from './surroundings.ts';

const finders: AddressFinders = { findAddresses, findPhones, internationalPhone };

const outlineOf = (file: string, text: string) =>
  /\.txt$/i.test(file) ? textOutline(text) : runSteps(outlineSteps(parsePage(text)));

/** `capture FILE…`: one line a file, its matrix and its draft; exit code 1 where a file cannot be read. */
export async function runCapture(world: Surroundings, files: readonly string[]): Promise<ExitCode> {
  if (files.length === 0) throw new UsageError('name at least one page, saved as .html or .txt');
  let code: ExitCode = 0;
  for (const file of files) {
    try {
      const draft = runSteps(
        captureSteps(outlineOf(file, await world.readFile(file)), { finders }),
      );
      await world.output.write(
        `${JSON.stringify({ file, matrix: null, draft: wireDraft(draft) })}\n`,
      );
    } catch (error) {
      code = 1;
      const message = error instanceof Error ? error.message : String(error);
      await world.output.write(`${JSON.stringify({ file, error: message })}\n`);
    }
  }
  return code;
}
