import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runEngine } from '../../../lib/cli/engine.ts';

const messages = JSON.parse(
  readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
);
const perChunk = 500;
const chunks = 80;
const longestWrite = 64 * 1024 + 200;

const question = (id: number) =>
  JSON.stringify({
    id,
    timezone: 'Europe/Berlin',
    hours: { mon: [['09:00', '17:00']] },
    op: 'next',
    start: '2026-11-17T10:00:00Z',
  });

/** Many lines that are made only when they are asked for, and how many were. */
function source() {
  const made = { chunks: 0 };
  function* lines() {
    for (; made.chunks < chunks; made.chunks += 1) {
      const first = made.chunks * perChunk;
      const ids = Array.from({ length: perChunk }, (_, index) => first + index);
      yield Buffer.from(`${ids.map(question).join('\n')}\n`);
    }
  }
  return { made, input: Readable.from(lines(), { objectMode: false, highWaterMark: 1 }) };
}

async function calendar(
  input: Readable,
  write: (text: string) => Promise<void>,
  watched = false,
): Promise<{ code: number; errors: string }> {
  let errors = '';
  const code = await runEngine(['calendar'], {
    input,
    output: { write },
    errors: { write: async (text) => void (errors += text) },
    messages,
    watched,
    now: () => 0,
    readFile: async () => '',
  });
  return { code, errors };
}

describe('lines without end', () => {
  it('are not read on while the reader of the answers does not keep up', async () => {
    const { made, input } = source();
    const writes: string[] = [];
    let release = () => {};
    const keepsUp = new Promise<void>((done) => (release = done));
    const ended = calendar(input, async (text) => {
      writes.push(text);
      await keepsUp;
    });
    // As many turns as all of the input would need: nothing waits for time.
    for (let turn = 0; turn < chunks * 4; turn += 1) await nextTurn();
    const linesWritten = writes.join('').split('\n').length;
    expect(writes).toHaveLength(1);
    expect(made.chunks).toBeLessThanOrEqual(Math.ceil(linesWritten / perChunk) + 2);
    release();
    expect(await ended).toEqual({ code: 0, errors: '' });
    expect(made.chunks).toBe(chunks);
    expect(writes.every((text) => text.length <= longestWrite)).toBe(true);
    const ids = writes
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: number }).id);
    expect(ids).toEqual(Array.from({ length: chunks * perChunk }, (_, index) => index));
  });

  it('are counted on the side for somebody who watches, and only then', async () => {
    const { errors } = await calendar(source().input, async () => {}, true);
    expect(errors).toBe(
      `${[10_000, 20_000, 30_000, 40_000].map((count) => `\r${count} lines`).join('')}\r40000 lines\n`,
    );
  });

  it('longer than 16 MiB are refused without being kept', async () => {
    const endless = Array.from({ length: 40 }, () => Buffer.alloc(1024 * 1024, 'a'));
    const input = Readable.from([...endless, Buffer.from(`\n${question(7)}\n`)]);
    let text = '';
    const { code } = await calendar(input, async (more) => void (text += more));
    expect(code).toBe(1);
    expect(text.trimEnd().split('\n')).toEqual([
      '{"id":null,"error":"the line is longer than 16 MiB"}',
      '{"id":7,"result":"2026-11-23T08:00:00Z"}',
    ]);
  });
});

describe('--help', () => {
  it.each(['calendar', 'assess', 'matrix', 'simulate'])('tells of %s', async (verb) => {
    let text = '';
    const world = {
      input: Readable.from([]),
      output: { write: async (more: string) => void (text += more) },
      errors: { write: async () => {} },
      messages,
      watched: false,
      now: () => 0,
      readFile: async () => '',
    };
    expect(await runEngine([verb, '--help'], world)).toBe(0);
    expect(text).toMatch(new RegExp(`^${verb} `));
  });
});
