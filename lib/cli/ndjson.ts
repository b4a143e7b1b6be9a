import type { ExitCode, Surroundings } from './surroundings.ts';

/** Longer lines are refused: a ticket with a thousand events is a tenth of this. */
const longestLine = 16 * 1024 * 1024;
const batchSize = 64 * 1024;

async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder();
  let rest = '';
  let tooLong = false;
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      const line = rest + text.slice(from, end);
      yield tooLong || line.length > longestLine ? null : line;
      rest = '';
      tooLong = false;
      from = end + 1;
    }
    rest += text.slice(from);
    if (rest.length > longestLine) {
      rest = '';
      tooLong = true;
    }
  }
  rest += decoder.decode();
  if (tooLong) yield null;
  else if (rest !== '') yield rest;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The id of a line that otherwise makes no sense, so that its error can be found again. */
function idOf(value: unknown): string | number | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null;
}

interface Answer {
  readonly text: string;
  readonly ok: boolean;
}

function answerLine(line: string | null, answer: (value: unknown) => unknown): Answer {
  if (line === null)
    return {
      ok: false,
      text: JSON.stringify({ id: null, error: 'the line is longer than 16 MiB' }),
    };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return {
      ok: false,
      text: JSON.stringify({ id: null, error: `not JSON: ${messageOf(error)}` }),
    };
  }
  try {
    return { ok: true, text: JSON.stringify(answer(value)) };
  } catch (error) {
    return { ok: false, text: JSON.stringify({ id: idOf(value), error: messageOf(error) }) };
  }
}

/**
 * Answers each line of the input with one line, in order, in constant memory. A line that cannot be
 * answered gives `{"id":…,"error":"…"}` and exit code 1 at the end; empty lines are passed over.
 * With `onlyErrors` the answers themselves are not written.
 */
export async function answerLines(
  world: Surroundings,
  answer: (value: unknown) => unknown,
  { onlyErrors = false }: { readonly onlyErrors?: boolean } = {},
): Promise<ExitCode> {
  let code: ExitCode = 0;
  let batch = '';
  let count = 0;
  for await (const line of linesOf(world.input)) {
    if (line !== null && line.trim() === '') continue;
    const { text, ok } = answerLine(line, answer);
    if (!ok) code = 1;
    if (!ok || !onlyErrors) batch += `${text}\n`;
    count += 1;
    if (world.watched && count % 10_000 === 0) await world.errors.write(`\r${count} lines`);
    if (batch.length > batchSize) {
      await world.output.write(batch);
      batch = '';
    }
  }
  if (batch !== '') await world.output.write(batch);
  if (world.watched) await world.errors.write(`\r${count} lines\n`);
  return code;
}
