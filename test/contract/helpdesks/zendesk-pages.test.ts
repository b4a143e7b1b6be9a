// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { page } from '../../../lib/helpdesks/zendesk/page.ts';
import { recognise } from '../../../lib/helpdesks/zendesk/recognise.ts';

// Every part of a page that the evidence names, alone and in each way that it may be written.

const parse = (body: string, html = 'lang="en-US"'): Document =>
  new DOMParser().parseFromString(`<html ${html}><body>${body}</body></html>`, 'text/html');
const id = ticketId('7');
const read = (body: string, html?: string) =>
  page.readTickets(parse(body, html), { kind: 'ticket', ticketId: id })[0];
const isInFront = (body: string) => read(body) !== undefined;

const layout = (more = 'data-is-active="true"', inside = '', ticket = '7') =>
  `<section data-test-id="ticket-${ticket}-standard-layout" ${more}>
    <input data-test-id="omni-header-subject" value="It broke">${inside}</section>`;
const tab = (more: string, tag = 'a', inside = '') =>
  `<${tag} data-test-id="header-tab" ${more}>${inside}</${tag}>`;
const ticketTab = 'data-entity-type="TICKET_ENTITY_TYPE" data-entity-is-selected="true"';

describe('which ticket is in front', () => {
  test.each([
    ['on the layout', layout('data-is-active="true"'), true],
    ['on the layout, no', layout('data-is-active="false"'), false],
    ['on the layout, in a word that we do not know', layout('data-is-active="yes"'), false],
    ['around the layout', `<div data-is-active="true">${layout('')}</div>`, true],
    ['around the layout, no', `<div data-is-active="false">${layout('')}</div>`, false],
    ['in the layout', layout('', '<div data-is-active="true"></div>'), true],
    ['in the layout, no', layout('', '<div data-is-active="false"></div>'), false],
    [
      'around it before what stands in it',
      `<div data-is-active="false">${layout('', '<div data-is-active="true"></div>')}</div>`,
      false,
    ],
    ['nowhere, while it is shown', layout(''), true],
    ['nowhere, while it is hidden', layout('hidden'), false],
    ['nowhere, while what holds it is hidden', `<div hidden>${layout('')}</div>`, false],
  ])('told %s', (_, body, wanted) => expect(isInFront(body)).toBe(wanted));

  test('told nowhere, while the page’s own style hides it', () => {
    const root = parse(layout(''));
    Object.assign(root.querySelector('section')!, { checkVisibility: () => false });
    expect(page.readTickets(root, { kind: 'ticket', ticketId: id })).toEqual([]);
  });

  test.each([
    ['by its number', `${ticketTab} data-entity-id="7"`, true],
    ['by the number of another', `${ticketTab} data-entity-id="8"`, false],
    ['by its link alone', `${ticketTab} href="/agent/tickets/7"`, true],
    ['by the link of another alone', `${ticketTab} href="/agent/tickets/8"`, false],
    ['by a number before a link', `${ticketTab} data-entity-id="8" href="/agent/tickets/7"`, false],
    ['by nothing', ticketTab, false],
    ['by what is no number', `${ticketTab} data-entity-id="seven" href="/agent/tickets/x"`, false],
    [
      'as one of something else, with the same number',
      'data-entity-type="USER_ENTITY_TYPE" data-entity-is-selected="true" data-entity-id="7"',
      false,
    ],
    ['of which nobody says what it is', 'data-entity-is-selected="true" data-entity-id="7"', false],
    [
      'that is not selected, as none is',
      'data-entity-type="TICKET_ENTITY_TYPE" data-entity-is-selected="false" data-entity-id="7"',
      false,
    ],
  ])('beside a tab that names it %s', (_, more, wanted) => {
    expect(isInFront(tab(more) + layout())).toBe(wanted);
    expect(isInFront(tab(more, 'div') + layout())).toBe(wanted);
  });

  test('is nobody’s where a second layout claims the number, of either kind', () => {
    expect(isInFront(layout() + layout())).toBe(false);
    const custom = layout().replace('standard', 'custom');
    expect(isInFront(custom)).toBe(true);
    expect(isInFront(layout() + custom)).toBe(false);
    expect(isInFront(layout() + layout('data-is-active="true"', '', '70'))).toBe(true);
  });
});

