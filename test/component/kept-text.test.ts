// @vitest-environment node
import { expect, test } from 'vitest';
import { keptText } from '../../components/kept-text.ts';

/** A browser that answers as `answer` does, and what it was asked. */
function asking(answer: (asked: string) => string) {
  const asked: string[] = [];
  const text = keptText((key, ...values) => {
    asked.push([key, ...values].join(' '));
    return answer([key, ...values].join(' '));
  });
  return { asked, text };
}

test('a text is asked for once, with each of its values', () => {
  const { asked, text } = asking((it) => `<${it}>`);
  expect([text('popup_tabs'), text('popup_tabs')]).toEqual(['<popup_tabs>', '<popup_tabs>']);
  expect(text('escalate_to', 2)).toBe('<escalate_to 2>');
  expect(text('escalate_to', 3)).toBe('<escalate_to 3>');
  expect(text('escalate_to', 2)).toBe('<escalate_to 2>');
  expect(asked).toEqual(['popup_tabs', 'escalate_to 2', 'escalate_to 3']);
});

test('a browser that could not answer is asked again', () => {
  let answer = '';
  const { text } = asking(() => answer);
  expect(text('popup_tabs')).toBe('');
  answer = 'Parts';
  expect(text('popup_tabs')).toBe('Parts');
});

test('what was said long ago makes room, and stays right', () => {
  const { asked, text } = asking((it) => it);
  for (let value = 0; value < 3000; value += 1)
    expect(text('escalate_to', value)).toBe(`escalate_to ${value}`);
  expect(text('escalate_to', 0)).toBe('escalate_to 0');
  expect(asked).toHaveLength(3001);
});
