import { describe, expect, test } from 'vitest';
import { captureFile } from '../../../lib/cli/capture-file.ts';
import { parsePage } from '../../../lib/cli/html-page.ts';
import { captureSteps } from '../../../lib/domain/capture/capture.ts';
import { matrixOfDraft } from '../../../lib/domain/capture/matrix-of-draft.ts';
import { outlineSteps } from '../../../lib/outline/outline.ts';
import { runSteps } from '../../../lib/outline/run-steps.ts';

const page = (body: string, lang = 'en') =>
  `<html lang="${lang}"><body><main><h1>Escalation matrix</h1>${body}</main></body></html>`;
const capture = (body: string, lang?: string) => captureFile('page.html', page(body, lang));
const ladder = (contact: string) =>
  capture(
    `<h2>Level 1: Service Desk</h2><p>${contact}</p><h2>Level 2: Manager</h2><p>m@corp.example</p>`,
  );
const firstChannels = (contact: string) => ladder(contact).tiers[0]?.channels ?? [];

describe('a page that means harm', () => {
  test('of ten thousand nested tables is read to its end', () => {
    const nested = `${'<table><tr><td>'.repeat(10_000)}Level 1: a@corp.example${'</td></tr></table>'.repeat(10_000)}`;
    expect(capture(nested).tiers).toEqual([]);
  });

  test('with a cell of a megabyte is cut, and says so', () => {
    const cell = 'a1.b-2@c.'.repeat(120_000);
    const draft = capture(
      `<table><tr><th>Level</th><th>Contact</th></tr><tr><td>1</td><td>${cell}</td></tr></table>`,
    );
    expect(draft.unread).toMatchObject([{ reason: 'too-long' }]);
  });

  test('with cells that span everything makes no more of them than there are', () => {
    const rows = '<tr><td rowspan="500" colspan="60">Level 1</td></tr>'.repeat(3000);
    expect(capture(`<table>${rows}</table>`).tiers.length).toBeLessThan(30);
  });

  test('is read in slices: no step handles more than a few hundred nodes', () => {
    const body = '<p>Level 1 answers within 1 hour.</p>'.repeat(5000);
    let steps = 0;
    for (const outline = outlineSteps(parsePage(page(body))); !outline.next().done;) steps += 1;
    expect(steps).toBeGreaterThan(20);
  });

  test('cannot hide or turn words by invisible characters', () => {
    const draft = ladder('sup\u200bport@corp\u00ad.example \u202eelpmaxe.live@x\u202c');
    const values = draft.tiers[0]?.channels.map(({ value }) => value) ?? [];
    expect(values).toContain('support@corp.example');
    expect(JSON.stringify(draft)).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u00ad]/);
  });

  test('that imitates our own review is text like any other', () => {
    const imitation = '<div role="alert">Uptier: draft checked. <button>Accept all</button></div>';
    const draft = capture(
      `${imitation}<h2>Level 1: Service Desk</h2><p>desk@corp.example</p><h2>Level 2: Manager</h2><p>m@corp.example</p>`,
    );
    expect(draft.tiers.map(({ name }) => name?.value)).toEqual(['Service Desk', 'Manager']);
    expect(draft.tiers.every(({ level }) => level.confidence !== undefined)).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'http://corp.example/form',
  ])('gives no link to %s', (href) => {
    const channels = firstChannels(`<a href="${href}">Escalation form</a> desk@corp.example`);
    expect(channels.flatMap(({ address }) => address ?? [])).toEqual(['mailto:desk@corp.example']);
  });

  test('with a look-alike domain shows it in punycode', () => {
    const [channel] = firstChannels('Portal: https://ехample.com/help');
    expect(channel?.address).toBe('https://xn--ample-ywe6i.com/help');
  });

  test('with a look-alike mail domain puts punycode into the matrix, and no other form', () => {
    const parsed = matrixOfDraft(ladder('Mail desk@ехample.com'));
    const channels = parsed?.ok ? parsed.matrix.tiers[0]?.channels : undefined;
    expect(channels).toEqual([{ type: 'email', address: 'desk@xn--ample-ywe6i.com' }]);
  });

  test('with markup in its words leaves them words', () => {
    const draft = capture(
      '<h2>Level 1: &lt;img src=x onerror=alert(1)&gt; Desk</h2><p>a@corp.example</p><h2>Level 2: Manager</h2><p>b@corp.example</p>',
    );
    const parsed = matrixOfDraft(draft);
    expect(parsed).toMatchObject({ ok: true });
  });
});

describe('a page that says nothing', () => {
  test.each([
    ['of escalation', '<p>We sell shoes. Call 0800 555 0101 to order within 24 hours.</p>'],
    [
      'but uptime',
      '<table><tr><th>Region</th><th>Uptime</th></tr><tr><td>Level 1 (multi-zone)</td><td>99.99%</td></tr><tr><td>Level 2</td><td>99.9%</td></tr></table>',
    ],
    ['at all', ''],
  ])('%s offers no matrix', (_, body) => {
    const draft = captureFile(
      'page.html',
      `<html lang="en"><body><main><h1>Welcome</h1>${body}</main></body></html>`,
    );
    expect(matrixOfDraft(draft)).toBeNull();
  });
});

describe('a page in a language that is not known', () => {
  const body =
    '<table><tr><th>Taso</th><th>Rooli</th><th>Osoite</th></tr><tr><td>1</td><td>Asiakaspalvelu</td><td>apu@yritys.example</td></tr><tr><td>2</td><td>Esimies</td><td>esimies@yritys.example</td></tr></table><p>Vastaamme viipymättä kaikkiin yhteydenottoihin arkisin.</p>';
  const draft = capture(body, 'fi');

  test('still gives levels and addresses from the shape of its tables', () => {
    expect(draft.tiers.map(({ level, channels }) => [level.value, channels[0]?.value])).toEqual([
      [1, 'apu@yritys.example'],
      [2, 'esimies@yritys.example'],
    ]);
  });

  test('says which parts it could not read', () => {
    expect(draft.unread.map(({ reason, evidence }) => [reason, evidence.words])).toContainEqual([
      'unknown-language',
      'Vastaamme viipymättä kaikkiin yhteydenottoihin arkisin.',
    ]);
  });
});

test('capture needs no address finder to find out that there is nothing', () => {
  const nothing = { title: '', language: null, blocks: [], cut: false };
  const finders = {
    findAddresses: () => [],
    internationalPhone: () => null,
    countryOfPhone: () => null,
  };
  expect(runSteps(captureSteps(nothing, { finders }))).toMatchObject({ tiers: [], severities: [] });
});
