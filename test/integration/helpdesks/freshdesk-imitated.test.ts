import { afterEach, describe, expect, test } from 'vitest';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { page } from '../../../lib/helpdesks/freshdesk/page.ts';
import { recognise } from '../../../lib/helpdesks/freshdesk/recognise.ts';

const ticket = { kind: 'ticket', ticketId: ticketId('7') } as const;
const read = () => page.readTickets(document, ticket)[0];

afterEach(() => {
  document.title = '';
  document.body.replaceChildren();
  document.body.className = '';
});

const property = (id: string, value: string) =>
  `<div data-test-id="${id}"><b class="ember-power-select-selected-item">${value}</b></div>`;
const bar = (id: string) =>
  `<section id="mainactionbar"><i class="page-actions__left" data-of="${id}"></i></section>`;
const parts = (number: number, subject: string, status: string, priority: string) => `
  <nav><a class="breadcrumb__item active">${number}</a></nav>${bar(String(number))}
  <h2 class="ticket-subject-heading">${subject}</h2>
  ${property('tkt-properties-status', status)}${property('priority', priority)}`;

/** What a customer could send: every name that the page itself uses, with another ticket's facts. */
const forged = parts(8, 'Nothing to do', 'Closed', 'Low');
const within = [
  [
    'a message',
    `<div class="ticket-details__item"><div class="text__content">${forged}</div></div>`,
  ],
  [
    'a message of the newer layout',
    `<div data-test-conversation="conversation-text">${forged}</div>`,
  ],
  ['the first message', `<div id="ticket_original_request">${forged}</div>`],
  ['a draft', `<div class="fr-element fr-view" contenteditable="true">${forged}</div>`],
] as const;

describe.each(within)('%s that copies the page’s own names', (_what, html) => {
  test('is no part of the page, wherever it stands', () => {
    const own = parts(7, 'Down', 'Open', 'Urgent');
    for (const all of [html + own, own + html]) {
      document.body.innerHTML = all;
      expect(read()?.found).toEqual({
        subject: 'Down',
        rawStatus: 'Open',
        status: 'open',
        priority: 'Urgent',
      });
      expect(read()?.anchor.element.getAttribute('data-of')).toBe('7');
    }
  });

  test('fills in nothing that the page does not show', () => {
    document.title = '[#7] Down : Acme';
    document.body.innerHTML = `<ticket-top-nav></ticket-top-nav>${html}`;
    expect(read()).toMatchObject({ found: { subject: 'Down' }, missing: ['status', 'priority'] });
    expect(read()?.anchor.element.localName).toBe('ticket-top-nav');
  });
});

describe('an unsaved draft is seen', () => {
  const editor = (html: string) =>
    `<div class="fr-element fr-view" contenteditable="true">${html}</div>`;
  const holds = () => page.holdsDraft?.(document, ticket.ticketId);

  test.each([
    ['words', editor('<p>Dear Ann,</p>'), true],
    ['a picture alone', editor('<p><img src="blob:x"></p>'), true],
    ['nothing but an empty line', editor('<p><br></p>'), false],
    ['no editor', '<p>Dear Ann,</p>', false],
  ])('%s', (_what, html, expected) => {
    document.body.innerHTML = html;
    expect(holds()).toBe(expected);
  });

  test('in a part of the page that moved into a shadow root, too', () => {
    document.body.innerHTML = '<ticket-details></ticket-details>';
    const root = document.querySelector('ticket-details')?.attachShadow({ mode: 'open' });
    expect(holds()).toBe(false);
    root?.append(
      new DOMParser().parseFromString(editor('Dear Ann,'), 'text/html').body.firstChild ?? '',
    );
    expect(holds()).toBe(true);
  });
});

test('a subject is its own text: neither what stands in it nor a comment of the page’s maker', () => {
  document.body.innerHTML = parts(
    7,
    'Down <!----><button>Add summary</button><!--x--> again',
    '',
    '',
  );
  expect(read()?.found.subject).toBe('Down again');
});

test('on any other page nothing is a ticket, whatever stands there', () => {
  document.body.innerHTML = parts(7, 'Down', 'Open', 'Urgent');
  expect(page.readTickets(document, { kind: 'other' })).toEqual([]);
  expect(page.readTickets(document, { kind: 'ticket-list' })).toEqual([]);
  document.querySelector('nav')?.remove();
  expect(page.readTickets(document, { kind: 'other' })).toEqual([]);
});

test('a page that still shows the ticket before has no badge, whichever way it says so', () => {
  document.title = '[#7] Down : Acme';
  document.body.innerHTML = parts(8, 'Before', 'Open', 'Low');
  expect(read()).toBeUndefined();
  document.title = '[#8] Before : Acme';
  document.querySelector('nav')?.remove();
  expect(read()).toBeUndefined();
  document.title = '[#7] Down : Acme';
  expect(read()?.ticketId).toBe('7');
});

test.each([
  ['INC-7', true],
  ['SR-7', true],
  ['#INC-7', true],
  ['7', true],
  ['INC-17', false],
  ['SR-8', false],
])('Freshservice’s number as agents see it, %s, is ticket 7: %j', (shown, isSame) => {
  document.body.innerHTML = `<span data-test-id="ticket-human-display-id">${shown}</span>
    <h2 data-test-id="subject-text">Down</h2>`;
  expect(read() !== undefined).toBe(isSame);
});

describe('what is recognised', () => {
  const at = (address: string) => recognise(document, new URL(address));

  test.each([
    ['https://acme.freshdesk.com/a/tickets/7', true, 'agents’ pages of a hosted site'],
    ['https://acme.freshservice.com/a/changes/7', true, 'of either product'],
    ['https://acme.freshdesk.com/support/tickets/7', false, 'not what customers see'],
    ['https://acme.freshdesk.com/helpdesk/tickets/7', false, 'nor the old pages'],
    ['https://acme.myfreshworks.com/crm/messaging/a/1', false, 'nor the inbox of messages'],
    ['https://freshdesk.com.example/a/tickets/7', false, 'nor another site’s Ember application'],
  ])('%s: %j, %s', (address, expected) => {
    document.body.className = 'ember-application';
    expect(at(address)).toBe(expected);
  });

  test('a company’s own domain, by the parts that only these products have', () => {
    document.body.className = 'ember-application';
    expect(at('https://help.acme.example/a/tickets/7')).toBe(false);
    document.body.innerHTML = '<div class="app-main-wrapper"></div>';
    expect(at('https://help.acme.example/a/tickets/7')).toBe(true);
    expect(at('https://help.acme.example/support/tickets/7')).toBe(false);
    document.body.className = '';
    expect(at('https://help.acme.example/a/tickets/7')).toBe(false);
    expect(at('https://acme.freshdesk.com/a/tickets/7')).toBe(false);
  });
});

test.each([
  ['German', 'Ausstehend', 'Dringend'],
  ['Portuguese', 'Pendente', 'Urgente'],
  ['Arabic, from right to left', 'قيد الانتظار', 'عاجل'],
  ['the account’s own', 'Waiting on us', 'P1'],
  ['nothing but dashes', '--', '--'],
])(
  'labels in %s are no facts: their words stand, and what they mean is missing',
  (_, ...labels) => {
    const [status, priority] = labels;
    document.documentElement.dir = 'rtl';
    document.body.innerHTML = parts(7, 'Down', status, priority);
    expect(read()).toMatchObject({
      found: { subject: 'Down', rawStatus: status },
      missing: ['status', 'priority'],
    });
    document.documentElement.dir = '';
  },
);
