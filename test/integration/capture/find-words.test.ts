import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../lib/outline/table-grid.ts';
import { findWords } from '../../../lib/outline/find-words.ts';
import { outlineSteps } from '../../../lib/outline/outline.ts';
import { runSteps } from '../../../lib/outline/run-steps.ts';

/** The test's own document: happy-dom has ranges in no other. */
function parse(html: string): Document {
  document.body.innerHTML = html;
  return document;
}

/** What is found for each line of the page's outline. */
function found(html: string) {
  const page = parse(html);
  const { blocks } = runSteps(outlineSteps(page));
  return blocks.flatMap(linesOf).map(({ text, path }) => {
    const range = findWords(page, { words: text, path });
    return { text, range: range && String(range).replace(/\s+/g, ' ').trim() };
  });
}

describe('words of an outline are found on their page again', () => {
  test.each([
    ['a heading and sentences', '<h1>Escalation</h1><p>Write to the desk. It answers in 4 h.</p>'],
    [
      'cells of a table',
      '<table><tr><th>Level</th><th>Mail</th></tr><tr><td>1</td><td>desk@acme.example</td></tr></table>',
    ],
    [
      'a line over several elements',
      '<p><b>Level 1</b>: <a href="mailto:a@b.example">a@b.example</a>, daily</p>',
    ],
    ['lines that a break parts', '<p>Level 1<br>Desk<br>Level 2<br>Desk</p>'],
    ['a definition list', '<dl><dt>Level 1</dt><dd>Desk, 4 hours</dd></dl>'],
  ])('%s', (_, html) => {
    const lines = found(`<main>${html}</main>`);
    expect(lines.length).toBeGreaterThan(0);
    for (const { text, range } of lines) expect(range).toBe(text);
  });

  test('words with invisible characters between them are found without them', () => {
    const [line] = found('<p>Service m\u202eana\u200bger</p>');
    expect(line?.text).toBe('Service manager');
    expect(line?.range).toContain('Service');
  });

  test('what is gone from the page is found nowhere', () => {
    const page = parse('<p>Now</p>');
    expect(findWords(page, { words: 'Then', path: '/html/body/div[3]' })).toBeNull();
    expect(String(findWords(page, { words: 'Then', path: '/html/body/p[1]' }))).toBe('Now');
  });
});
