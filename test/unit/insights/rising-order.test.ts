// @vitest-environment node
import { expect, test } from 'vitest';
import { risingOrder } from '../../../lib/domain/insights/rising-order.ts';
import { seeded } from '../../builders/seeded.ts';
import { toEnd } from '../../component/insights-samples.ts';

test.each([0, 1, 2, 3, 7, 1000, 1025])('%d values are told the smallest first', (size) => {
  const random = seeded(size + 1);
  const values = Float64Array.from({ length: size }, () =>
    random() < 0.2 ? Infinity : Math.floor(random() * 50),
  );
  const order = [...toEnd(risingOrder(values))];
  const sorted = [...values.keys()].sort((a, b) =>
    values[a] === values[b] ? a - b : (values[a] ?? 0) - (values[b] ?? 0),
  );
  expect(order).toEqual(sorted);
});
