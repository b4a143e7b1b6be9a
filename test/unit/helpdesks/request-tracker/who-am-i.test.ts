import { expect, test } from 'vitest';
import { api } from '../../../../lib/helpdesks/request-tracker/index.ts';
import { account, talk } from './server.ts';

const none = () => ({ items: [], total: null });

test('the owner of a ticket that is the session’s own is who is signed in', () => {
  const { result, asked } = talk(api.whoAmI(), {
    '/tickets': () => ({ items: [{ Owner: account('bob') }] }),
  });
  expect(result).toEqual({ ok: true, value: 'bob' });
  expect(asked).toHaveLength(1);
});

test('who owns nothing is known by something that they did', () => {
  const { result } = talk(api.whoAmI(), {
    '/tickets': none,
    '/transactions': () => ({ items: [{ Creator: account('bob') }] }),
  });
  expect(result).toEqual({ ok: true, value: 'bob' });
});

test('who never did anything cannot be told', () => {
  expect(talk(api.whoAmI(), { '/tickets': none, '/transactions': none }).result).toEqual({
    ok: true,
    value: null,
  });
});

test('a server that does not know the question cannot tell', () => {
  expect(talk(api.whoAmI(), { '/tickets': none }).result).toEqual({ ok: true, value: null });
});

test('an ended session is a problem, not an unknown user', () => {
  const { result } = talk(api.whoAmI(), { '/tickets': () => ({ status: 302 }) });
  expect(result).toMatchObject({ ok: false, error: { kind: 'signed-out' } });
});
