// A choice that is the same again for the same seed.

/** The next of a sequence of numbers below 2³² (xorshift). */
function next(state) {
  let it = state;
  it ^= it << 13;
  it ^= it >>> 17;
  it ^= it << 5;
  return it >>> 0;
}

/** `size` elements of `list` in their order, chosen by `seed`; all of them where `size` is null. */
export function sampleOf(list, size, seed) {
  if (size === null || size >= list.length) return list;
  let state = (seed * 2_654_435_769 + 1) >>> 0 || 1;
  const ranked = list.map((element, place) => {
    state = next(state);
    return { element, place, rank: state };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, size)
    .sort((a, b) => a.place - b.place)
    .map((it) => it.element);
}
