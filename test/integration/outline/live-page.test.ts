import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../lib/cli/html-page.ts';
import { outlineSteps } from '../../../lib/outline/outline.ts';
import { runInSlices, runSteps } from '../../../lib/outline/run-steps.ts';

const folder = join(import.meta.dirname, '../../unit/capture/pages');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const live = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const texts = (html: string) =>
  runSteps(outlineSteps(live(html))).blocks.map((block) =>
    block.kind === 'table' ? block.kind : `${block.kind} ${block.line.text}`,
  );

describe('the outline of a page in a browser', () => {
  test.each(pages)('%s is the outline of the saved file', (name) => {
    const saved = runSteps(outlineSteps(parsePage(read(name))));
    expect(runSteps(outlineSteps(live(read(name)))).blocks).toEqual(saved.blocks);
  });

  test('leaves out menus, cookie bars, related articles, footers and what is hidden', () => {
    const html = `<body><nav>Menu</nav><div class="cookie-banner">We use cookies</div><main><h1>Policy</h1>
      <p>Kept.</p><p hidden>Hidden.</p><aside class="related">More</aside></main><footer>Sales</footer></body>`;
    expect(texts(html)).toEqual(['heading Policy', 'line Kept.']);
  });

  test('keeps a table that spans are resolved in, and passes over one that only arranges', () => {
    const data = '<table><tr><th rowspan="2">A</th><th>B</th></tr><tr><td>C</td></tr></table>';
    const layout = `<table role="presentation"><tr><td>Left</td><td>Right</td></tr></table>`;
    expect(texts(`<body>${data}${layout}</body>`)).toEqual(['table', 'line Left', 'line Right']);
  });

  test('parts boxes that stand side by side, and not a number from its ending', () => {
    const html =
      '<body><p><span>Phone</span><span>555</span></p><p>1<sup>st</sup> level, 4 h<sup>2</sup></p></body>';
    expect(texts(html)).toEqual(['line Phone 555', 'line 1st level, 4 h[2]']);
  });

  test('is drawn in slices, and ends when it is no longer wanted', async () => {
    const html = `<body>${'<p>Text</p>'.repeat(3000)}</body>`;
    let rests = 0;
    const slices = { isOver: () => true, rest: async () => void (rests += 1) };
    await runInSlices(outlineSteps(live(html)), slices);
    expect(rests).toBeGreaterThan(5);
    const ended = AbortSignal.abort('closed');
    await expect(runInSlices(outlineSteps(live(html)), slices, ended)).rejects.toBe('closed');
  });
});
