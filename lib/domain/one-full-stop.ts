/**
 * `said` with one full stop where a value brought one and the sentence around it has its own: “in 5 Min.”
 * at the end of a sentence. Everything else, dots of a value among them, stays as it is.
 */
export const oneFullStop = (said: string, values: readonly (string | number)[]): string =>
  values.reduce<string>((text, value) => {
    const it = String(value);
    return it.endsWith('.') ? text.replaceAll(`${it}.`, () => it) : text;
  }, said);
