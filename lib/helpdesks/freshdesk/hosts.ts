/** Hosted sites. A company's own domain (CNAME) is granted like any other site. */
export const hosts: readonly string[] = [
  'https://*.freshdesk.com/*',
  'https://*.freshservice.com/*',
];
