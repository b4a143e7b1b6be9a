import { afterEach, describe, expect, test } from 'vitest';
import { readPlaces } from '../../../lib/helpdesks/site-map/read-place.ts';
import { pageFromMap } from '../../../lib/helpdesks/site-map/mapped-page.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { findRows } from '../../../lib/picker/find-rows.ts';
import { watchPointer } from '../../../lib/picker/pointer.ts';
import { proposePlaces } from '../../../lib/picker/propose-places.ts';
import { isStableName } from '../../../lib/picker/stable-name.ts';
import { siteMap } from '../../builders/site-map.ts';
import { at, show } from './shown-page.ts';

afterEach(() => document.body.replaceChildren());

describe('names that last', () => {
  test.each(['status', 'ticket-status', 'ticketStatus', 'TicketHeader', 'btn_primary', 'h1'])(
    '%s may be used',
    (name) => expect(isStableName(name)).toBe(true),
  );
  test.each([
    'css-1x2y3z',
    'sc-bdVaJa',
    'Ticket_status__3xK9a',
    'jss42',
    'row-4711',
    'x7f9a',
    ':r1:',
    '',
  ])('“%s” may not', (name) => expect(isStableName(name)).toBe(false));
});

describe('places of a fact', () => {
  test('what was written to be found comes first, made-up classes are never used', () => {
    show(
      '<div class="sc-bdVaJa"><b data-testid="status" class="css-1x2y3z">Open</b></div><b>x</b>',
    );
    const places = proposePlaces(document, at('b'), 'status')?.places ?? [];
    expect(places[0]).toEqual({ css: '[data-testid="status"]' });
    expect(JSON.stringify(places)).not.toMatch(/bdVaJa|1x2y3z/);
  });

  test('a label beside it is trusted more than where it stands', () => {
    show('<dl><dt>State:</dt><dd>Open</dd><dt>Level</dt><dd>High</dd></dl>');
    const [first] = proposePlaces(document, at('dd'), 'status')?.places ?? [];
    expect(first).toEqual({ label: 'State', tag: 'dt', up: 0 });
  });

  test('a person’s name before a date is no label: on another ticket it stands elsewhere', () => {
    const by = (name: string, day: string) =>
      `<p>Added by <span><a href="/users/1">${name}</a></span> <a title="2026-11-${day} 16:02">days ago</a>.</p>`;
    show(by('Ada Bell', '18'));
    const { places = [] } = proposePlaces(document, at('a[title]'), 'createdAt') ?? {};
    expect(places).not.toHaveLength(0);
    // Opened by somebody else, and answered by her a day later.
    show(by('Bo Carr', '18') + by('Ada Bell', '19'));
    const created = readPlaces(document, { createdAt: [...places] }).createdAt;
    expect(created?.text).not.toBe('2026-11-19 16:02');
  });

  describe('a date in running text is told by the words beside it, not by its number', () => {
    const german = (by: string, changed = '') =>
      `<p class="author">Von ${by} vor <a title="18.11.2026 16:02">3 Tagen</a> hinzugefügt.${changed}</p>`;
    const changed = ' Vor <a title="21.11.2026 09:30">1 Tag</a> aktualisiert.';
    const english = (by: string, later = '') =>
      `<p class="author">Added by ${by} <a title="2026-11-18 16:02">3 days</a> ago.${later}</p>`;
    const later = ' Updated <a title="2026-11-21 09:30">1 day</a> ago.';
    const link = '<a href="/users/1">Ada Bell</a>';
    const created = (taught: string, shown: string) => {
      show(taught);
      const { places = [] } = proposePlaces(document, at('a[title]'), 'createdAt') ?? {};
      show(shown);
      return readPlaces(document, { createdAt: [...places] }).createdAt?.text;
    };

    test.each([
      ['as it was taught', german(link), german(link)],
      ['changed since', german(link), german(link, changed)],
      ['by somebody without a page, changed since', german(link), german('Anonym', changed)],
      ['taught on one that was changed', german('Anonym', changed), german(link, changed)],
    ])('%s', (_, taught, shown) => expect(created(taught, shown)).toBe('18.11.2026 16:02'));

    test('where no word tells it, nothing is read, and never when it was changed', () => {
      expect(created(english(link), english(link, later))).toBe('2026-11-18 16:02');
      expect(created(english(link), english('Anonymous', later))).toBeUndefined();
    });

    // A second element of its kind, and none before it whose words could be its label.
    test.each([
      ['a figure before', (day: number) => `Ticket ${day} <b>DATE</b> by mail, <b>normal</b>`],
      ['a figure behind', (day: number) => `since <b>DATE</b> ${day} answers, <b>normal</b>`],
      ['a name before', (day: number) => `by N${'a'.repeat(day)} <b>DATE</b> ago, <b>normal</b>`],
      ['a name behind', (day: number) => `on <b>DATE</b> N${'a'.repeat(day)} asked, <b>normal</b>`],
    ])('%s is another ticket’s own', (_, line) => {
      const opened = (day: number) => `<p>${line(day).replace('DATE', `2026-11-${day} 16:02`)}</p>`;
      show(opened(18));
      const { places = [] } = proposePlaces(document, at('b'), 'createdAt') ?? {};
      show(opened(19));
      const read = readPlaces(document, { createdAt: [...places] }).createdAt;
      expect(read?.text).toBe('2026-11-19 16:02');
    });
  });

  test('a column is told by its heading alone where no other has the same', () => {
    const table = (more: string) =>
      `<table><tr><th>Status</th><th>${more}</th></tr><tr class="row"><td>Open</td><td>Paid</td></tr></table>`;
    const read = () =>
      readPlaces(at('.row'), { status: [{ column: 'Status' }] }).status?.text ?? null;
    show(table('Bill'));
    expect(read()).toBe('Open');
    show(table('Status'));
    expect(read()).toBeNull();
  });

  test('a day whose time stands in its title is read with the time', () => {
    show('<p><span title="22.11.2026 10:54">22.11.2026</span></p>');
    const proposal = proposePlaces(document, at('span'), 'createdAt');
    expect(proposal).toMatchObject({ text: '22.11.2026 10:54', places: [{ attribute: 'title' }] });
    show('<p title="Sprint 12"><span>22.11.2026 10:54</span></p>');
    expect(proposePlaces(document, at('span'), 'createdAt')?.text).toBe('22.11.2026 10:54');
  });

  test('what stands in a box of its own is found though a message came in above', () => {
    const page = (above: string) =>
      `<main id="content">${above}<div>1 of 30</div><div class="ticket"><div><h3>Jam</h3></div></div><h3>Notes</h3></main>`;
    show(page(''));
    const { places = [] } = proposePlaces(document, at('.ticket h3'), 'subject') ?? {};
    show(page('<div class="flash">Saved.</div>'));
    expect(readPlaces(document, { subject: [...places] }).subject?.text).toBe('Jam');
  });

  test('words before the value in one element are left out', () => {
    show('<p class="line">Status: Open</p>');
    expect(proposePlaces(document, at('p'), 'status')).toMatchObject({ text: 'Open' });
  });

  test('a relative date is read from what names the instant', () => {
    show('<p><time datetime="2026-11-20T14:05:00Z">2 hours ago</time></p>');
    const proposal = proposePlaces(document, at('p'), 'createdAt');
    expect(proposal).toMatchObject({ text: '2026-11-20T14:05:00Z' });
    expect(proposal?.places[0]).toMatchObject({ attribute: 'datetime' });
  });

  test('an empty element is no fact', () => {
    show('<h1></h1><i> </i>');
    expect(proposePlaces(document, at('h1'), 'subject')).toBeNull();
  });
});

