/** Settings for all sites that an organisation may set or lock, each for itself. */
export const policyFields = [
  'timeZone',
  'hours',
  'keepDays',
  'noticeKinds',
  'quietHours',
  'mineOnly',
] as const;
export type PolicyField = (typeof policyFields)[number];

/** What an organisation may set or lock of a site. */
export const siteFields = [
  'helpdesk',
  'assignments',
  'markField',
  'escalatedPriority',
  'escalatedGroup',
  'fieldMap',
  'siteMap',
] as const;
export type SiteField = (typeof siteFields)[number];
