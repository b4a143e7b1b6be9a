import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../run/root.mjs';

/** The questions about calendars that other systems' test suites answer; each names its source. */
export const cases = JSON.parse(readFileSync(join(root, 'test/unit/calendar/cases.json'), 'utf8'));

/** True where `answer` (epoch milliseconds, seconds or a boolean) is what the case expects. */
export function isRight({ op, expected }, answer) {
  if (op === 'isOpen') return answer === expected;
  const wanted = op === 'between' ? expected * 1000 : Date.parse(expected);
  const given = op === 'between' ? answer * 1000 : answer;
  return typeof answer === 'number' && Math.abs(given - wanted) < 0.5;
}