describe('what a ticket’s page says', () => {
  const label = (classes: string, text = 'Offen') =>
    `<span data-test-id="tabs-section-nav-item-ticket"><span class="${classes}">${text}</span></span>`;

  test.each(['new', 'open', 'pending', 'solved', 'closed'])('%s, by its class', (category) => {
    const reading = read(layout(undefined, label(`ticket_status_label ${category}`)));
    expect(reading?.found).toMatchObject({ status: category, rawStatus: 'Offen' });
  });

  test('on hold, by its class; and nothing by a class or a word that we do not know', () => {
    const status = (classes: string, text?: string) =>
      read(layout(undefined, label(classes, text)))?.found.status;
    expect(status('hold ticket_status_label')).toBe('on-hold');
    expect(status('ticket_status_label sc-1 triage', 'Open')).toBeUndefined();
    expect(read(layout(undefined, label('ticket_status_label triage')))?.missing).toContain(
      'status',
    );
  });

  const priority = (text: string) =>
    layout(
      undefined,
      `<div data-test-id="ticket-fields-priority-select"><div data-garden-id="dropdowns.combobox.value">${text}</div></div>`,
    );
  test.each([
    ['lang="en"', 'urgent', 'Urgent'],
    ['lang="en-GB"', 'Urgent', 'Urgent'],
    ['lang="en-US"', '-', undefined],
    ['lang="en-US"', ' ', undefined],
    ['lang="de"', 'Dringend', undefined],
    ['lang="pt-BR"', 'Urgente', undefined],
    ['lang="ar" dir="rtl"', 'عاجل', undefined],
    ['lang="he" dir="rtl"', 'דחוף', undefined],
    ['', 'Urgent', undefined],
  ])('a priority only in English: %s %s', (html, text, wanted) => {
    const reading = read(priority(text), html);
    expect(reading?.found.priority).toBe(wanted);
    expect(reading?.missing.includes('priority')).toBe(wanted === undefined);
    expect(reading?.found.subject).toBe('It broke');
  });

  test('no subject where it is empty, or stands in no field', () => {
    const of = (field: string) =>
      read(layout().replace(/<input[^>]*>/, field)) ?? expect.fail('not read');
    expect(of('<input data-test-id="omni-header-subject" value="  ">').missing).toContain(
      'subject',
    );
    expect(of('<h1 data-test-id="omni-header-subject">It broke</h1>').missing).toContain('subject');
    expect(of('<input data-test-id="ticket-pane-subject" value="Old">').found.subject).toBe('Old');
  });

  test('no clock, whatever its times and its own badge say', () => {
    const times = `<span data-test-id="sla-policy-metric"><time datetime="1970-01-01T00:00:00Z">Now</time></span>
      <time data-test-id="timestamp-relative" datetime="2026-11-20T09:00:00+05:30">now</time>`;
    const { anchor: _, ...with_ } = read(layout(undefined, times)) ?? expect.fail('not read');
    const { anchor: __, ...without } = read(layout()) ?? expect.fail('not read');
    expect(with_).toEqual(without);
  });
});

describe('words that are not sent', () => {
  const composer = (text: string, ticket = '7') =>
    layout(
      undefined,
      `<div data-test-id="ticket-rich-text-editor"><div contenteditable="true">${text}</div></div>`,
      ticket,
    );
  const dirty = '<span data-test-id="omnitab-dirty-notification">●</span>';
  const named = (ticket: string) =>
    `data-entity-type="TICKET_ENTITY_TYPE" data-entity-id="${ticket}"`;
  test.each([
    ['words in the composer', composer('<p>Dear</p>'), true],
    ['an empty composer', composer('<p><br></p>'), false],
    ['spaces and line breaks', composer('<p> \n&nbsp;</p>'), false],
    ['what an editor puts into an empty field', composer('<p>\u2060\u2060\u200b\ufeff</p>'), false],
    ['words in another ticket’s composer', layout() + composer('Dear', '8'), false],
    ['a mark in its tab', tab(named('7'), 'a', dirty), true],
    ['a mark in another’s tab', tab(named('8'), 'a', dirty) + tab(named('7')), false],
    ['a mark in no tab', dirty + tab(named('7')), false],
    ['none', layout() + tab(named('7')), false],
  ])('%s', (_, body, wanted) => {
    expect(page.holdsDraft?.(parse(body), id)).toBe(wanted);
  });
});

