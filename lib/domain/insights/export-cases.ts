import { formatInstant, type Instant } from '../time/instant.ts';
import type { CaseFigures } from './case-figures.ts';
import { outcomeOfCall, outcomeOfResolution } from './measure.ts';

const instant = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));

/** One case as flat values, for a table or a line of JSON; what is not known is null. */
const flat = (it: CaseFigures, now: Instant) => ({
  site: it.ref.origin,
  ticket: it.ref.ticketId,
  opened: formatInstant(it.openedAt),
  status: it.status,
  since: formatInstant(it.since),
  tier: it.tier,
  channel: it.channel,
  lead: it.lead,
  severity: it.severity,
  category: it.category,
  organization: it.organization,
  resolved: instant(it.resolvedAt),
  resolution_due: instant(it.resolutionDueAt),
  resolution: outcomeOfResolution(it, now),
  recurrences: it.recurrences,
  corrective_actions: it.actions,
  skipped_tier_1: it.skippedTier1,
});

const calls = (it: CaseFigures, now: Instant) =>
  it.calls.map((call) => ({
    tier: call.tier,
    called: formatInstant(call.calledAt),
    due: instant(call.dueAt),
    acknowledged: instant(call.acknowledgedAt),
    outcome: outcomeOfCall(it, call, now),
  }));

/** As many cases as are written before others get their turn. */
const atOnce = 200;

/**
 * Writes `cases` line by line; yields how many are written, some at a time. Gives the file in parts: to
 * join them would keep everything else waiting.
 */
function* written(
  cases: readonly CaseFigures[],
  lineOf: (it: CaseFigures) => string,
): Generator<number, string[]> {
  const parts: string[] = [];
  for (let from = 0; from < cases.length; from += atOnce) {
    parts.push(
      cases
        .slice(from, from + atOnce)
        .map(lineOf)
        .join(''),
    );
    yield Math.min(from + atOnce, cases.length);
  }
  return parts;
}

/** A case a line as JSON, each line complete in itself. Yields how many are written; gives the file in parts. */
export const toNdjson = (
  cases: readonly CaseFigures[],
  now: Instant,
): Generator<number, readonly string[]> =>
  written(cases, (it) => `${JSON.stringify({ ...flat(it, now), tiers: calls(it, now) })}\n`);

/**
 * A value as a cell (RFC 4180). A text that a spreadsheet would take for a formula is preceded by an
 * apostrophe, which spreadsheets show as text.
 */
function cell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const harmless = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const row = (values: readonly (string | number | boolean | null)[]): string =>
  `${values.map(cell).join(',')}\r\n`;

const longestTier = 20;

/**
 * The cases as a table of comma-separated values, with a column for each tier's answer. Yields how many are
 * written; gives the file in parts.
 */
export function* toCsv(
  cases: readonly CaseFigures[],
  now: Instant,
): Generator<number, readonly string[]> {
  const called = new Set(cases.flatMap((it) => it.calls.map(({ tier }) => tier)));
  const levels = [...called].filter((it) => it >= 1 && it <= longestTier).sort((a, b) => a - b);
  yield 0;
  const tiersOf = (it: CaseFigures) => {
    const known = calls(it, now);
    return levels.flatMap((level) => {
      const call = known.find(({ tier }) => tier === level);
      return [
        call?.called ?? null,
        call?.due ?? null,
        call?.acknowledged ?? null,
        call?.outcome ?? null,
      ];
    });
  };
  const [first] = cases;
  const columns = first ? Object.keys(flat(first, now)) : [];
  const tierColumns = levels.flatMap((level) =>
    ['called', 'due', 'acknowledged', 'outcome'].map((name) => `tier_${level}_${name}`),
  );
  const rows = yield* written(cases, (it) =>
    row([...Object.values(flat(it, now)), ...tiersOf(it)]),
  );
  return [row([...columns, ...tierColumns]), ...rows];
}
