// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMessenger } from '../../../lib/messaging/messenger.ts';
import { notice, readNotice } from '../../../lib/messaging/notices.ts';
import type { ContentProtocol, ExtensionPageProtocol } from '../../../lib/messaging/protocol.ts';

const noReceiver = new Error('Could not establish connection. Receiving end does not exist.');

const failureOf = (asked: Promise<unknown>) => asked.catch((error: unknown) => error);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('asking the worker', () => {
  test('gives what the worker answers', async () => {
    const send = vi.fn(async () => ({ ok: true, value: { version: '1' } }));
    const ask = createMessenger<ExtensionPageProtocol>(send);
    expect(await ask('worker.ping')).toEqual({ version: '1' });
    expect(send).toHaveBeenCalledWith({ uptier: 1, verb: 'worker.ping', payload: undefined });
  });

  test('rejects with the name and the message of what went wrong there', async () => {
    const ask = createMessenger<ContentProtocol>(async () => ({
      ok: false,
      error: { name: 'no-matrix', message: 'No matrix is chosen.' },
    }));
    await expect(ask('page.recognised', { helpdesk: null })).rejects.toMatchObject({
      name: 'no-matrix',
      message: 'No matrix is chosen.',
    });
  });

  test('waits for a worker that is just waking, five tries at most', async () => {
    const send = vi.fn<() => Promise<unknown>>().mockRejectedValue(noReceiver);
    const failure = failureOf(createMessenger<ExtensionPageProtocol>(send)('directory.load'));
    await vi.runAllTimersAsync();
    expect(await failure).toMatchObject({ message: noReceiver.message });
    expect(send).toHaveBeenCalledTimes(5);

    const late = vi
      .fn<() => Promise<unknown>>()
      .mockRejectedValueOnce(noReceiver)
      .mockResolvedValue({ ok: true, value: 7 });
    const answered = createMessenger<ExtensionPageProtocol>(late)('directory.load');
    await vi.runAllTimersAsync();
    expect(await answered).toBe(7);
  });

  test('gives up at once on any other failure', async () => {
    const send = vi
      .fn<() => Promise<unknown>>()
      .mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(createMessenger<ExtensionPageProtocol>(send)('directory.load')).rejects.toThrow(
      'invalidated',
    );
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('ends after its time where nobody answers', async () => {
    const ask = createMessenger<ExtensionPageProtocol>(() => new Promise(() => undefined));
    const failure = failureOf(ask('worker.ping', undefined, { timeout: 1000 }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await failure).toMatchObject({ name: 'no-answer' });
  });

  test('ends when its asker does', async () => {
    const life = new AbortController();
    const ask = createMessenger<ExtensionPageProtocol>(() => new Promise(() => undefined));
    const failure = failureOf(ask('worker.ping', undefined, { signal: life.signal }));
    life.abort();
    expect(await failure).toMatchObject({ name: 'aborted' });
    const late = ask('worker.ping', undefined, { signal: life.signal });
    await expect(late).rejects.toMatchObject({ name: 'aborted' });
  });

  test.each([[undefined], [null], ['yes'], [{}], [{ ok: false }]])(
    'takes %j for no answer',
    async (reply) => {
      const ask = createMessenger<ExtensionPageProtocol>(async () => reply);
      await expect(ask('worker.ping')).rejects.toMatchObject({ name: 'no-answer' });
    },
  );

  test('is checked by the compiler: verb, payload and protocol', async () => {
    const ask = createMessenger<ContentProtocol>(async () => ({ ok: true }));
    const wrong = () => [
      // @ts-expect-error there is no such verb
      ask('page.destroy', {}),
      // @ts-expect-error the payload is missing
      ask('page.history'),
      // @ts-expect-error the payload has another shape
      ask('page.recognised', { helpdesk: 7 }),
      // @ts-expect-error only our own pages may ask this
      ask('site.remove', { origin: 'https://desk.example' }),
    ];
    expect(wrong).toBeTypeOf('function');
  });
});

test('a notice is told from whatever else a page may be sent, and from one for another site', () => {
  const here = 'https://desk.example';
  const stop = (origin: unknown) => ({ uptier: 1, verb: 'page.stop', payload: { origin } });
  expect(readNotice(notice('page.refresh'), here)).toBe('page.refresh');
  expect(readNotice(stop(here), here)).toBe('page.stop');
  expect(readNotice(stop('https://other.example'), here)).toBeNull();
  expect(readNotice({ uptier: 1, verb: 'page.stop' }, here)).toBeNull();
  expect(readNotice({ verb: 'page.stop', payload: { origin: here } }, here)).toBeNull();
  expect(readNotice({ uptier: 1, verb: 'page.assess' }, here)).toBeNull();
  expect(readNotice('page.stop', here)).toBeNull();
});
