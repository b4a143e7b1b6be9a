import { expect, test } from 'vitest';
import { torture } from '../../torture/tally.ts';

test('sixty intents, each killed at random points: none lost, none twice, each state the true one', async () => {
  const tally = await torture(1, 60);
  expect(tally.wrong).toEqual([]);
  expect(tally.runs).toBe(60);
  // All three kinds of death came, and more than one end.
  expect(Math.min(...Object.values(tally.byVictim))).toBeGreaterThan(5);
  expect(Object.keys(tally.byEnd)).toContain('sent');
  expect(Object.keys(tally.byEnd).length).toBeGreaterThan(2);
});
