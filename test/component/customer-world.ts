import type { CustomerActions } from '../../components/customer/customer-actions.ts';
import { answerSeverity, askSeverity } from '../../lib/app/ask-severity.ts';
import { loadDirectory } from '../../lib/app/directory.ts';
import {
  eraseOwnCases,
  exportOwnCases,
  importOwnCases,
  startOwnCase,
  tellOwnCase,
} from '../../lib/app/keep-own-case.ts';
import { ownCaseRecord, ownCases } from '../../lib/app/own-cases.ts';
import { noMarks, type VendorMarks } from '../../lib/domain/customer/vendor-marks.ts';
import type { Matrix } from '../../lib/domain/matrix/schema.ts';
import { parseMatrix } from '../../lib/domain/matrix/parse-matrix.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { readMatrixText } from '../../lib/formats/yaml.ts';
import type { PlanText } from '../../lib/domain/plan/plan-text.ts';
import { portalWorld } from './portal-world.ts';
import { fakeDependencies, FixedClock } from '../fakes/dependencies.ts';
import { text } from './english.ts';

const files = import.meta.glob<string>('../../public/matrices/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A shipped matrix. */
export function shipped(id: string): Matrix {
  const read = readMatrixText(files[`../../public/matrices/${id}.yaml`] ?? '');
  const parsed = read.ok ? parseMatrix(read.value) : read;
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.findings)}`);
  return parsed.matrix;
}

/** The shipped matrices and these, and a customer who uses them: the real use cases over memory. */
export async function customerWorld(
  at: Instant,
  added: readonly Matrix[] = [],
  words: PlanText = text as PlanText,
) {
  const clock = new FixedClock(at);
  const { needs } = fakeDependencies({
    clock,
    text: words,
    timeZone: () => 'Asia/Kolkata',
    newId: () => crypto.randomUUID(),
  });
  const own = { ...needs };
  const portal = portalWorld();
  for (const name of Object.keys(files)) {
    const matrix = shipped(name.slice(name.lastIndexOf('/') + 1, -'.yaml'.length));
    await needs.matrices.save({ matrix, preset: true, storedAt: at });
  }
  for (const matrix of added) await needs.matrices.save({ matrix, preset: false, storedAt: at });
  let marks: VendorMarks = noMarks;
  const copied: string[] = [];
  const saved: string[] = [];
  const actions: CustomerActions = {
    cases: () => ownCases(own),
    start: (it) => startOwnCase(own, it),
    tell: (ref, step) => tellOwnCase(own, ref, step),
    record: (ref) => ownCaseRecord(own, ref),
    erase: (ref) => eraseOwnCases(own, ref),
    exportCases: async () => void saved.push(await exportOwnCases(own)),
    importCases: (it) => importOwnCases(own, it),
    questions: (id) => askSeverity(own, id),
    answer: (id, answers) => answerSeverity(own, id, answers),
    marks: async () => marks,
    saveMarks: async (it) => void (marks = it),
    portal: portal.actions,
    copy: async (it) => void copied.push(it),
  };
  const { matrices } = await loadDirectory(own);
  return { clock, actions, matrices, copied, exported: saved, needs: own, portal };
}
