import { describe, expect, test } from 'vitest';
import { feedKeys } from '../../../lib/browser/feed-keys.ts';
import { readEnvelope, readPayload, signedText } from '../../../lib/domain/feed/envelope.ts';
import { matrix } from '../../builders/matrix.ts';
import { engine } from './call-engine.ts';

const whole = ['--version', '3', '--expires', '2027-01-01T00:00:00Z'];

async function signFile(file: string, options: readonly string[] = whole, key = 'key.pem') {
  const files = {
    'key.pem': (await engine(['feed-key'])).text,
    'right.json': JSON.stringify(matrix({ id: 'team' })),
    'wrong.json': JSON.stringify({ id: 'team' }),
  };
  return engine(['feed-sign', '--key', key, ...options, file], [], files);
}

describe('a matrix that is signed in a terminal', () => {
  test('is what the extension takes for genuine, by the fingerprint that was printed', async () => {
    const { text, errors, code } = await signFile('right.json');
    expect(code).toBe(0);
    const envelope = readEnvelope(text);
    if (!envelope.ok) throw new Error(envelope.error.code);
    const { key, signature, payload } = envelope.value;
    expect(await feedKeys.verify(key, signature, signedText(payload))).toBe('genuine');
    expect(await feedKeys.verify(key, signature, signedText(`${payload} `))).toBe('forged');
    expect(readPayload(payload)).toMatchObject({
      ok: true,
      value: { version: 3, notBefore: null, matrix: { id: 'team' } },
    });
    const printed = errors.replace('fingerprint:', '').replace(/\s/g, '');
    expect(printed).toBe(await feedKeys.fingerprint(key));
  });

  test('is refused with its findings where it has errors', async () => {
    const { text, errors, code } = await signFile('wrong.json');
    expect({ text, code }).toEqual({ text: '', code: 1 });
    expect(errors).toContain('tiers');
  });

  test.each([
    ['no version', ['--expires', '2027-01-01T00:00:00Z']],
    ['a version of zero', ['--version', '0', '--expires', '2027-01-01T00:00:00Z']],
    ['an expiry without a zone', ['--version', '1', '--expires', '2027-01-01']],
  ])('is not made with %s', async (_what, options) => {
    expect(await signFile('right.json', options)).toMatchObject({ text: '', code: 2 });
  });

  test('is not made with a file that is no key', async () => {
    expect(await signFile('right.json', whole, 'right.json')).toMatchObject({ text: '', code: 2 });
  });
});
