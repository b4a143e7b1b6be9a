import type { AssessSettings } from '../domain/assess.ts';
import { vendorFacts } from '../domain/customer/vendor-facts.ts';
import { customerLadder } from '../domain/ladder/build-ladder.ts';
import type { Directory, MatrixSummary } from '../domain/view/views.ts';
import type { StoredMatrix } from '../ports/stores.ts';
import type { Dependencies } from './dependencies.ts';
import { userSettings } from './judge.ts';
import { policyView } from './keep-policy.ts';

type Needs = Pick<
  Dependencies,
  | 'additions'
  | 'matrices'
  | 'sites'
  | 'clock'
  | 'policy'
  | 'preferences'
  | 'timeZone'
  | 'views'
  | 'setAside'
>;

function summarise(
  { matrix, preset, policy, storedAt }: StoredMatrix,
  now: Directory['savedAt'],
  settings: AssessSettings,
): MatrixSummary {
  const { source, severities = [], plans = [] } = matrix;
  const added = settings.added?.get(matrix.id);
  return {
    id: matrix.id,
    name: matrix.name,
    vendor: matrix.vendor?.name ?? null,
    preset,
    ...(policy && { policy }),
    sourceTitle: source?.title ?? null,
    sourceDate: source?.updated ?? source?.published ?? null,
    sourceUrl: source?.url ?? null,
    captured: source?.captured ?? null,
    effective: matrix.effective ?? null,
    version: matrix.version ?? null,
    storedAt,
    domains: matrix.recognise?.domains ?? [],
    notes: matrix.notes ?? [],
    severities: severities.map(({ id, name }) => ({ id, name: name ?? id })),
    plans: plans.map(({ id, name }) => ({ id, name })),
    ladder: customerLadder(matrix, now, settings),
    facts: vendorFacts(matrix),
    ...(added && { added }),
  };
}

/** Every matrix in short with its contacts, by name, and the user's sites. */
export async function loadDirectory(needs: Needs): Promise<Directory> {
  const now = needs.clock.now();
  const [stored, sites, settings, setAside, policy, { displayZone }] = await Promise.all([
    needs.matrices.all(),
    needs.sites.all(),
    userSettings(needs),
    needs.setAside.all(),
    policyView(needs),
    needs.preferences.load(),
  ]);
  const matrices = stored
    .map((it) => summarise(it, now, settings))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const isHere = new Set(stored.map(({ matrix }) => matrix.id));
  const alone = [...(settings.added?.values() ?? [])].filter(({ id }) => !isHere.has(id));
  return {
    matrices,
    sites,
    savedAt: now,
    setAside: setAside.length,
    ...(alone.length > 0 && { addedToNothing: alone }),
    ...(policy && { policy }),
    ...(displayZone !== undefined && { displayZone }),
  };
}

/** The directory, kept for pages to paint from before the worker answers. */
export async function updateDirectory(needs: Needs): Promise<Directory> {
  const directory = await loadDirectory(needs);
  await needs.views.saveDirectory(directory);
  return directory;
}
