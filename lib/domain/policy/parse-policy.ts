import * as v from 'valibot';
import { examine } from '../matrix/examine.ts';
import { errorAt, type Finding } from '../matrix/finding.ts';
import { parseMatrix } from '../matrix/parse-matrix.ts';
import { formatPath, type Path } from '../matrix/path.ts';
import { plainCopy } from '../matrix/plain-copy.ts';
import type { Matrix } from '../matrix/schema.ts';
import { fail, succeed, type Result } from '../result.ts';
import { noPolicy, type Policy, type PolicySettings, type PolicySite } from './policy.ts';
import { policyRecord, type PolicyRecord, type SettingsRecord } from './policy-record.ts';

function settingsOf(record: SettingsRecord): Partial<PolicySettings> {
  const { timeZone, displayZone, quietHours, hours, keepDays, noticeKinds, mineOnly } = record;
  const quiet = quietHours && {
    ...quietHours,
    criticalPasses: quietHours.criticalPasses ?? true,
  };
  return {
    ...(timeZone !== undefined && { timeZone: timeZone || null }),
    ...(displayZone !== undefined && { displayZone: displayZone || null }),
    ...(quiet && { quietHours: quiet.days.length === 0 ? null : quiet }),
    ...(hours !== undefined && { hours }),
    ...(keepDays !== undefined && { keepDays }),
    ...(noticeKinds !== undefined && { noticeKinds }),
    ...(mineOnly !== undefined && { mineOnly }),
  };
}

/** A place within a text within the policy. */
const within = (path: Path, finding: Finding): Finding => ({
  ...finding,
  path: [formatPath(path), finding.path].filter(Boolean).join(' → '),
});

function readMatrix(text: string, path: Path): Result<Matrix, readonly Finding[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail([errorAt(path, 'this is no JSON', 'write a matrix as Uptier exports it')]);
  }
  const parsed = parseMatrix(value);
  if (parsed.ok) return succeed(parsed.matrix);
  const errors = parsed.findings.filter(({ level }) => level === 'error');
  return fail(errors.map((it) => within(path, it)));
}

/** Every name that stands more than once. */
function repeated(names: readonly string[], at: (index: number) => Path): readonly Finding[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [errorAt(at(index), `${name} is there more than once`, 'keep one of them')]
      : [],
  );
}

const sitesOf = (sites: NonNullable<PolicyRecord['add']>['sites'] = []): readonly PolicySite[] =>
  // Made of JSON: what is absent is absent, and never undefined.
  sites as readonly PolicySite[];

/**
 * A policy out of what the browser hands over: the policy, or every error at once, each with its path,
 * what is wrong and what to do. Never throws. Nothing of a policy with an error counts. At most 1 MB.
 */
export function parsePolicy(value: unknown): Result<Policy, readonly Finding[]> {
  const plain = plainCopy(value);
  if (plain.value === undefined) return fail(plain.findings);
  const found = [...plain.findings, ...examine(policyRecord, plain.value).findings];
  const parsed = v.safeParse(policyRecord, plain.value);
  if (found.length > 0 || !parsed.success) return fail(found);
  const { default: preset = {}, lock = {}, add = {} } = parsed.output;
  const matrices = (add.matrices ?? []).map((text, at) =>
    readMatrix(text, ['add', 'matrices', at]),
  );
  const sound = matrices.flatMap((it) => (it.ok ? [it.value] : []));
  const { sites: locked, appliedFeeds = [], ...settings } = lock;
  const findings = [
    ...matrices.flatMap((it) => (it.ok ? [] : it.error)),
    ...repeated(
      sound.map(({ id }) => id),
      () => ['add', 'matrices'],
    ),
    ...repeated(
      sitesOf(add.sites).map(({ origin }) => origin),
      (at) => ['add', 'sites', at],
    ),
    ...repeated(
      sitesOf(locked).map(({ origin }) => origin),
      (at) => ['lock', 'sites', at],
    ),
  ];
  if (findings.length > 0) return fail(findings);
  return succeed({
    ...noPolicy,
    default: settingsOf(preset),
    lock: settingsOf(settings),
    addedSites: sitesOf(add.sites),
    lockedSites: sitesOf(locked),
    matrices: sound,
    appliedFeeds: appliedFeeds.map((it) => new URL(it).href),
  });
}
