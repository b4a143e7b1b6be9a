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

/** A case a line as JSON, each line complete in itself. */
export const toNdjson = (cases: readonly CaseFigures[], now: Instant): string =>
  cases.map((it) => `${JSON.stringify({ ...flat(it, now), tiers: calls(it, now) })}\n`).join('');

/**
 * A value as a cell (RFC 4180). A text that a spreadsheet would take for a formula is preceded by an
 * apostrophe, which spreadsheets show as text.
 */
function cell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const harmless = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const longestTier = 20;

/** The cases as a table of comma-separated values, with a column for each tier's answer. */
export function toCsv(cases: readonly CaseFigures[], now: Instant): string {
  const levels = Array.from({ length: longestTier }, (_, at) => at + 1).filter((level) =>
    cases.some((it) => it.calls.some(({ tier }) => tier === level)),
  );
  const ofTier = (it: CaseFigures, level: number) => {
    const call = calls(it, now).find(({ tier }) => tier === level);
    return [
      call?.called ?? null,
      call?.due ?? null,
      call?.acknowledged ?? null,
      call?.outcome ?? null,
    ];
  };
  const [first] = cases;
  const columns = first ? Object.keys(flat(first, now)) : [];
  const tierColumns = levels.flatMap((level) =>
    ['called', 'due', 'acknowledged', 'outcome'].map((name) => `tier_${level}_${name}`),
  );
  const rows = cases.map((it) => [
    ...Object.values(flat(it, now)),
    ...levels.flatMap((level) => ofTier(it, level)),
  ]);
  return [[...columns, ...tierColumns], ...rows]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
}
