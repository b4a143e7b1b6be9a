/** RT keeps a number and shows a label. These are the labels it ships with (`%PriorityAsString`). */
const labels: readonly (readonly [label: string, number: number])[] = [
  ['Low', 0],
  ['Medium', 50],
  ['High', 100],
];

/** Labels, least first. */
export const priorities: readonly string[] = labels.map(([label]) => label);

/** The word for RT's number: its label, or the number where none has exactly this one. */
export const formatPriority = (number: string): string =>
  labels.find(([, value]) => value === Number(number))?.[0] ?? number;

/** RT's number for a label or a number; null for any other text. */
export function parsePriority(word: string): number | null {
  const found = labels.find(([label]) => label.toLowerCase() === word.trim().toLowerCase());
  if (found) return found[1];
  return /^-?\d{1,9}$/.test(word.trim()) ? Number(word) : null;
}
