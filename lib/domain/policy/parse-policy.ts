import * as v from 'valibot';
import { examine } from '../matrix/examine.ts';
import { describeValue } from '../matrix/describe-value.ts';
import { isGroup } from '../matrix/is-group.ts';
import { errorAt, type Finding } from '../matrix/finding.ts';
import { suggest } from '../matrix/nearest.ts';
import { parseMatrix } from '../matrix/parse-matrix.ts';
import { formatPath, type Path } from '../matrix/path.ts';
import { plainCopy } from '../matrix/plain-copy.ts';
import type { Matrix } from '../matrix/schema.ts';
import { fail, succeed, type Result } from '../result.ts';
import { noPolicy, type Policy, type PolicySettings, type PolicySite } from './policy.ts';
import { siteMapHelpdesk } from '../site-map/site-map.ts';
import { policyRecord, type PolicyRecord, type SettingsRecord } from './policy-record.ts';
import { feedsOf } from './policy-feeds.ts';
import { webhooksOf, withoutSecret } from './policy-webhooks.ts';

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

const repeatedIn = <Key extends string>(
  list: readonly Readonly<Record<Key, string>>[],
  key: Key,
  path: Path,
): readonly Finding[] =>
  repeated(
    list.map((it) => it[key]),
    (at) => [...path, at],
  );

type SiteRecord = NonNullable<NonNullable<PolicyRecord['add']>['sites']>[number];

function siteOf({ siteMap, ...rest }: SiteRecord): PolicySite {
  // Made of JSON: what is absent is absent, and never undefined.
  const site = rest as PolicySite;
  if (siteMap === undefined) return site;
  // A site with a map is read by it, unless the policy says otherwise.
  const { origin } = site;
  return { helpdesk: siteMapHelpdesk, ...site, siteMap: { ...siteMap, origin } };
}

/** Sites that a policy reads as a helpdesk that nobody knows. */
const unknownIn = (
  sites: readonly SiteRecord[],
  known: readonly string[],
  path: Path,
): readonly Finding[] =>
  sites.flatMap(({ helpdesk }, at) =>
    helpdesk === undefined || known.includes(helpdesk)
      ? []
      : [
          errorAt(
            [...path, at, 'helpdesk'],
            `no helpdesk is called ${describeValue(helpdesk)}`,
            suggest(helpdesk, known),
          ),
        ],
  );

/** The matrices of a policy, each read, whatever else is wrong with it. */
function matricesOf(value: unknown): readonly Result<Matrix, readonly Finding[]>[] {
  const add = isGroup(value) ? value['add'] : null;
  const texts = isGroup(add) ? add['matrices'] : null;
  if (!Array.isArray(texts)) return [];
  return texts.flatMap((text: unknown, at) =>
    typeof text === 'string' ? [readMatrix(text, ['add', 'matrices', at])] : [],
  );
}

/**
 * A policy out of what the browser hands over: the policy, or every error at once, each with its path,
 * what is wrong and what to do. Never throws. Nothing of a policy with an error counts. At most 1 MB.
 *
 * A site may be read as one of `helpdesks`, by their ids; as any where they are not told.
 */
export function parsePolicy(
  value: unknown,
  helpdesks?: readonly string[],
): Result<Policy, readonly Finding[]> {
  const plain = plainCopy(value);
  if (plain.value === undefined) return fail(plain.findings);
  const examined = examine(policyRecord, plain.value).findings.map(withoutSecret);
  const matrices = matricesOf(plain.value);
  const found = [
    ...plain.findings,
    ...examined,
    ...matrices.flatMap((it) => (it.ok ? [] : it.error)),
  ];
  const parsed = v.safeParse(policyRecord, plain.value);
  if (found.length > 0 || !parsed.success) return fail(found);
  const { default: defaults = {}, lock = {}, add = {} } = parsed.output;
  const sound = matrices.flatMap((it) => (it.ok ? [it.value] : []));
  const { sites: locked = [], appliedFeeds = [], webhooks: told, ...settings } = lock;
  const { sites: added = [], webhooks = [], feeds = [] } = add;
  const addedFeeds = feedsOf(feeds);
  const findings = [
    ...repeated(
      sound.map(({ id }) => id),
      () => ['add', 'matrices'],
    ),
    ...repeatedIn(added, 'origin', ['add', 'sites']),
    ...repeatedIn(locked, 'origin', ['lock', 'sites']),
    ...(helpdesks ? unknownIn(added, helpdesks, ['add', 'sites']) : []),
    ...(helpdesks ? unknownIn(locked, helpdesks, ['lock', 'sites']) : []),
    ...repeatedIn(webhooks, 'name', ['add', 'webhooks']),
    ...repeatedIn(addedFeeds, 'url', ['add', 'feeds']),
    ...repeatedIn(feeds, 'matrixId', ['add', 'feeds']),
    ...repeatedIn(told ?? [], 'name', ['lock', 'webhooks']),
  ];
  if (findings.length > 0) return fail(findings);
  return succeed({
    ...noPolicy,
    default: settingsOf(defaults),
    lock: settingsOf(settings),
    addedSites: added.map(siteOf),
    lockedSites: locked.map(siteOf),
    addedWebhooks: webhooksOf(webhooks),
    lockedWebhooks: told ? webhooksOf(told) : null,
    matrices: sound,
    addedFeeds,
    appliedFeeds: appliedFeeds.map((it) => new URL(it).href),
  });
}
