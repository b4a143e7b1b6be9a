import { afterEach, expect, test } from 'vitest';
import { page } from '../../../lib/helpdesks/request-tracker/page.ts';
import { recognise } from '../../../lib/helpdesks/request-tracker/recognise.ts';

afterEach(() => {
  Reflect.deleteProperty(document, 'body');
  document.body.replaceChildren();
  document.body.removeAttribute('id');
  document.body.removeAttribute('class');
});

/** Named forms and fields stand in for the properties of the same name, as in a browser. */
function clobber() {
  const form = document.createElement('form');
  for (const name of ['id', 'className']) {
    const field = document.createElement('input');
    field.name = name;
    form.append(field);
    Object.defineProperty(form, name, { value: field });
  }
  document.body.append(form);
  Object.defineProperty(document, 'body', { value: form, configurable: true });
}

test('a form called body, with fields called id and className, hides no Request Tracker page', () => {
  document.body.id = 'comp-Ticket-Display';
  document.body.className = 'darkmode';
  document.body.innerHTML = '<p id="bpscredits"><a href="https://bestpractical.com/rt">RT</a></p>';
  clobber();
  const url = new URL('https://rt.example.com/Ticket/Display.html?id=1');
  expect(recognise(document, url)).toBe(true);
  expect(page.theme(document)).toEqual({ dark: true, dense: false });
});

test('a cell that holds a document is read no further than is kept', () => {
  const long = 'x'.repeat(20_000);
  document.body.innerHTML =
    `<table class="ticket-list" data-display-format="'__id__','__Subject__'">` +
    `<tbody class="list-item" data-record-id="7"><tr><td>7</td>` +
    `<td><a href="/Ticket/Display.html?id=7">${long}</a></td></tr></tbody></table>` +
    `<div id="app-nav"><span class="current-user">${long}</span></div>`;
  const [reading] = page.readTickets(document, { kind: 'ticket-list' });
  expect(reading?.found.subject).toHaveLength(4000);
  expect(page.signedInAs(document)).toHaveLength(4000);
});
