/** Zendesk's four, least first, as an English page shows them. */
export const priorities: readonly string[] = ['Low', 'Normal', 'High', 'Urgent'];

/** The label of a priority as the API writes it, such as `urgent`; itself where it is not known. */
export const formatPriority = (word: string): string =>
  priorities.find((label) => label.toLowerCase() === word.trim().toLowerCase()) ?? word;

/** The API's word for a label; null where Zendesk has no such priority. */
export const parsePriority = (label: string): string | null =>
  priorities.find((it) => it.toLowerCase() === label.trim().toLowerCase())?.toLowerCase() ?? null;
