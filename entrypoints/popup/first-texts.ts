import type { MessageKey } from '../../components/text.ts';

/**
 * What the popup's first frame says of a vendor of ours. These texts stand in the popup's own file, in
 * every language: for any other one Chromium reads the whole of `_locales`, and all waits some 10 ms.
 */
export const firstTexts: readonly MessageKey[] = [
  'capture_button',
  'channel_chat',
  'channel_email',
  'channel_phone',
  'channel_portal',
  'channel_whatsapp',
  'contact_copy',
  'contact_copy_what',
  'contact_do_email',
  'contact_do_phone',
  'contact_do_portal',
  'contact_do_whatsapp',
  'contact_hours_unknown',
  'contact_not_published',
  'extension_name',
  'grant_help',
  'grant_title',
  'grant_use',
  'insights_link',
  'matrix_all',
  'matrix_of_site',
  'matrix_search',
  'now_commitment_not_said',
  'now_title',
  'own_cases',
  'panel_goal',
  'panel_responds',
  'panel_tier',
  'popup_no_page',
  'popup_options',
  'popup_show_demo',
  'popup_side_panel',
];
