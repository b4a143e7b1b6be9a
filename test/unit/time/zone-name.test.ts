import { expect, it } from 'vitest';
import { isTimeZone } from '../../../lib/domain/time/zone-name.ts';

it.each([
  ['Europe/Berlin', true],
  ['Etc/GMT+5', true],
  ['utc', true],
  ['Mars/Phobos', false],
  ['+05:30', false],
  ['', false],
])('%j is a zone: %s', (name, is) => {
  // Twice: what was asked before changes nothing.
  expect([isTimeZone(name), isTimeZone(name)]).toEqual([is, is]);
});
