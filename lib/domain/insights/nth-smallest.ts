/**
 * The value that would stand at `place` if `values` were sorted; moves them about. In linear time, where
 * sorting would take most of what a filter may take.
 */
export function nthSmallest(values: Float64Array, place: number): number | undefined {
  const at = (index: number): number => values[index] as number;
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = at((low + high) >>> 1);
    let [left, right] = [low, high];
    while (left <= right) {
      while (at(left) < pivot) left += 1;
      while (at(right) > pivot) right -= 1;
      if (left > right) break;
      [values[left], values[right]] = [at(right), at(left)];
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return values[place];
}
