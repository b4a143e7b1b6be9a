import type { SiteMap } from '../../lib/domain/site-map/site-map.ts';

/** A map of a small helpdesk; `parts` are other than usual. */
export const siteMap = (parts: Partial<SiteMap> = {}): SiteMap => ({
  format: 'uptier-sitemap/1',
  origin: 'https://desk.example',
  ticketPage: { path: '/tickets/{id}' },
  ids: 'digits',
  ticket: {
    subject: [{ css: 'h1' }],
    status: [{ label: 'State', tag: 'dt', up: 0 }],
    createdAt: [{ label: 'Received', tag: 'dt', up: 0 }],
  },
  statuses: [
    { word: 'Offen', means: 'open' },
    { word: 'Erledigt', means: 'solved' },
  ],
  priorities: [],
  dates: { zone: 'Europe/Berlin', formats: ['dd.MM.yyyy HH:mm', 'dd.MM.yyyy'] },
  openedBy: 'unknown',
  ...parts,
});
