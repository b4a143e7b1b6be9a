import browser from 'webextension-polyfill';
import { toInstant } from '../domain/time/instant.ts';
import type { Clock } from '../ports/clock.ts';

const offsetKey = 'clock-offset';
let offset = 0;

const takeOffset = (value: unknown) => {
  offset = typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

/**
 * Lets an end-to-end test move the time, and calls `moved` each time, as a computer that slept rings
 * what came due meanwhile; in the shipped build there is nothing to move.
 */
export function followTestClock(moved: () => void = () => undefined): void {
  if (!__OPEN_SHADOW_ROOTS__) return;
  browser.storage.onChanged.addListener((changes) => {
    const change = changes[offsetKey];
    if (!change) return;
    takeOffset(change.newValue);
    moved();
  });
  void browser.storage.local.get(offsetKey).then((stored) => takeOffset(stored[offsetKey]));
}

/** The computer's clock. */
export const systemClock: Clock = { now: () => toInstant(Date.now() + offset) };
