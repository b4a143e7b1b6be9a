/** Freshdesk's four priorities, least first. Accounts may label them otherwise; the numbers stay. */
export const priorities: readonly string[] = ['Low', 'Medium', 'High', 'Urgent'];

/** The word for a number from 1 to 4; the number itself for any other. */
export const formatPriority = (code: number): string => priorities[code - 1] ?? String(code);

/** The priority that a page shows under its shipped English label; null for any other text. */
export const knownPriority = (label: string | null): string | null =>
  priorities.find((it) => it.toLowerCase() === label?.toLowerCase()) ?? null;

/** Freshdesk's number for a priority; null for any other text. */
export function parsePriority(word: string): number | null {
  const known = knownPriority(word.trim());
  return known === null ? null : priorities.indexOf(known) + 1;
}
