import browser from 'webextension-polyfill';
import type { Wake } from '../ports/wake.ts';

/** Browsers ring no alarm sooner. */
const soonest = 30_000;
const alarm = 'outbox';
/** Once an hour: old data is forgotten, and grants are looked at. */
const upkeepAlarm = 'upkeep';
const upkeepMinutes = 60;

/**
 * Wakes for the outbox: a timer while the worker lives, an alarm half a minute later at the earliest
 * in case it dies. There are two alarms and never more.
 */
export class AlarmedWake implements Wake {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due: number | null = null;

  constructor(
    private readonly now: () => number,
    private readonly ring: () => void,
  ) {}

  at(instant: number): void {
    if (this.#due !== null && this.#due <= instant) return;
    this.#due = instant;
    clearTimeout(this.#timer);
    const wait = Math.max(0, instant - this.now());
    this.#timer = setTimeout(() => {
      this.#due = null;
      this.ring();
    }, wait);
    // Not cleared when the timer rings: it also looks after a worker that dies while it sends.
    browser.alarms.create(alarm, { delayInMinutes: Math.max(wait, soonest) / 60_000 });
  }
}

/** Calls what an alarm is for. To be called in the worker's first turn. */
export function onAlarm(outbox: () => void, upkeep: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) outbox();
    if (name === upkeepAlarm) upkeep();
  });
}

/** Sets the hourly alarm where it is missing: an update or a restart may have cleared it. */
export async function ensureUpkeepAlarm(): Promise<void> {
  if (await browser.alarms.get(upkeepAlarm)) return;
  browser.alarms.create(upkeepAlarm, {
    periodInMinutes: upkeepMinutes,
    delayInMinutes: upkeepMinutes,
  });
}
