import { afterEach, expect, test } from 'vitest';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { page } from '../../../lib/helpdesks/freshdesk/page.ts';

const list = { kind: 'ticket-list' } as const;
const card =
  '<div class="tickets__list"><div data-test-ticket-content="42"></div><p class="ticket-info"></p></div>';

const show = (html: string, within: Element | ShadowRoot = document.body) => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  within.replaceChildren(...parsed.body.childNodes);
};
afterEach(() => document.body.replaceChildren());

/** A page whose part `name` has an open root with `html` in it. */
function withRoot(name: string, html: string) {
  show(`<${name}></${name}>`);
  const root = document.querySelector(name)?.attachShadow({ mode: 'open' });
  if (root) show(html, root);
}

test('a list in an open shadow root is told as one that cannot be read, and carries no badge', () => {
  withRoot('mfe-application', card);
  expect(page.readTickets(document, list)).toEqual([]);
  expect(page.missingOn(document, list)).toEqual(['ticket']);
});

test('a part without a list, and a list with no ticket in it, lack nothing', () => {
  withRoot('mfe-application', '<p>Contact</p>');
  expect(page.missingOn(document, list)).toEqual([]);
  show('<mfe-application></mfe-application>');
  expect(page.missingOn(document, list)).toEqual([]);
});

test('a list on the page is read, whatever a root beside it holds', () => {
  withRoot('mfe-application', card.replace('42', '666'));
  const parsed = new DOMParser().parseFromString(card, 'text/html');
  document.body.append(...parsed.body.childNodes);
  expect(page.readTickets(document, list).map(({ ticketId }) => ticketId)).toEqual(['42']);
  expect(page.missingOn(document, list)).toEqual([]);
});

test.each(['mfe-application', 'ticket-details'])(
  'a ticket’s page that moved into %s whole is told as one that cannot be read',
  (name) => {
    const at = { kind: 'ticket', ticketId: ticketId('42') } as const;
    withRoot(
      name,
      '<section id="mainactionbar"></section><h2 class="ticket-subject-heading">x</h2>',
    );
    expect(page.readTickets(document, at)).toEqual([]);
    expect(page.missingOn(document, at)).toEqual(['subject', 'status', 'priority']);
    // Its badge goes behind the part that is known to hold the buttons, where there is one.
    document.body.append(document.createElement('ticket-top-nav'));
    expect(page.readTickets(document, at).map(({ found, missing }) => [found, missing])).toEqual([
      [{}, ['subject', 'status', 'priority']],
    ]);
  },
);

test('a card that is on its way out is not taken for the one that comes', () => {
  const two = card.replace(
    '<div data',
    '<div class="list-content--inactive-data" data-test-ticket-content="41"></div><div data',
  );
  show(two);
  expect(page.readTickets(document, list).map((it) => it.ticketId)).toEqual(['42']);
  show(two.replace('<div data-test-ticket-content="42"></div>', ''));
  expect(page.readTickets(document, list)).toEqual([]);
});

test.each(['INC-42', '#42', '', 'new', '042', '4e1', '42 ', '12345678901234567890'])(
  'a card whose number is %j is no ticket, and its neighbours are',
  (number) => {
    show(card.replace('42', number) + card.replace('42', '43'));
    expect(page.readTickets(document, list).map((it) => it.ticketId)).toEqual(['43']);
  },
);

test('a row is the ticket that its link leads to, in either table', () => {
  const row = (link: string) => `<table><tbody>
    <tr data-test-id="ticket-row-9"><td><a data-test-id="ticket-subject-link-9" href="${link}">Down</a></td></tr>
    <tr class="et-tr"><td data-name="subject"><a class="subject-cell" href="${link}">Down</a></td></tr>
    </tbody></table>`;
  const ids = () => page.readTickets(document, list).map((it) => it.ticketId);
  for (const link of ['/a/tickets/42', '/a/tickets/42?current_tab=details']) {
    show(row(link));
    expect(ids()).toEqual(['42', '42']);
  }
  for (const link of [
    '/a/tickets/INC-42',
    '/a/tickets/new',
    '/a/changes/42',
    '/a/tickets/42x',
    '',
  ]) {
    show(row(link));
    expect(ids()).toEqual([]);
  }
});
