import type { ImportOutcome } from '../../components/options/options-state.ts';
import { isMeantAsAddition, parseAddition } from '../../lib/domain/added/parse-addition.ts';
import { parseMatrix } from '../../lib/domain/matrix/parse-matrix.ts';
import { readMatrixFile } from '../../lib/formats/matrix-file.ts';
import { readMatrixText, withLines } from '../../lib/formats/yaml.ts';
import type { ReviewOffer } from './offer-review.tsx';

interface Needs {
  readonly saveMatrix: (matrix: unknown) => Promise<ImportOutcome>;
  /** Shows what a matrix from outside would change, before it is stored. */
  readonly review: ReviewOffer;
}

/**
 * Reads a matrix, or what was added to one, from `text`. A matrix that would replace a stored one, and
 * whatever was added, is looked at before it counts.
 */
export async function importText(
  { saveMatrix, review }: Needs,
  text: string,
): Promise<ImportOutcome> {
  const read = readMatrixText(text);
  if (!read.ok) return { saved: null, findings: readMatrixFile(text).findings };
  if (isMeantAsAddition(read.value)) {
    const added = parseAddition(read.value);
    return added.ok
      ? { saved: null, addition: added.value, findings: [] }
      : { saved: null, findings: withLines(added.error, read.lineOf) };
  }
  const parsed = parseMatrix(read.value);
  const stored: ImportOutcome[] = [];
  const store = async () => void stored.push(await saveMatrix(read.value));
  // What is refused has no meaning to review: the worker tells all that is wrong with it.
  if (parsed.ok) await review(parsed.matrix, store);
  else await store();
  const [outcome] = stored;
  if (!outcome) return { saved: null, isKeptBack: true, findings: [] };
  return { ...outcome, findings: withLines(outcome.findings, read.lineOf) };
}
