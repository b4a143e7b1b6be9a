import type { DataActions, TakenIn } from '../../components/options/data/data-actions.ts';
import { isOwnCase } from '../../lib/domain/customer/own-case.ts';
import { writeCaseFile, type CaseFile } from '../../lib/domain/case/case-file.ts';
import type { FoundCustomers } from '../../lib/domain/kept/customer.ts';
import { writeDataFile, type Importable, type ReadOnly } from '../../lib/domain/kept/data-file.ts';
import type { KeptSizes } from '../../lib/domain/kept/kept-sizes.ts';
import { parseMatrix } from '../../lib/domain/matrix/parse-matrix.ts';
import { formatInstant, type Instant } from '../../lib/domain/time/instant.ts';
import type { Directory } from '../../lib/domain/view/views.ts';
import type { Ask } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';

/** What is kept, read and never written. */
export interface KeptReader {
  readonly sizes: () => Promise<KeptSizes>;
  readonly read: () => Promise<Importable & ReadOnly>;
  readonly customers: (query: string) => Promise<FoundCustomers>;
}

interface Needs {
  readonly ask: Ask<ExtensionPageProtocol>;
  readonly kept: KeptReader;
  readonly saveFile: (name: string, text: string) => void;
  readonly now: () => Instant;
  readonly version: () => string;
  readonly directory: () => Directory | null;
  /** What is shown may have changed. */
  readonly onChange: () => Promise<void>;
}

/** As many cases as travel in one message. */
const atOnce = 500;
/** Takes as long as the disk does. */
const patience = { timeout: 600_000 };

/** What the options page can do with what is kept. */
export function dataActions(needs: Needs): DataActions {
  const { ask } = needs;

  async function takeCases(cases: CaseFile['cases']): Promise<number> {
    let added = 0;
    for (let at = 0; at < cases.length; at += atOnce) {
      const text = writeCaseFile(cases.slice(at, at + atOnce), needs.now());
      added += await ask('case.import', { text }, patience);
    }
    return added;
  }

  /** Does each of `items`; what is refused is told, and the others go on. */
  async function each<Item>(
    items: readonly Item[],
    work: (item: Item) => Promise<string | null>,
  ): Promise<{ readonly done: number; readonly refused: readonly string[] }> {
    const refused: string[] = [];
    for (const item of items) {
      const why = await work(item).catch((error: unknown) =>
        error instanceof Error ? error.message : String(error),
      );
      if (why !== null) refused.push(why);
    }
    return { done: items.length - refused.length, refused };
  }

  /** Those that are not here yet: one that is here is changed by a review alone. */
  async function takeMatrices(matrices: readonly unknown[]) {
    const own = (needs.directory()?.matrices ?? []).filter(({ preset }) => !preset);
    const isHere = (value: unknown) => {
      const parsed = parseMatrix(value);
      return parsed.ok && own.some(({ id }) => id === parsed.matrix.id);
    };
    const took = await each(
      matrices.filter((it) => !isHere(it)),
      async (matrix) => {
        const answer = await ask('matrix.import', { matrix });
        if (answer.kind === 'saved') return null;
        return answer.findings.map(({ path, message }) => `${path}: ${message}`).join('; ');
      },
    );
    const left = matrices.filter(isHere).flatMap((value) => {
      const parsed = parseMatrix(value);
      return parsed.ok ? [parsed.matrix.name] : [];
    });
    return { ...took, left };
  }

  async function takeSettings({ preferences, sites }: Importable) {
    const known = (needs.directory()?.sites ?? []).map(({ origin }) => origin);
    const fresh = sites.filter(({ origin }) => !known.includes(origin));
    const set = await each(preferences ? [preferences] : [], async (it) => {
      await ask('preferences.save', { preferences: it });
      return null;
    });
    const added = await each(fresh, async (site) => {
      await ask('site.save', { site });
      return null;
    });
    return { done: set.done + added.done, refused: [...set.refused, ...added.refused] };
  }

  return {
    sizes: needs.kept.sizes,
    customers: needs.kept.customers,
    async save() {
      const exportedAt = formatInstant(needs.now());
      const text = writeDataFile({ exportedAt, uptier: needs.version() }, await needs.kept.read());
      needs.saveFile(`uptier-data-${exportedAt.slice(0, 10)}.json`, text);
    },
    async take(file, parts): Promise<TakenIn> {
      const nothing = { done: 0, refused: [] };
      const cases = file.cases.filter(({ ref }) =>
        parts.includes(isOwnCase(ref) ? 'own-cases' : 'cases'),
      );
      const entries = await takeCases(cases);
      const matrices = parts.includes('matrices')
        ? await takeMatrices(file.matrices)
        : { ...nothing, left: [] };
      const settings = parts.includes('settings') ? await takeSettings(file) : nothing;
      await needs.onChange();
      return {
        entries,
        matrices: matrices.done,
        left: matrices.left,
        settings: settings.done,
        refused: [...matrices.refused, ...settings.refused],
      };
    },
    async erase(what) {
      const tickets = await ask('data.erase', { what }, patience);
      await needs.onChange();
      return tickets;
    },
  };
}
