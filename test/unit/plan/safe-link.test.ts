import { describe, expect, test } from 'vitest';
import { channelLink } from '../../../lib/domain/plan/channel-link.ts';
import { helpdeskLink } from '../../../lib/domain/plan/helpdesk-link.ts';
import { safeLink } from '../../../lib/domain/plan/safe-link.ts';

/** Addresses that must never become a link, each a way that was tried somewhere. */
const bypasses: readonly string[] = [
  // Other schemes, and ways to write them.
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u001fjavascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\rscript:alert(1)',
  'javascript\t:alert(1)',
  'javascript:\n//example.com/%0aalert(1)',
  'javascript://example.com/%0aalert(1)',
  'javascript:https://example.com',
  'javascript&colon;alert(1)',
  'javascript%3Aalert(1)',
  '\u00a0javascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  '\u200bjavascript:alert(1)',
  '\u2028javascript:alert(1)',
  'vbscript:msgbox(1)',
  'livescript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'DATA:text/html,x',
  'blob:https://example.com/1',
  'filesystem:https://example.com/temporary/x',
  'file:///etc/passwd',
  'FILE:///C:/Windows/win.ini',
  'about:blank',
  'about:srcdoc',
  'view-source:https://example.com',
  'chrome://settings',
  'chrome-extension://abcdefghijklmnop/popup.html',
  'moz-extension://abc/popup.html',
  'resource://gre/x',
  'jar:https://example.com!/x',
  'ws://example.com',
  'wss://example.com',
  'ftp://example.com/x',
  'http://example.com',
  'HTTP://example.com',
  'intent://example.com#Intent;scheme=https;end',
  'market://details?id=x',
  'ms-msdt:/id PCWDiagnostic',
  'ms-word:ofe|u|https://example.com/x.docm',
  'search-ms:query=x&crumb=location:\\\\host\\share',
  'steam://run/1',
  'vscode://file/etc/passwd',
  'ssh://host',
  'sms:+4915112345678',
  'skype:echo123?call',
  'callto:+4915112345678',
  'facetime:+4915112345678',
  'whatsapp://send?phone=1',
  'sip:user@example.com',
  'urn:isbn:1',
  'cid:1',
  'feed:https://example.com',
  'mhtml:https://example.com!x',
  // No scheme, or one that a base would give.
  '',
  '//example.com',
  '/path',
  '\\\\example.com\\share',
  'example.com',
  'https',
  'https:',
  'https:example.com',
  'https:/example.com',
  'https://',
  'https:///example.com',
  'https:\\\\example.com',
  'https:/\\example.com',
  '?q=1',
  '#top',
  '.',
  // An https address that is not what it seems.
  'https://user@example.com',
  'https://user:pass@example.com',
  'https://bank.example@evil.example',
  'https://exa mple.com',
  'https://example.com/\npath',
  'https://example.com/\u202egnp.exe',
  'https://exam\u200bple.com',
  'https://example.com\\@evil.example',
  'https://%00example.com',
  'https://[::1',
  'https://example.com:99999',
  ' https://example.com',
  'https://example.com ',
  '\thttps://example.com',
  // Telephone numbers that are commands, or none.
  'tel:',
  'tel:*%2306%23',
  'tel:*#06#',
  'tel:%2A%2306%23',
  'tel:+1?body=x',
  'tel:+1,,2#',
  'tel:javascript:alert(1)',
  'tel:+49 151 1234',
  // Mail with headers, files, or more addresses than it shows.
  'mailto:',
  'mailto:?body=x',
  'mailto:nobody',
  'mailto:a@example.com?bcc=b@evil.example',
  'mailto:a@example.com?BCC=b@evil.example',
  'mailto:a@example.com?attach=/etc/passwd',
  'mailto:a@example.com?subject=x%0d%0aBcc:b@evil.example',
  'mailto:a@example.com?cc=b@evil.example%0d%0aBcc:c@evil.example',
  'mailto:a@example.com%0d%0aBcc:b@evil.example',
  'mailto:a@example.com%0aTo:b@evil.example',
  'mailto:a@example.com?x-header=1',
  'mailto:a@example.com?subject=%',
  'mailto:a@example.com?subject=1?bcc=b@evil.example',
  'mailto:a@example.com;b@evil.example',
  'mailto:<script>@example.com',
  `https://example.com/${'a'.repeat(9000)}`,
];

describe('a link', () => {
  test('is tried with a hundred ways around its check', () => {
    expect(new Set(bypasses).size).toBeGreaterThanOrEqual(100);
  });

  test.each(bypasses)('is not made of %j', (address) => {
    expect(safeLink(address)).toBeNull();
  });

  test.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['HTTPS://Example.com', 'https://example.com/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://192.0.2.1:8443/x', 'https://192.0.2.1:8443/x'],
    ['tel:+918047123456', 'tel:+918047123456'],
    ['tel:030-1234;ext=12', 'tel:030-1234;ext=12'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
    [
      'mailto:a@example.com,b@example.com?cc=c@example.com',
      'mailto:a@example.com,b@example.com?cc=c@example.com',
    ],
    [
      'mailto:a@example.com?subject=x&body=1%0D%0A2',
      'mailto:a@example.com?subject=x&body=1%0D%0A2',
    ],
  ])('is made of %j', (address, href) => {
    expect(safeLink(address)).toBe(href);
  });

  test.each([null, undefined])('is not made of %j', (address) => {
    expect(safeLink(address)).toBeNull();
  });
});

describe('a channel’s link', () => {
  test.each([
    ['phone', '+91 80 4712-3456', 'tel:+918047123456'],
    ['phone', '(030) 1234 56', 'tel:030123456'],
    ['email', ' support@example.com ', 'mailto:support@example.com'],
    ['email', 'mailto:support@example.com', 'mailto:support@example.com'],
    ['whatsapp', '+91 98765 43210', 'https://wa.me/919876543210'],
    ['whatsapp', 'https://wa.me/919876543210', 'https://wa.me/919876543210'],
    ['form', 'https://example.com/form', 'https://example.com/form'],
  ] as const)('%s %j opens %s', (type, address, href) => {
    expect(channelLink(type, address)).toBe(href);
  });

  test.each([
    ['phone', '*#06#'],
    ['phone', 'call us'],
    ['email', 'a@example.com?bcc=b@evil.example'],
    ['whatsapp', '98765 43210'],
    ['form', 'http://example.com'],
    ['form', 'javascript:alert(1)'],
    ['chat', 'example.com'],
    ['ticket', 'https://example.com'],
    ['post', 'https://example.com'],
    ['form', null],
  ] as const)('%s %j opens nothing', (type, address) => {
    expect(channelLink(type, address)).toBeNull();
  });
});

describe('a link into the helpdesk', () => {
  const origin = 'http://127.0.0.1:8095';
  test('leads to the granted origin, also by plain http', () => {
    expect(helpdeskLink(`${origin}/Ticket/Display.html?id=42#txn-7`, origin)).toBe(
      `${origin}/Ticket/Display.html?id=42#txn-7`,
    );
  });
  test.each([
    'https://evil.example/',
    'http://127.0.0.1:8096/',
    'javascript:alert(1)',
    'http://user@127.0.0.1:8095/',
    'not an address',
    null,
  ])('leads nowhere else: %j', (address) => {
    expect(helpdeskLink(address, origin)).toBeNull();
  });
});
