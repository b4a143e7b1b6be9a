// @vitest-environment node
import { expect, test } from 'vitest';
import { markedOrder } from '../../entrypoints/popup/marked-order.ts';
import { byMarks, noMarks } from '../../lib/domain/customer/vendor-marks.ts';
import type { Directory } from '../../lib/domain/view/views.ts';
import { directory as samples, matrix } from './samples.ts';

const matrices = ['a', 'b', 'c', 'd'].map((id) => matrix({ id }));
const directory: Directory = { ...samples, matrices };
const ids = (it: Pick<Directory, 'matrices'>) => it.matrices.map(({ id }) => id).join('');

test('marked vendors stand first in the first frame, and the part that comes later moves none', async () => {
  const marks = { favourites: ['d'], recent: ['c'] };
  const stored = Promise.resolve({ 'vendor-marks': marks });
  const inOrder = markedOrder(stored);
  // The session reads the same answer after that.
  const first = await stored.then(() => inOrder(directory));
  expect(ids(first)).toBe('dcab');
  for (const known of [noMarks, marks])
    expect(ids({ matrices: byMarks(first.matrices, known) })).toBe('dcab');
  expect(inOrder(directory)).toBe(first);
});

test.each([
  ['that cannot be read', { 'vendor-marks': { favourites: 'd' } }],
  ['that are not there', {}],
])('marks %s leave the order as it is', async (_what, values) => {
  const stored = Promise.resolve(values);
  const inOrder = markedOrder(stored);
  expect(ids(await stored.then(() => inOrder(directory)))).toBe('abcd');
});
