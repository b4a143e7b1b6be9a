// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { outsideLinks } from '../../../lib/overlay/place.ts';

/** Where a badge goes that was to stand last in the element `#s` of `html`: in what, behind what. */
function placed(html: string, isRow = true) {
  document.body.innerHTML = html;
  const element = document.querySelector('#s')!;
  const anchor = outsideLinks({ element, placement: 'last-child' }, isRow);
  return `${anchor.placement} ${anchor.element.id}`;
}

test.each([
  ['a text that is no link', '<td><b id="s">Printer is down</b></td>', 'last-child s'],
  ['a link on the subject', '<td><a id="s" href="/1">Printer is down</a></td>', 'after s'],
  [
    'what stands in such a link',
    '<a id="a" href="/1"><div id="s">Printer is down</div></a>',
    'after a',
  ],
  [
    'a link that names the number, too',
    '<a id="a" href="/1">#48213 <span id="s">Printer is down</span></a>',
    'after a',
  ],
  [
    'a card that is a link as a whole',
    '<div role="link" id="c"><h3 id="s">Printer is down</h3><p>Open, high, 20 Nov 2026</p></div>',
    'last-child s',
  ],
  [
    'a link on the subject of such a card',
    '<div role="link" id="c"><h3><a id="a" href="/1"><i id="s">Printer is down</i></a></h3><p>Open, high, 20 Nov 2026</p></div>',
    'after a',
  ],
])('in a row, beside %s', (_what, html, where) => {
  expect(placed(html)).toBe(where);
});

test('on a ticket’s page a badge can be pressed, and stands in no link however large', () => {
  const html = '<a id="c"><h3 id="s">Printer is down</h3><p>Open, high, 20 Nov 2026</p></a>';
  expect(placed(html, false)).toBe('after c');
});
