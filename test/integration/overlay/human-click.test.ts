import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isHumanClick } from '../../../lib/overlay/human-click.ts';

let host: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div id="around"><div id="host"><button>Undo</button></div></div>';
  host = document.querySelector<HTMLElement>('#host')!;
  vi.spyOn(document, 'elementFromPoint').mockImplementation(() => host);
});
afterEach(() => vi.restoreAllMocks());

/** A click as the browser makes it, or as `part` says. */
const clicked = (part: Partial<MouseEvent> = {}) =>
  ({
    isTrusted: true,
    detail: 1,
    clientX: 10,
    clientY: 10,
    target: host.querySelector('button'),
    ...part,
  }) as MouseEvent;

test('a click that a person made on what they saw counts', () => {
  expect(isHumanClick(clicked(), host, 300)).toBe(true);
});

test('so does a key pressed on it, which has no place of its own', () => {
  expect(isHumanClick(clicked({ detail: 0, clientX: 0, clientY: 0 }), host, 300)).toBe(true);
});

test('a click made by a script does not', () => {
  expect(isHumanClick(clicked({ isTrusted: false }), host, 300)).toBe(false);
});

test('nor one on something that was there for a blink', () => {
  expect(isHumanClick(clicked(), host, 299)).toBe(false);
});

test('nor one through something that lies over it', () => {
  vi.spyOn(document, 'elementFromPoint').mockReturnValue(document.body);
  expect(isHumanClick(clicked(), host, 300)).toBe(false);
});

test.each([
  ['the host', '#host', 'opacity: 0.5'],
  ['what is around it', '#around', 'opacity: 0.01'],
  ['the page', 'html', 'opacity: 0.6'],
  ['the body', 'body', 'visibility: hidden'],
])('nor one on something made invisible through %s', (_, selector, style) => {
  const element = document.querySelector(selector);
  element?.setAttribute('style', style);
  expect(isHumanClick(clicked(), host, 300)).toBe(false);
  element?.removeAttribute('style');
});

test('nor one through several layers that are each almost opaque', () => {
  document.querySelector('#host')?.setAttribute('style', 'opacity: 0.8');
  document.querySelector('#around')?.setAttribute('style', 'opacity: 0.8');
  expect(isHumanClick(clicked(), host, 300)).toBe(false);
});
