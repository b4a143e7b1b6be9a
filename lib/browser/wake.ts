import browser from 'webextension-polyfill';
import type { Wake } from '../ports/wake.ts';

/** Browsers ring no alarm sooner. */
export const soonestAlarm = 30_000;
const alarm = 'outbox';
/** The next deadline of all. */
export const deadlineAlarm = 'deadline';
/** The backstop: looks after everything that another alarm should have, and forgets old data. */
const upkeepAlarm = 'upkeep';
const upkeepMinutes = 15;

/**
 * Wakes for the outbox: a timer while the worker lives, an alarm half a minute later at the earliest
 * in case it dies. With the upkeep and the next deadline there are three alarms, and never more.
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
    browser.alarms.create(alarm, { delayInMinutes: Math.max(wait, soonestAlarm) / 60_000 });
  }
}

/** Calls what an alarm is for. To be called in the worker's first turn. */
export function onAlarm(outbox: () => void, upkeep: () => void, deadline: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) outbox();
    if (name === upkeepAlarm) upkeep();
    if (name === deadlineAlarm) deadline();
  });
}

/**
 * Sets the alarm for the upkeep where it is missing, or was set by an older version: an update or a
 * restart may have cleared it.
 */
export async function ensureUpkeepAlarm(): Promise<void> {
  if ((await browser.alarms.get(upkeepAlarm))?.periodInMinutes === upkeepMinutes) return;
  browser.alarms.create(upkeepAlarm, {
    periodInMinutes: upkeepMinutes,
    delayInMinutes: upkeepMinutes,
  });
}