test('a tooltip does not take a title away while something is pointed at', () => {
  show('<a title="2026-11-18 16:02">2 days</a>');
  const life = new AbortController();
  const over = () => at('a').removeAttribute('title');
  document.addEventListener('mouseover', over, { signal: life.signal });
  const hover = () => at('a').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  let isOn = true;
  const nothing = () => undefined;
  const it = { isOurs: () => false, isInControl: () => false, hover: nothing, point: nothing };
  watchPointer(document, { ...it, isOn: () => isOn, leave: nothing }, life.signal);
  hover();
  expect(at('a').hasAttribute('title')).toBe(true);
  isOn = false;
  hover();
  expect(at('a').hasAttribute('title')).toBe(false);
  life.abort();
});

describe('rows of a list', () => {
  const links = (id: number) => `<a href="/tickets/${id}">Ticket ${id}</a>`;

  test('a table: each row, not each cell, and not the table around it', () => {
    show(
      `<table><thead><tr><th>T</th></tr></thead><tbody>${[1, 2, 3]
        .map((id) => `<tr><td>${links(id)}</td><td><i>Open</i></td></tr>`)
        .join('')}</tbody></table>`,
    );
    expect(findRows(at('tbody i'))).toMatchObject({ rows: { length: 3 }, links: { length: 3 } });
  });

  test('cards within sections: the cards of the section, each with one ticket', () => {
    const section = (from: number) =>
      `<section><h2>S</h2><div class="cards">${[from, from + 1]
        .map((id) => `<div class="card"><p>${links(id)}</p></div>`)
        .join('')}</div></section>`;
    show(section(1) + section(5));
    expect(findRows(at('.card p'))?.rows.map((row) => row.className)).toEqual(['card', 'card']);
  });

  test('rows without links are told apart by an attribute', () => {
    show(`<ul>${[7, 8, 9].map((id) => `<li data-ticket-id="${id}"><b>x</b></li>`).join('')}</ul>`);
    expect(findRows(at('b'))?.list.id).toEqual({ css: ':scope', attribute: 'data-ticket-id' });
  });

  test('what does not repeat is no list', () => {
    show(`<main><p>${links(1)}</p><div>Menu</div></main>`);
    expect(findRows(at('a'))).toBeNull();
  });
});

