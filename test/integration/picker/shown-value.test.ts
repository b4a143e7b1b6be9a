import { afterEach, describe, expect, test } from 'vitest';
import type { MappedFact, PlacesOf } from '../../../lib/domain/site-map/site-map.ts';
import { readPlaces } from '../../../lib/helpdesks/site-map/read-place.ts';
import { proposePlaces } from '../../../lib/picker/propose-places.ts';
import { at, show } from './shown-page.ts';

// What a page shows otherwise than by text: as an icon, for scripts, or among choices.

afterEach(() => document.body.replaceChildren());

/** What is read where `css` was pointed at on `page`, and by the same places on `other`. */
function taught(fact: MappedFact, page: string, css: string, other: string) {
  show(page);
  const proposal = proposePlaces(document, at(css), fact);
  show(other);
  const places = [...(proposal?.places ?? [])];
  const read = readPlaces(document, { [fact]: places } satisfies PlacesOf)[fact]?.text ?? null;
  return { text: proposal?.text ?? null, read, places };
}

describe('an icon is read by what it is called', () => {
  const page = (icon: string) => `<main><h1>VPN</h1><div class="bar">${icon}</div></main>`;
  test.each([
    ['a drawing', (it: string) => `<svg role="img" aria-label="${it}"><path/></svg>`, 'svg'],
    ['a line of a drawing', (it: string) => `<svg aria-label="${it}"><g><path/></g></svg>`, 'path'],
    ['a picture', (it: string) => `<img src="x.png" alt="${it}">`, 'img'],
    ['an icon of a font', (it: string) => `<i class="prio" title="${it}"></i>`, 'i'],
    ['a sign', (it: string) => `<span class="prio" title="${it}">●</span>`, 'span'],
    ['what stands in it', (it: string) => `<span class="p"><i title="${it}"></i></span>`, '.p'],
    ['what scripts are told', (it: string) => `<b class="dot" data-status="${it}"></b>`, 'b'],
  ])('%s', (_, icon, css) => {
    const { text, read } = taught('status', page(icon('Offen')), css, page(icon('Gelöst')));
    expect([text, read]).toEqual(['Offen', 'Gelöst']);
  });

  test('a text keeps its text, whatever its tooltip says', () => {
    const { text } = taught('status', page('<b title="Click to change">Open</b>'), 'b', page(''));
    expect(text).toBe('Open');
  });

  test('the name of a ticket is no status of an icon far from it', () => {
    const far =
      '<section title="Ticket 7"><div><div><div><div><i></i></div></div></div></div></section>';
    expect(taught('status', page(far), 'i', page(far)).text).toBeNull();
  });
});

describe('a moment is read where it is told best', () => {
  const page = (date: string) => `<main><dl><dt>Created</dt><dd>${date}</dd></dl></main>`;
  const [one, two] = ['2 hours ago', 'yesterday'];
  test.each([
    ['a local time for scripts', 'datetime', '2026-11-20T14:05', '2026-11-21 14:05'],
    ['seconds since 1970', 'data-timestamp', '1795356300', '1795359900'],
    ['milliseconds since 1970', 'data-created-at', '1795356300000', '1795359900000'],
    ['an instant', 'data-date', '2026-11-20T14:05:00Z', '2026-11-21T14:05:00+01:00'],
    ['a tooltip of a library', 'data-original-title', '20 Nov 2026 14:05', '21 Nov 2026 14:05'],
    ['what is read aloud', 'aria-label', '20. November 2026 um 14:05', '3. Mai 2026 um 09:12'],
  ])('%s', (_, name, first, second) => {
    const shown = (text: string, value: string) =>
      page(`<span class="when" ${name}="${value}">${text}</span>`);
    const { text, read } = taught('createdAt', shown(one, first), 'span', shown(two, second));
    expect([text, read]).toEqual([first, second]);
  });

  test('a number that is called an id is no time', () => {
    const { text } = taught('createdAt', page('<b data-id="1795356300">3 hours ago</b>'), 'b', '');
    expect(text).toBe('3 hours ago');
  });
});

describe('one of several choices', () => {
  // The words stand there whichever is chosen: as a fact they would be the same on every ticket.
  test.each([
    ['a button of a form', '<label><input type="radio" name="s" checked> Open</label>', 'label'],
    ['one of a set', '<div role="radio" aria-checked="true"><b>Open</b></div>', 'b'],
    ['an entry of a list', '<ul role="listbox"><li role="option"><i>Open</i></li></ul>', 'i'],
  ])('%s is not taken for a fact', (_, choice, css) => {
    const page = `<fieldset><legend>Status</legend>${choice}</fieldset>`;
    expect(taught('status', page, css, page).text).toBeNull();
  });
});

describe('a name that was written to be found counts', () => {
  test('though it stands around what was pointed at', () => {
    const page = (inner: string) =>
      `<div data-testid="issue.status"><button class="css-1a2b3c">${inner}</button></div>`;
    const { places, read } = taught(
      'status',
      page('<span class="css-9z8y7x">In Progress</span>'),
      'span',
      page('<span class="css-0a9b8c">Done</span><span aria-hidden="true"></span>'),
    );
    expect(places[0]).toEqual({ css: '[data-testid="issue.status"]' });
    expect(read).toBe('Done');
  });

  test('but not where it shows more than what was pointed at', () => {
    const page = '<div data-testid="head"><b>Open</b><i>High</i></div>';
    expect(taught('status', page, 'b', page).places[0]).toEqual({
      css: '[data-testid="head"] > b',
    });
  });
});

test('words before a value end with the colon of their script', () => {
  const page = (state: string) => `<p class="line">状态：${state}</p>`;
  expect(taught('status', page('处理中'), 'p', page('已解决')).read).toBe('已解决');
});
