import type { Clock } from '../../../lib/domain/clocks/clock.ts';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { formatInstant, instant, minute, type Instant } from '../../../lib/domain/time/instant.ts';
import { clockIn } from './clock-of.ts';

/** An hour and a minute of Monday 2026-11-16, the day of the builders' ticket, as an instant's text. */
export const on = (time: string) => `2026-11-16T${time}:00Z`;
/** The same as an instant. */
export const at = (time: string) => instant(on(time));

const time = (of: Instant | null) => (of === null ? 'none' : formatInstant(of).slice(11, 16));

/**
 * What a clock claims, in words to compare: its state, bound and reasons, the due time, then each run
 * (from, to, minutes that counted), and where it was explained each step (from, event, rule, minutes).
 * All its instants are of one day.
 */
export const told = (clock: Clock): string[] => [
  [clock.state, clock.bound, ...clock.reasons.map((it) => [it.code, ...it.values].join(' '))].join(
    ', ',
  ),
  `due ${time(clock.dueAt)}`,
  ...clock.cycles.map(
    (it) => `run ${time(it.startedAt)} to ${time(it.stoppedAt)}: ${it.elapsed / minute}`,
  ),
  ...(clock.because ?? []).map(
    (it) => `${time(it.at)} ${it.event ?? '-'} ${it.rule.code}: ${it.elapsed / minute}`,
  ),
];

/** Tells the clock of one target, explained, of a ticket at a time of that day. */
export const teller =
  (target: { readonly metric: string; readonly within?: string }) =>
  (of: Ticket, now: string, more: object = {}): string[] =>
    told(clockIn({ targets: [{ ...target, ...more }] }, target, of, on(now), { because: true }));