describe('a list', () => {
  const row = (cells: string) => `<tr data-test-id="generic-table-row">${cells}</tr>`;
  const table = (rows: string) =>
    `<table data-test-id="generic-table"><tbody>${rows}</tbody></table>`;
  const subject = (href: string, text = 'It broke') =>
    `<td data-test-id="ticket-table-cells-subject"><a href="${href}">${text}</a></td>`;
  const number = (text: string) => `<td data-test-id="generic-table-cells-id">${text}</td>`;
  const status = (category: string, text: string) =>
    `<td><span aria-label="${text}"><div data-test-id="status-badge-${category}">${text}</div></span></td>`;
  const rows = (body: string, html?: string) =>
    page.readTickets(parse(body, html), { kind: 'ticket-list' });
  const idsIn = (body: string) => rows(body).map(({ ticketId: it }) => it);

  test.each([
    ['/agent/tickets/12', '12'],
    ['tickets/12', '12'],
    ['https://acme.zendesk.com/agent/tickets/12?filter=1#x', '12'],
    ['/agent/tickets/012', undefined],
    ['/agent/tickets/1234567890123456789012', undefined],
    ['/agent/users/12', undefined],
  ])('knows a row by its subject’s link: %s', (href, wanted) => {
    expect(idsIn(table(row(subject(href))))).toEqual(wanted === undefined ? [] : [wanted]);
  });

  test('knows it by another link, then by its number, and never by what is none', () => {
    const other = '<td><a href="/agent/tickets/13">…</a></td>';
    expect(idsIn(table(row(subject('#') + other + number('#14'))))).toEqual(['13']);
    expect(idsIn(table(row(subject('#') + number(' #14\n'))))).toEqual(['14']);
    expect(idsIn(table(row(subject('#') + number('14'))))).toEqual(['14']);
    for (const text of ['#ABC', '', '#', '#1.4', '#٣٤', '-14', '#14 of 20'])
      expect(idsIn(table(row(subject('#') + number(text))))).toEqual([]);
    expect(idsIn(table(row(number('#14'))))).toEqual([]);
  });

  test('of two that disagree believes the subject’s link', () => {
    expect(idsIn(table(row(subject('/agent/tickets/12') + number('#99'))))).toEqual(['12']);
  });

  test('says a status by its category, in any language, and what stands there as it stands', () => {
    const [arabic] = rows(
      table(row(subject('tickets/12', 'تعطل') + status('hold', 'معلق'))),
      'lang="ar" dir="rtl"',
    );
    expect(arabic?.found).toEqual({ subject: 'تعطل', status: 'on-hold', rawStatus: 'معلق' });
    expect(arabic?.missing).toEqual(['priority']);
    const [own] = rows(table(row(subject('tickets/12') + status('open', 'Waiting for parts'))));
    expect(own?.found).toMatchObject({ status: 'open', rawStatus: 'Waiting for parts' });
    const [unknown] = rows(table(row(subject('tickets/12') + status('triage', 'Open'))));
    expect(unknown?.found).not.toHaveProperty('status');
    expect(unknown?.missing).toEqual(['status', 'priority']);
  });

  test('leaves out headings of groups, hidden tables, and tables behind the one in front', () => {
    const one = table(row(subject('tickets/12')));
    const group = '<tr data-test-id="generic-table-rows-group-by"><td>#9</td></tr>';
    expect(idsIn(table(group + row(subject('tickets/12'))))).toEqual(['12']);
    expect(idsIn(`<div hidden>${one}</div>`)).toEqual([]);
    expect(idsIn(`<div data-is-active="false">${one}</div>`)).toEqual([]);
    expect(idsIn(`<div data-is-active="true">${one}</div>`)).toEqual(['12']);
    expect(idsIn(one + one)).toEqual(['12', '12']);
  });

  test('says that it lost its tickets only where there are rows', () => {
    const missing = (body: string) => page.missingOn(parse(body), { kind: 'ticket-list' });
    expect(missing(table(''))).toEqual([]);
    expect(missing(table(row(subject('tickets/12'))))).toEqual([]);
    expect(missing(table(row(subject('#'))))).toEqual(['ticket']);
    expect(missing('<p>No tickets in this view</p>')).toEqual([]);
  });
});

describe('the workspace', () => {
  const at = (path: string) => new URL(path, 'https://acme.zendesk.com');
  test.each([
    ['its toolbar', '<header data-test-id="header-toolbar"></header>', true],
    ['its tabs', '<nav data-test-id="header-tablist"></nav>', true],
    ['neither', '<header class="header-toolbar"></header>', false],
  ])('is known by %s, under its own address alone', (_, body, wanted) => {
    expect(recognise(parse(body), at('/agent/filters/1'))).toBe(wanted);
    expect(recognise(parse(body), at('/hc/en-us/requests/1'))).toBe(false);
  });

  test.each([
    ['data-theme="dark"', true],
    ['data-theme="light"', false],
    ['data-theme="light" data-color-scheme="dark"', false],
    ['data-color-scheme="dark"', true],
    ['', false],
  ])('is dark where it says so itself: %s', (html, dark) => {
    expect(page.theme(parse('', html)).dark).toBe(dark);
  });

  test('shows who is signed in by the picture’s name', () => {
    const bar = (image: string) =>
      page.signedInAs(
        parse(`<button data-test-id="toolbar-profile-menu-button">${image}</button>`),
      );
    expect(bar('<img alt=" Agent \n One ">')).toBe('Agent One');
    expect(bar('<img alt="">')).toBeNull();
    expect(bar('<img>')).toBeNull();
  });
});
