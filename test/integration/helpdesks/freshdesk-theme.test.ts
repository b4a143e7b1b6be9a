import { afterEach, expect, test } from 'vitest';
import { theme } from '../../../lib/helpdesks/freshdesk/theme.ts';

afterEach(() => {
  document.body.removeAttribute('style');
  document.body.replaceChildren();
});

test.each([
  ['rgb(24, 28, 36)', true],
  ['rgba(24, 28, 36, 0.9)', true],
  ['rgb(255, 255, 255)', false],
  ['rgb(200, 90, 60)', false],
  ['rgba(0, 0, 0, 0)', false],
  ['', false],
])('a page drawn on %j is dark: %j', (background, dark) => {
  document.body.style.backgroundColor = background;
  expect(theme(document).dark).toBe(dark);
});

test('a list is dense, a ticket is not', () => {
  expect(theme(document).dense).toBe(true);
  document.body.innerHTML = '<section id="mainactionbar"></section>';
  expect(theme(document).dense).toBe(false);
});
