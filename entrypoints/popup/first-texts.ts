/** Texts that the popup's first frame may ask for, of a ticket or of a vendor: those that begin so. */
const families = [
  'attention_',
  'channel_',
  'contact_',
  'fact_',
  'metric_',
  'now_',
  'outbox_',
  'panel_',
  'popup_',
  'problem_',
  'reason_',
  'rule_',
  'site_',
  'state_',
  'suggestion_',
  'tier_',
];

/** And these, by their whole key. */
export const others: readonly string[] = [
  'capture_button',
  'case_case',
  'escalate_to',
  'extension_name',
  'grant_help',
  'grant_title',
  'grant_use',
  'insights_link',
  'matrix_all',
  'matrix_none',
  'matrix_of_site',
  'matrix_search',
  'own_cases',
];

/**
 * True for a text that stands in the popup's own file, in every language: for any other one Chromium reads
 * the whole of `_locales`, and all waits some 10 ms.
 */
export const isFirstText = (key: string): boolean =>
  others.includes(key) || families.some((start) => key.startsWith(start));
