import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { runEngine } from '../../../lib/cli/engine.ts';

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** One call of the engine: `input` line by line, `files` by name beside the presets. */
export async function engine(
  args: readonly string[],
  input: readonly unknown[] = [],
  files: Readonly<Record<string, string>> = {},
) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runEngine(args, {
    input: Readable.from(
      input.map((it) => `${typeof it === 'string' ? it : JSON.stringify(it)}\n`),
    ),
    output: { write: async (text) => void out.push(text) },
    errors: { write: async (text) => void errors.push(text) },
    messages: JSON.parse(textOf('../../../public/_locales/en/messages.json')),
    watched: false,
    now: () => Date.UTC(2026, 10, 16, 10),
    readFile: async (path) => files[path] ?? textOf(`../../../public/matrices/${path}`),
  });
  const text = out.join('');
  return {
    code,
    text,
    errors: errors.join(''),
    get lines() {
      const lines = text.split('\n').filter((line) => line !== '');
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    },
  };
}
