import { formatLocalDate, weekdayOf } from '../time/local-date.ts';
import { day, toInstant } from '../time/instant.ts';
import { zoneNamed } from '../time/zone.ts';
import type { CaseFigures, FiguresStatus } from './case-figures.ts';
import { ColumnWriter, type Column } from './column.ts';
import type { Dimension } from './group-cases.ts';
import { tookOfCall, tookOfResolution } from './measure.ts';
import { promiseColumn, type PromiseColumn, type PromiseKind } from './promise-column.ts';
import { splitByCase, splitByTier, unsplit, type Split } from './split.ts';

/**
 * What is counted of cases, one array a property: a filter reads tens of thousands of numbers, and no
 * object. Cases and calls are told by their place.
 */
export interface CaseColumns {
  readonly size: number;
  readonly openedAt: Float64Array;
  readonly site: Column<string>;
  readonly severity: Column<string | null>;
  readonly category: Column<string | null>;
  readonly organization: Column<string | null>;
  readonly channel: Column<string | null>;
  readonly status: Column<FiguresStatus>;
  /** The Monday of the week in which a case was opened, as `2026-11-16`: every one from the first on. */
  readonly week: Column<string>;
  /** An organisation and a category, as `organization code × categories + category code`. */
  readonly pair: Column<number>;
  readonly isWithoutAction: Uint8Array;
  readonly hasRecurred: Uint8Array;
  /** Whether tier 1 was passed over. */
  readonly skippedTier1: Column<boolean | null>;
  /** By call. */
  readonly tierOfCall: Column<number>;
  readonly caseOfCall: Uint32Array;
  readonly promises: Readonly<Record<PromiseKind, PromiseColumn>>;
  readonly splits: Readonly<Record<Dimension | 'whole' | 'week', Split>>;
}

/** As many cases as are written before others get their turn. */
const slice = 1000;

/** The weeks of `openedAt` in a zone, with those in which no case was opened. */
function weeksOf(openedAt: Float64Array, timeZone: string): Column<string> {
  const zone = zoneNamed(timeZone);
  const mondays = openedAt.map((at) => {
    const date = Math.floor((at + zone.offsetAt(toInstant(at))) / day);
    return date - ((weekdayOf(date) + 6) % 7);
  });
  const first = mondays.reduce((least, monday) => Math.min(least, monday), Infinity);
  const last = mondays.reduce((most, monday) => Math.max(most, monday), -Infinity);
  const count = mondays.length === 0 ? 0 : (last - first) / 7 + 1;
  return {
    values: Array.from({ length: count }, (_, at) => formatLocalDate(first + at * 7)),
    codes: new Uint32Array(mondays.map((monday) => (monday - first) / 7)),
  };
}

function pairsOf(organization: Column<unknown>, category: Column<unknown>): Column<number> {
  const writer = new ColumnWriter<number>(organization.codes.length);
  organization.codes.forEach((code, place) =>
    writer.set(place, code * category.values.length + (category.codes[place] ?? 0)),
  );
  return writer.result();
}

/** The columns of `all`, with the weeks of `timeZone`. A generator, so that nothing else has to wait. */
export function* columnsOf(
  all: readonly CaseFigures[],
  timeZone: string,
): Generator<undefined, CaseColumns> {
  const size = all.length;
  const written = <Value>() => new ColumnWriter<Value>(size);
  const [site, status] = [written<string>(), written<FiguresStatus>()];
  const [severity, category] = [written<string | null>(), written<string | null>()];
  const [organization, channel] = [written<string | null>(), written<string | null>()];
  const skippedTier1 = written<boolean | null>();
  const [isWithoutAction, hasRecurred] = [new Uint8Array(size), new Uint8Array(size)];
  const [openedAt, resolved] = [new Float64Array(size), new Float64Array(size)];
  const countOfCalls = all.reduce((sum, { calls }) => sum + calls.length, 0);
  const caseOfCall = new Uint32Array(countOfCalls);
  const tierOfCall = new ColumnWriter<number>(countOfCalls);
  const acknowledged = new Float64Array(countOfCalls);
  let [place, call] = [0, 0];
  for (const it of all) {
    site.set(place, it.ref.origin);
    status.set(place, it.status);
    severity.set(place, it.severity);
    category.set(place, it.category);
    organization.set(place, it.organization);
    channel.set(place, it.channel);
    skippedTier1.set(place, it.skippedTier1);
    isWithoutAction[place] = Number(it.actions === 0);
    hasRecurred[place] = Number(it.recurrences > 0);
    openedAt[place] = it.openedAt;
    resolved[place] = tookOfResolution(it) ?? Infinity;
    for (const called of it.calls) {
      caseOfCall[call] = place;
      tierOfCall.set(call, called.tier);
      acknowledged[call] = tookOfCall(called) ?? Infinity;
      call += 1;
    }
    place += 1;
    if (place % slice === 0) yield;
  }
  const byProperty = {
    site: site.result(),
    severity: severity.result(),
    category: category.result(),
    organization: organization.result(),
    channel: channel.result(),
    status: status.result(),
    week: weeksOf(openedAt, timeZone),
  };
  yield;
  const tiers = tierOfCall.result();
  const places = new Uint32Array(size).map((_, at) => at);
  const resolvedByCall = new Float64Array(countOfCalls).map(
    (_, call) => resolved[caseOfCall[call] as number] as number,
  );
  const promises = {
    acknowledgement: yield* promiseColumn(caseOfCall, acknowledged),
    resolution: yield* promiseColumn(places, resolved),
    resolutionOfCall: yield* promiseColumn(caseOfCall, resolvedByCall),
  };
  return {
    size,
    openedAt,
    ...byProperty,
    pair: pairsOf(byProperty.organization, byProperty.category),
    isWithoutAction,
    hasRecurred,
    skippedTier1: skippedTier1.result(),
    tierOfCall: tiers,
    caseOfCall,
    promises,
    splits: {
      whole: unsplit(promises),
      week: splitByCase(byProperty.week, promises),
      tier: splitByTier(tiers, promises),
      severity: splitByCase(byProperty.severity, promises),
      category: splitByCase(byProperty.category, promises),
      organization: splitByCase(byProperty.organization, promises),
      channel: splitByCase(byProperty.channel, promises),
    },
  };
}
