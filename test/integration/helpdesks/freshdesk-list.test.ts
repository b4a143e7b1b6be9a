import { afterEach, expect, test } from 'vitest';
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
