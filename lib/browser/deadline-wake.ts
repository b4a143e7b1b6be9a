import browser from 'webextension-polyfill';
import type { DeadlineWake } from '../ports/wake.ts';
import { deadlineAlarm, soonestAlarm } from './wake.ts';

/**
 * Wakes for the next deadline: one alarm, however many there are, and a timer where the browser's
 * alarms would come too late for it. The upkeep mends an alarm that a browser lost.
 */
export class AlarmedDeadlineWake implements DeadlineWake {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly now: () => number,
    private readonly ring: () => void,
  ) {}

  at(instant: number | null): void {
    clearTimeout(this.#timer);
    if (instant === null) {
      void browser.alarms.clear(deadlineAlarm);
      return;
    }
    const wait = Math.max(0, instant - this.now());
    if (wait < soonestAlarm) this.#timer = setTimeout(this.ring, wait);
    browser.alarms.create(deadlineAlarm, { delayInMinutes: Math.max(wait, soonestAlarm) / 60_000 });
  }
}
