import type { Finding } from '../matrix/finding.ts';
import { isGroup } from '../matrix/is-group.ts';
import type { Result } from '../result.ts';
import { parseWire } from '../wire.ts';
import { additionRecord, type Addition } from './addition.ts';

/** True where `value` is meant to be what a user added to a matrix: such a file is no matrix. */
export const isMeantAsAddition = (value: unknown): boolean =>
  isGroup(value) &&
  !Object.hasOwn(value, 'format') &&
  !Object.hasOwn(value, 'tiers') &&
  (Object.hasOwn(value, 'contacts') || Object.hasOwn(value, 'references'));

/** The addition that a saved file holds, or everything that is wrong with it, each at its place. */
export const parseAddition = (value: unknown): Result<Addition, readonly Finding[]> =>
  parseWire(additionRecord, value);
