/** The middle of `values`; of an even number the lower of the two. */
export const median = (values) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
