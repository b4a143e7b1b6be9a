import { afterEach, describe, expect, test } from 'vitest';
import type { MappedFact, PlacesOf } from '../../../lib/domain/site-map/site-map.ts';
import { readPlaces } from '../../../lib/helpdesks/site-map/read-place.ts';
import { findRows } from '../../../lib/picker/find-rows.ts';
import { proposePlaces } from '../../../lib/picker/propose-places.ts';
import { isStableName } from '../../../lib/picker/stable-name.ts';
import { at, show } from './shown-page.ts';

// What helpdesks of several makes have in common: each rule by the smallest page that shows it.

afterEach(() => document.body.replaceChildren());

/** Places of what was pointed at, and what they read on another ticket's page. */
function taught(fact: MappedFact, page: string, css: string, other: string) {
  show(page);
  const places = proposePlaces(document, at(css), fact)?.places ?? [];
  show(other);
  const read = readPlaces(document, { [fact]: [...places] } satisfies PlacesOf)[fact]?.text;
  return { places, read };
}

describe('a fact of a ticket', () => {
  test('is found by its label though what names the moment stands within', () => {
    const page = (day: number, above = '') =>
      `<div id="root"><div>${above}<p>x</p></div><div><div>Creado</div><div><span title="${day} de marzo de 2026, 14:05">hace 3 días</span></div></div></div>`;
    const { places, read } = taught('createdAt', page(4), 'span', page(5));
    expect(places[0]).toEqual({ label: 'Creado', tag: 'div', up: 0, attribute: 'title' });
    expect(read).toBe('5 de marzo de 2026, 14:05');
  });

  test('of two moments behind one label none is read by it', () => {
    const two = '<div>Creado</div><div><i title="a">1</i><i title="b">2</i></div>';
    const one = '<div>Creado</div><div><i title="4/3/2026 14:05">1</i></div>';
    expect(taught('createdAt', one, 'i', two).read).toBeUndefined();
  });

  test('in a dressed-up choice is found by the label of both, and read from the choice', () => {
    const page = (state: string) =>
      `<form><div><label>Statut</label><div><select><option selected>${state}</option><option>Clos</option></select><span><span><span>${state}</span></span></span></div></div></form>`;
    const { places, read } = taught(
      'status',
      page('En attente'),
      'span span span',
      page('En cours'),
    );
    expect(places[0]).toEqual({ label: 'Statut', tag: 'label', up: 0 });
    expect(read).toBe('En cours');
  });

  test('has no choices, no heading and no other fact for a label', () => {
    show(
      '<h1>VPN</h1><div><b>Open</b></div><div><select><option>A</option></select><i>Low</i></div><ul><li>State: Open</li><li><u>4/3/2026</u></li></ul><div><span>Prio</span><span>High</span></div><div><s>5/3/2026</s></div>',
    );
    for (const [css, fact] of [
      ['b', 'status'],
      ['i', 'priority'],
      ['u', 'createdAt'],
      ['s', 'createdAt'],
    ] as const) {
      const { places = [] } = proposePlaces(document, at(css), fact) ?? {};
      expect(places).not.toHaveLength(0);
      expect(places.filter((it) => 'label' in it)).toEqual([]);
    }
  });

  test('is found by a test id with dots, and never by a class with one', () => {
    expect(isStableName('issue.views.issue-base.foundation.status.status-field-wrapper')).toBe(
      true,
    );
    expect(isStableName('row.4711')).toBe(false);
    show('<div data-testid="issue.status.field"><button class="w-1.5"><b>Open</b></button></div>');
    const { places = [] } = proposePlaces(document, at('b'), 'status') ?? {};
    expect(places.slice(0, 2)).toEqual([
      { css: '[data-testid="issue.status.field"]' },
      { css: '[data-testid="issue.status.field"] > button > b' },
    ]);
    expect(JSON.stringify(places)).not.toContain('1.5');
  });
});

describe('a fact of a row', () => {
  const rows = () => [...document.querySelectorAll('.row')];

  test('is not found by another row’s own values', () => {
    const row = (id: number, who: string, state: string) =>
      `<tr class="row"><td><a href="/t/${id}">x</a></td><td>${who}</td><td>${state}</td><td>${who}</td></tr>`;
    show(`<table>${row(1, '山田', '新規')}${row(2, '山田', '保留')}</table>`);
    const [first] = rows();
    const pointed = first?.children[2];
    if (!first || !pointed) throw new Error('no row');
    const places = proposePlaces(first, pointed, 'status', rows())?.places ?? [];
    expect(places).not.toHaveLength(0);
    expect(places.filter((it) => 'label' in it)).toEqual([]);
  });

  test('is found by a label that says that it is one', () => {
    const card = (state: string) =>
      `<div class="row"><p><span>State:</span> <b>${state}</b></p><p>x</p></div>`;
    show(card('Open') + card('Closed'));
    const [first] = rows();
    if (!first) throw new Error('no row');
    const [place] = proposePlaces(first, at('b'), 'status', rows())?.places ?? [];
    expect(place).toEqual({ label: 'State', tag: 'span', up: 0 });
  });
});

describe('the rows of a list', () => {
  const link = (id: string) => `<a href="/browse/${id}">${id}</a>`;
  const table = (rows: readonly string[]) =>
    `<table class="queue"><tbody>${rows.map((it) => `<tr><td>${it}</td><td><i>x</i></td></tr>`).join('')}</tbody></table>`;

  test('may name other tickets behind their own', () => {
    show(table([link('HELP-1'), `${link('HELP-2')} relates to ${link('HELP-1')}`, link('HELP-3')]));
    expect(findRows(at('i'))?.rows).toHaveLength(3);
  });

  test('are none where which ticket a row is cannot be told by its first link', () => {
    show(table([link('HELP-1'), `${link('HELP-1')} / ${link('HELP-2')}`, link('HELP-3')]));
    expect(findRows(at('i'))?.list.id ?? findRows(at('i'))).toBeNull();
  });

  test('are found again by the class of their table, whatever comes in above it', () => {
    show(table([link('HELP-1'), link('HELP-2')]));
    expect(findRows(at('i'))?.list.within).toBe('.queue > tbody');
  });
});
