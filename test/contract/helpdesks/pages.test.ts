// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { requestAt } from '../../../lib/helpdesks/portals.ts';
import type { HelpdeskPage, TicketReading } from '../../../lib/ports/helpdesk.ts';
import { expectedOf, helpdesk, helpdeskNames, pageCaptures, type PageCapture } from './folders.ts';

const parse = ({ html }: PageCapture): Document =>
  new DOMParser().parseFromString(html, 'text/html');

/** Where an anchor stands, in a form that a person can check. */
const place = ({ anchor: { element, placement } }: TicketReading): string => {
  const names: string[] = [];
  for (
    let node: Element | null = element;
    node !== null && names.length < 4;
    node = node.parentElement
  )
    names.unshift(`${node.localName}${node.id === '' ? '' : `#${node.id}`}`);
  return `${placement} ${names.join(' > ')}`;
};

const plain = (readings: readonly TicketReading[]) =>
  readings.map((reading) => ({
    ticketId: reading.ticketId,
    found: reading.found,
    missing: reading.missing,
    anchor: place(reading),
  }));

const readAll = (page: HelpdeskPage, root: Document, url: URL) => {
  const kind = page.pageAt(url);
  return {
    page: kind,
    signedInAs: page.signedInAs(root),
    theme: page.theme(root),
    // Absent where a helpdesk cannot tell.
    draft: kind.kind === 'ticket' ? page.holdsDraft?.(root, kind.ticketId) : undefined,
    missing: page.missingOn(root, kind),
    tickets: plain(page.readTickets(root, kind)),
  };
};

describe.each(helpdeskNames)('%s, pages', (name) => {
  const { page, recognise, selectors } = helpdesk(name);
  const captures = pageCaptures(name);
  // Pages are long: each is parsed once for the tests that leave it as it is.
  const parsed = new Map(captures.map((capture) => [capture.file, parse(capture)]));
  const whole = (capture: PageCapture): Document => parsed.get(capture.file) ?? parse(capture);
  const read = new Map<string, ReturnType<typeof readAll>>();
  /** What is read of a page that was left as it is. */
  const readWhole = (capture: PageCapture) => {
    const known = read.get(capture.file) ?? readAll(page, whole(capture), capture.url);
    read.set(capture.file, known);
    return known;
  };
  const css = Object.values(selectors).flatMap((dated) => dated.map((one) => one.css));

  test('has a page of each kind, and one that is still loading', () => {
    const kinds = captures.map(({ url }) => page.pageAt(url).kind);
    expect(kinds).toContain('ticket');
    expect(kinds).toContain('ticket-list');
    expect(kinds).toContain('other');
    expect(captures.some(({ isLoading }) => isLoading)).toBe(true);
  });

  test.each(captures)('$file is read as expected', (capture) => {
    const now = readAll(page, whole(capture), capture.url);
    expect(now).toEqual(expectedOf(name, capture.file, now));
  });

  test.each(captures)('$file reads the same twice and stays as it is', (capture) => {
    const root = parse(capture);
    const before = root.documentElement.outerHTML;
    const first = readAll(page, root, capture.url);
    expect(readAll(page, root, capture.url)).toEqual(first);
    expect(root.documentElement.outerHTML).toBe(before);
  });

  test.each(captures)('$file has its anchors on the page and in no link', (capture) => {
    const root = whole(capture);
    for (const { anchor } of page.readTickets(root, page.pageAt(capture.url))) {
      expect(root.contains(anchor.element)).toBe(true);
      const isOutside = anchor.placement === 'before' || anchor.placement === 'after';
      const holder = isOutside ? anchor.element.parentElement : anchor.element;
      expect(holder).not.toBeNull();
      expect(holder?.closest('a, button')).toBeNull();
    }
  });

  test.each(captures.filter(({ isLoading }) => isLoading))(
    '$file shows no ticket yet',
    (capture) => {
      expect(page.readTickets(whole(capture), page.pageAt(capture.url))).toEqual([]);
    },
  );

  test.each(captures.filter(({ isLoading }) => !isLoading))('$file is recognised', (capture) => {
    // Customers see a portal: nothing is ever drawn there.
    const isPortal = requestAt(capture.url.href) !== null;
    expect(recognise(whole(capture), capture.url)).toBe(!isPortal);
    for (const other of helpdeskNames.filter((it) => it !== name))
      expect(helpdesk(other).recognise(whole(capture), capture.url)).toBe(false);
  });

  test.each([
    ['an empty page', '<!doctype html><title>x</title>'],
    ['a frameset', '<frameset><frame></frameset>'],
    ['a page that only talks about helpdesks', `<body id="page"><p>${name} support</p></body>`],
  ])('%s is not recognised and cannot be read', (_what, html) => {
    const root = new DOMParser().parseFromString(html, 'text/html');
    expect(recognise(root, new URL('https://example.com/'))).toBe(false);
    for (const { url } of captures) {
      expect(page.readTickets(root, page.pageAt(url))).toEqual([]);
      expect(page.signedInAs(root)).toBeNull();
      page.theme(root);
    }
  });

  describe.each(css)('without %s', (selector) => {
    let matching = 0;
    let needed = 0;

    test.each(captures)('$file makes nothing up', (capture) => {
      if (whole(capture).querySelector(selector) === null) return;
      matching += 1;
      const before = readWhole(capture);
      const root = parse(capture);
      for (const element of root.querySelectorAll(selector)) element.remove();
      const rest = readAll(page, root, capture.url);
      if (JSON.stringify(rest) !== JSON.stringify(before)) needed += 1;
      for (const ticket of rest.tickets) {
        const known = before.tickets.find((it) => it.ticketId === ticket.ticketId);
        expect(known?.found).toMatchObject(ticket.found);
        for (const fact of Object.keys(known?.found ?? {}))
          if (!(fact in ticket.found)) expect(ticket.missing.join()).toMatch(factName(fact));
      }
      if (before.page.kind === 'ticket' && rest.tickets.length < before.tickets.length)
        expect(rest.missing).not.toEqual([]);
    });

    test('some capture matches, and reads otherwise', () => {
      expect(matching).toBeGreaterThan(0);
      expect(needed).toBeGreaterThan(0);
    });
  });
});

/** A raw word is missing with the word that it stands for. */
const factName = (fact: string): RegExp =>
  new RegExp(fact.replace(/^raw(.)/, (_, c) => c.toLowerCase()));
