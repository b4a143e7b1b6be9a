import { describe, expect, it } from 'vitest';
import { parseMatrix } from '../../../lib/domain/matrix/parse-matrix.ts';

const matrixWith = (type: string, address: unknown) => ({
  format: 'uptier-matrix/1',
  id: 'one',
  name: 'One channel',
  tiers: [{ level: 1, name: 'Support', channels: [{ type, address }] }],
});

const opened = ['form', 'chat', 'portal'];

/** Addresses that must never become a link, whatever the browser would make of them. */
const hostile = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0000javascript:alert(1)',
  'javascript://example.com/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'blob:https://example.com/1',
  'filesystem:https://example.com/1',
  'file:///etc/passwd',
  'chrome://settings',
  'chrome-extension://abc/page.html',
  'moz-extension://abc/page.html',
  'about:blank',
  'view-source:https://example.com',
  'http://example.com',
  'ftp://example.com',
  'ws://example.com',
  'intent://example.com#Intent;end',
  'mailto:a@example.com',
  'tel:+15550100',
  '//example.com',
  '/path',
  'example.com',
  'https:example.com',
  'https:/example.com',
  'https:\\\\example.com',
  'https://',
  'https://exa mple.com',
  'https://exa\nmple.com',
  'https://example.com/"onclick="x',
  "https://example.com/'x",
  'https://example.com/<script>',
  'https://example.com/`x`',
  'https://user:secret@example.com',
  'https://example.com@evil.example',
  'https://[not-an-address]/',
  'https://example.com:99999/',
  'https://example.com/\u202egnp.exe',
  `https://example.com/${'a'.repeat(2000)}`,
  '',
];

describe('addresses that may be opened', () => {
  it.each(opened)('a %s takes an https address', (type) => {
    for (const address of ['https://example.com', 'https://example.com/form?ref={reference}#x'])
      expect(parseMatrix(matrixWith(type, address))).toMatchObject({ ok: true, warnings: [] });
  });
  it.each(opened.flatMap((type) => hostile.map((address) => [type, address] as const)))(
    'a %s refuses %j',
    (type, address) => {
      const parsed = parseMatrix(matrixWith(type, address));
      expect(parsed.ok).toBe(false);
    },
  );
});

describe('telephone numbers', () => {
  it.each(['+918102981029', '+493023125123', '+12025550123'])('%s can be dialled', (address) => {
    for (const type of ['phone', 'whatsapp'])
      expect(parseMatrix(matrixWith(type, address))).toMatchObject({ ok: true, warnings: [] });
  });
  it.each([
    ['+91 81029 81029', '+918102981029'],
    ['+49 (0)30 23125-123', '+493023125123'],
    ['0091-8088919888', '+918088919888'],
  ])('%s is refused with the form that works', (printed, written) => {
    const parsed = parseMatrix(matrixWith('phone', printed));
    expect(parsed).toMatchObject({
      ok: false,
      findings: [{ path: 'tiers[0].channels[0].address' }],
    });
    if (!parsed.ok) expect(parsed.findings[0]?.fix).toContain(`write ${written},`);
  });
  it.each([
    '08088919888',
    'tel:+12025550123',
    '+1202555012x',
    '+',
    '+0123456789',
    '+1234567890123456',
    '*21#',
  ])('%s is refused: no one can tell the country, or it is no number', (address) => {
    const parsed = parseMatrix(matrixWith('phone', address));
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.findings[0]?.fix).toMatch(/country code/);
  });
});

describe('mail addresses', () => {
  it.each(['support@example.com', 'a.b+c@sub.example.co.in'])('%s passes', (address) => {
    expect(parseMatrix(matrixWith('email', address))).toMatchObject({ ok: true, warnings: [] });
  });
  it.each([
    'support',
    'support@localhost',
    'a@b@example.com',
    'mailto:support@example.com',
    'a@example.com?bcc=b@example.com',
    'a@example.com,b@example.com',
    'a@example.com\nbcc: b@example.com',
    '<a@example.com>',
    'a b@example.com',
    'a@-example.com',
    `${'a'.repeat(65)}@example.com`,
  ])('%j is refused', (address) => {
    expect(parseMatrix(matrixWith('email', address)).ok).toBe(false);
  });
});

it('every kind of channel may be known without a published address', () => {
  for (const type of ['phone', 'email', 'form', 'chat', 'whatsapp', 'portal', 'ticket', 'post'])
    expect(parseMatrix(matrixWith(type, null))).toMatchObject({ ok: true, warnings: [] });
});

it('a ticket channel has no address of its own', () => {
  expect(parseMatrix(matrixWith('ticket', 'https://example.com')).ok).toBe(false);
});
