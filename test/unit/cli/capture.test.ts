import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runEngine } from '../../../lib/cli/engine.ts';

const pages: Readonly<Record<string, string>> = {
  'policy.html':
    '<html lang="en"><head><title>Escalation</title></head><body><h1>Escalation</h1><h2>Level 1: Desk</h2><p>desk@corp.example</p><h2>Level 2: Manager</h2><p>m@corp.example</p></body></html>',
  'policy.txt':
    'Escalation matrix\nLevel | Contact | Email\n1 | Desk | desk@corp.example\n2 | Manager | m@corp.example\n',
  'deep.html': '<table><tr><td>'.repeat(12_000),
  'shop.html': '<html lang="en"><body><h1>Shoes</h1><p>Sizes 36 to 47.</p></body></html>',
};

async function capture(...files: readonly string[]) {
  let out = '';
  let errors = '';
  const code = await runEngine(['capture', ...files], {
    input: Readable.from([]),
    output: { write: async (text) => void (out += text) },
    errors: { write: async (text) => void (errors += text) },
    messages: {},
    watched: false,
    now: () => 0,
    readFile: async (path) => {
      const text = pages[path];
      if (text === undefined) throw new Error(`no such file: ${path}`);
      return text;
    },
  });
  const lines = out.split('\n').filter((line) => line !== '');
  return { code, errors, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('capture FILE…', () => {
  test('a page that is nested too deeply to be read is told, and the next is read', async () => {
    const { code, lines } = await capture('deep.html', 'policy.txt');
    expect(code).toBe(1);
    expect(lines[0]).toEqual({ file: 'deep.html', error: expect.stringContaining('nested') });
    expect(lines[1]?.['matrix']).not.toBeNull();
  });

  test.each(['policy.html', 'policy.txt'])('%s gives its matrix and its draft', async (file) => {
    const { code, lines } = await capture(file);
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      {
        file,
        matrix: {
          format: 'uptier-matrix/1',
          tiers: [
            { level: 1, name: 'Desk' },
            { level: 2, name: 'Manager' },
          ],
        },
        draft: {
          tiers: [
            { level: 1, channels: [{ type: 'email', value: 'desk@corp.example' }] },
            { level: 2 },
          ],
        },
      },
    ]);
  });

  test('a page with no policy says so and offers nothing', async () => {
    const { code, lines } = await capture('shop.html');
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      {
        matrix: null,
        draft: { tiers: [], severities: [] },
        note: expect.stringContaining('no policy'),
      },
    ]);
  });

  test('a file that cannot be read gives an error in its place, and exit code 1', async () => {
    const { code, lines } = await capture('policy.html', 'gone.html', 'shop.html');
    expect(code).toBe(1);
    expect(lines.map(({ file, error }) => [file, error])).toEqual([
      ['policy.html', undefined],
      ['gone.html', 'no such file: gone.html'],
      ['shop.html', undefined],
    ]);
  });

  test('without a file it says what it needs', async () => {
    expect(await capture()).toMatchObject({
      code: 2,
      errors: expect.stringContaining('at least one page'),
    });
  });
});
