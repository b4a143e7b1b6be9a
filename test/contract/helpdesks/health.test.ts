// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { siteMap } from '../../builders/site-map.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { readPageHealth } from '../../../lib/domain/view/page-health-record.ts';
import { pageFromMap } from '../../../lib/helpdesks/site-map/mapped-page.ts';
import { pageHealth } from '../../../lib/overlay/page-health.ts';
import type { HelpdeskPage } from '../../../lib/ports/helpdesk.ts';
import { helpdesk, helpdeskNames, pageCaptures } from './folders.ts';

const person = 'Jane.Doe@cust.test';
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** What a user could copy of a page. */
const report = (page: HelpdeskPage, root: Document, url: URL): string =>
  JSON.stringify(readPageHealth(pageHealth(page, root, url)));

/** Writes a person's address behind every text and into every attribute that `spared` does not name. */
function tellOfPerson(root: Document, spared: RegExp): void {
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes)
      if (!spared.test(name)) element.setAttribute(name, `${value} ${person}`);
    for (const name of ['title', 'data-owner', 'aria-description', 'alt'])
      if (!element.hasAttribute(name)) element.setAttribute(name, person);
    for (const child of element.childNodes)
      if (child.nodeType === 3 && (child.nodeValue ?? '').trim() !== '')
        child.nodeValue += ` ${person}`;
  }
}

describe.each(helpdeskNames)('%s, health', (name) => {
  const { page } = helpdesk(name);
  const captures = pageCaptures(name);

  test.each(captures)('$file is told in words that are known, none left out', ({ html, url }) => {
    const told = pageHealth(page, parse(html), url);
    expect(readPageHealth(told)).toEqual(told);
  });

  // What the page half goes by stays as it is once, so that something is read; then nothing does.
  const fits = /^(?:id|class|href|data-test-id|data-test-text|data-is-active|data-entity-id|role)$/;
  test.each(captures)('$file tells nothing of a person, wherever one stands', ({ html, url }) => {
    const ofPerson = new URL(`${url.href}?requester=${encodeURIComponent(person)}#${person}`);
    for (const spared of [fits, /^$/]) {
      const root = parse(html);
      tellOfPerson(root, spared);
      for (const at of [url, ofPerson]) {
        const told = report(page, root, at);
        expect(told).not.toMatch(/jane|doe|cust\.test/i);
        expect(told).not.toContain(url.host);
      }
    }
  });
});

test('a fact that a page shows without saying what it means is found, too', () => {
  const { page } = helpdesk('zendesk');
  const reading = {
    ticketId: ticketId('7'),
    found: { subject: 'x' },
    missing: [],
    shown: { createdAt: 'yesterday' },
    anchor: { element: parse('<p>').body, placement: 'before' },
  } as const;
  const shows = { ...page, readTickets: () => [reading], missingOn: () => [] };
  const told = readPageHealth(
    pageHealth(shows, parse('<p>'), new URL('https://acme.zendesk.com/')),
  );
  expect(told?.found).toEqual(['subject', 'createdAt']);
});

test('a taught page tells which facts it shows, and none of what they say', () => {
  const page = pageFromMap(siteMap());
  const root = parse(`<h1>${person}</h1><dl><dt>State</dt><dd>${person}</dd></dl>`);
  const url = new URL('https://desk.example/tickets/7');
  expect(JSON.parse(report(page, root, url))).toEqual({
    page: 'ticket',
    tickets: 1,
    found: ['subject', 'rawStatus'],
    missing: ['createdAt'],
    signedIn: false,
  });
});
