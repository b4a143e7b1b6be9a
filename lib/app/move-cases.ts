import { parseCaseFile, writeCaseFile } from '../domain/case/case-file.ts';
import type { Dependencies } from './dependencies.ts';
import { Refusal } from './refusal.ts';

/** Every case as the text of a file. */
export async function exportCases(needs: Pick<Dependencies, 'cases' | 'clock'>): Promise<string> {
  return writeCaseFile(await needs.cases.all(), needs.clock.now());
}

/**
 * Merges the cases of a file into those that are here, and gives how many entries were new. Nothing
 * that is here changes or goes.
 *
 * @throws {Refusal} where the file is refused: then nothing of it was taken in.
 */
export async function importCases(
  needs: Pick<Dependencies, 'cases' | 'text'>,
  text: string,
): Promise<number> {
  const file = parseCaseFile(text);
  if (!file.ok) throw new Refusal(file.error, needs.text);
  let added = 0;
  for (const { ref, entries } of file.value) added += (await needs.cases.add(ref, entries)).length;
  return added;
}