describe('a taught page', () => {
  const page = pageFromMap(
    siteMap({
      list: {
        pages: [{ path: '/inbox' }],
        within: 'ul',
        row: 'li',
        id: { css: ':scope', attribute: 'data-id' },
        facts: { subject: [{ css: 'b' }], status: [{ css: 'i' }] },
      },
    }),
  );
  const list = { kind: 'ticket-list' } as const;
  const one = { kind: 'ticket', ticketId: ticketId('7') } as const;
  const ticket = (state: string) => `<h1>Printer</h1><dl>${state}<dt>Received</dt><dd>x</dd></dl>`;

  test('tells each fact that it shows, and each that it does not show any more', () => {
    show(ticket('<dt>State:</dt><dd>Offen</dd>'));
    expect(page.readTickets(document, one)).toMatchObject([
      { found: { subject: 'Printer', rawStatus: 'Offen' }, shown: { createdAt: 'x' }, missing: [] },
    ]);
    show(ticket(''));
    expect(page.readTickets(document, one)).toMatchObject([{ missing: ['status'] }]);
    expect(page.missingOn(document, one)).toEqual(['status']);
  });

  test('of two columns with one heading none is read by it', () => {
    const row = (state: string) =>
      `<table><thead><tr><th>Status</th><th>Status</th></tr></thead><tr id="r"><td>${state}</td><td>Neu</td></tr></table>`;
    show(row('Neu'));
    const scope = at('#r');
    const pointed = at('td:last-child');
    const { places = [] } = proposePlaces(scope, pointed, 'status', [scope]) ?? {};
    show(row('Offen'));
    expect(readPlaces(at('#r'), { status: [...places] }).status?.text).toBe('Neu');
  });

  test('a fact that stands there twice is not guessed', () => {
    show(ticket('<dt>State:</dt><dd>Offen</dd><dt>State</dt><dd>Erledigt</dd>'));
    expect(page.readTickets(document, one)[0]?.found.rawStatus).toBeUndefined();
  });

  test('an empty list has lost nothing; one whose rows are no tickets has', () => {
    show('<ul></ul>');
    expect(page.missingOn(document, list)).toEqual([]);
    show('<ul><li><b>A</b></li></ul>');
    expect(page.missingOn(document, list)).toEqual(['ticket']);
    show('<ol></ol>');
    expect(page.missingOn(document, list)).toEqual(['ticket']);
  });

  test('a badge of ours in the page changes nothing that is read', () => {
    show(
      '<ul><li data-id="7"><b>A</b><i>Offen</i></li><li data-id="8"><b>B</b><i>Neu</i></li></ul>',
    );
    const before = page.readTickets(document, list);
    for (const { anchor } of before) {
      expect(anchor.placement).toBe('last-child');
      anchor.element.append(document.createElement('span'));
    }
    expect(page.readTickets(document, list)).toEqual(before);
  });
});
