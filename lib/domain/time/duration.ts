import { day, hour, minute, second } from './instant.ts';

/** How long a target may take: elapsed time, a range of it, or whole business days. */
export type Duration =
  | { readonly kind: 'elapsed'; readonly milliseconds: number; readonly text: string }
  | {
      readonly kind: 'range';
      /** At risk once this has elapsed. */
      readonly from: number;
      /** Breached beyond this. */
      readonly to: number;
      readonly text: string;
    }
  | { readonly kind: 'business-days'; readonly days: number; readonly text: string };

const units: Readonly<Record<string, number>> = { s: second, min: minute, h: hour, d: day };
const longest = 3660 * day;
const single = /^(-?\d+(?:\.\d+)?)\s*(s|min|h|d)$/;
const businessDays = /^(-?\d+)\s*business days?$/;

function parseSingle(text: string): number | string {
  const [, count, unit = ''] = single.exec(text.trim()) ?? [];
  const length = units[unit];
  if (length === undefined)
    return 'write a number and a unit: 30 s, 90 min, 6 h, 3 d, or 2 business days';
  const exact = Number(count) * length;
  // 1.1 h is 3,960,000.0000000005 ms in floating point, and means a whole number.
  const milliseconds = Math.abs(exact - Math.round(exact)) < 1e-6 ? Math.round(exact) : exact;
  if (milliseconds <= 0) return 'must be more than zero';
  if (milliseconds > longest) return 'must be ten years at most';
  if (!Number.isInteger(milliseconds)) return 'must be whole milliseconds';
  return milliseconds;
}

/**
 * The duration that `text` names, or what to change about it.
 *
 * `30 s`, `90 min`, `6 h` and `3 d` (a `d` is 24 h) are elapsed time; `2 h to 8 h` is a range;
 * `2 business days` is counted in dates that have open time. Ten years at most.
 *
 * @example parseDuration('90 min') // { kind: 'elapsed', milliseconds: 5_400_000, text: '90 min' }
 */
export function parseDuration(text: string): Duration | { readonly fix: string } {
  const days = businessDays.exec(text.trim());
  if (days) {
    const count = Number(days[1]);
    if (count < 1) return { fix: 'must be one business day at least' };
    if (count > 2600) return { fix: 'must be 2600 business days (ten years) at most' };
    return { kind: 'business-days', days: count, text };
  }
  const [first = '', last, ...more] = text.split(/\s+to\s+/);
  if (last !== undefined && more.length === 0) {
    const from = parseSingle(first);
    const to = parseSingle(last);
    if (typeof from === 'string') return { fix: `the first end ${from}` };
    if (typeof to === 'string') return { fix: `the second end ${to}` };
    if (from >= to) return { fix: 'the first end must be shorter than the second: swap them' };
    return { kind: 'range', from, to, text };
  }
  const milliseconds = parseSingle(text);
  return typeof milliseconds === 'string'
    ? { fix: milliseconds }
    : { kind: 'elapsed', milliseconds, text };
}
