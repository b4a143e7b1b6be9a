import { coverageAt } from './coverage.ts';
import type { Tag } from './languages/language.ts';
import { numberAt } from './read-number.ts';
import { hitAt, isWithinPhrase, type Reading } from './reading.ts';
import type { Span, SpanHit, SpanUnit } from './span.ts';
import { isRepeated, isWait } from './span-context.ts';
import { countingAfter, unitAt, type Legend, type Unit } from './span-unit.ts';

export type { Legend } from './span-unit.ts';

const rangeMarks = new Set(['-', '–', '—', '~', '〜', '～', '−', '‑']);

function rangeEnd(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  if (!token) return -1;
  if (rangeMarks.has(token.text)) return at + 1;
  return hitAt(reading, at, 'to')?.to ?? -1;
}

interface Measured {
  readonly value: number;
  readonly from: number | null;
  readonly unit: Unit;
}

/** `2 to 8 hours`, `2 hours to 8 hours`, `1 h 30`, `4 hours`. */
function measuredAt(reading: Reading, at: number, legend: Legend): Measured | null {
  const first = numberAt(reading, at);
  if (!first) return null;
  const unit = unitAt(reading, first.to, legend);
  const next = rangeEnd(reading, unit ? unit.to : first.to);
  const second = next > 0 ? numberAt(reading, next) : null;
  const secondUnit = second && unitAt(reading, second.to, legend);
  if (secondUnit && second.value > first.value && (!unit || unit.unit === secondUnit.unit))
    return { value: second.value, from: first.value, unit: secondUnit };
  if (!unit) return null;
  return withRest(reading, { value: first.value, from: null, unit }, legend);
}

/** `1 h 30 min` and `1h30` are one span, in minutes. */
function withRest(reading: Reading, whole: Measured, legend: Legend): Measured {
  if (whole.unit.unit !== 'hour') return whole;
  const at = hitAt(reading, whole.unit.to, 'to')?.to ?? whole.unit.to;
  const rest = numberAt(reading, at);
  if (!rest || rest.value >= 60 || whole.value >= 24) return whole;
  const unit = unitAt(reading, rest.to, legend);
  const glued = reading.tokens[at]?.start === reading.tokens[whole.unit.to - 1]?.end;
  if (unit ? unit.unit !== 'min' : !glued) return whole;
  const minutes = { unit: 'min' as const, times: 1, business: whole.unit.business };
  return {
    value: whole.value * 60 + rest.value,
    from: null,
    unit: { ...minutes, to: unit?.to ?? rest.to },
  };
}

function spanAt(reading: Reading, at: number, legend: Legend): SpanHit | null {
  const nextDay = hitAt(reading, at, 'next-day');
  if (nextDay)
    return {
      span: { value: 1, unit: 'day', from: null, business: true },
      at,
      to: nextDay.to,
      wait: false,
      repeated: false,
    };
  if (isWithinPhrase(reading, at, 'always') || isWithinPhrase(reading, at, 'all-days')) return null;
  const measured = measuredAt(reading, at, legend);
  if (!measured || measured.value <= 0) return null;
  const { value, from, unit } = measured;
  const span: Span = {
    value: value * unit.times,
    unit: unit.unit,
    from: from === null ? null : from * unit.times,
    business: countingAfter(reading, unit.to) ?? unit.business,
  };
  return {
    span,
    at,
    to: unit.to,
    wait: isWait(reading, at, unit.to),
    repeated: isRepeated(reading, at),
  };
}

const oftens: readonly (readonly [Tag, number, SpanUnit])[] = [
  ['hourly', 1, 'hour'],
  ['daily', 1, 'day'],
  ['weekly', 7, 'day'],
  ['monthly', 30, 'day'],
];

/** `every hour`, `ogni ora`: one of the unit. */
function everyAt(reading: Reading, at: number, legend: Legend): SpanHit | null {
  const every = hitAt(reading, at, 'every');
  const unit = every && unitAt(reading, every.to, legend);
  if (!every || !unit || unit.to - every.to > 3) return null;
  const span: Span = { value: unit.times, unit: unit.unit, from: null, business: unit.business };
  return { span, at, to: unit.to, wait: false, repeated: true };
}

function oftenAt(reading: Reading, at: number): SpanHit | null {
  for (const [tag, value, unit] of oftens) {
    const hit = hitAt(reading, at, tag);
    if (hit) {
      const business = hit.value === -1 ? true : null;
      return {
        span: { value, unit, from: null, business },
        at,
        to: hit.to,
        wait: false,
        repeated: true,
      };
    }
  }
  return null;
}

const known = new WeakMap<Legend, WeakMap<Reading, readonly SpanHit[]>>();

/** Every span of a line, in order; none overlaps another. Remembered for as long as the line is. */
export function spansIn(reading: Reading, legend: Legend): readonly SpanHit[] {
  const own = known.get(legend) ?? new WeakMap<Reading, readonly SpanHit[]>();
  known.set(legend, own);
  const spans = own.get(reading) ?? findSpans(reading, legend);
  own.set(reading, spans);
  return spans;
}

function findSpans(reading: Reading, legend: Legend): readonly SpanHit[] {
  const spans: SpanHit[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    if (coverageAt(reading, at)) {
      at += 2;
      continue;
    }
    const hit = spanAt(reading, at, legend) ?? oftenAt(reading, at) ?? everyAt(reading, at, legend);
    if (!hit) continue;
    spans.push(hit);
    at = hit.to - 1;
  }
  return spans;
}
