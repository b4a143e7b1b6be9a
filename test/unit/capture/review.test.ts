import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../lib/cli/html-page.ts';
import type { CaptureDraft } from '../../../lib/domain/capture/draft.ts';
import { capturedId } from '../../../lib/domain/capture/review/captured-matrix.ts';
import { decide, standingOf } from '../../../lib/domain/capture/review/decisions.ts';
import { fieldText } from '../../../lib/domain/capture/review/field-text.ts';
import { matrixChanges } from '../../../lib/domain/capture/review/matrix-changes.ts';
import { placeFindings } from '../../../lib/domain/capture/review/place-findings.ts';
import { decisionsFrom, review } from '../../../lib/domain/capture/review/review.ts';
import { isLookAlike, vendorDomain } from '../../../lib/domain/capture/review/vendor-domain.ts';
import { fieldsOf, walkDraft } from '../../../lib/domain/capture/review/walk-draft.ts';
import { parseCapturedPage } from '../../../lib/domain/capture/outline-record.ts';
import { bounded } from '../../../lib/outline/bounded.ts';
import { outlineSteps } from '../../../lib/outline/outline.ts';
import { runSteps } from '../../../lib/outline/run-steps.ts';
import { draftOf, finders, policyPage } from '../../builders/draft.ts';

const draft = draftOf(policyPage());
const fields = fieldsOf(draft);
const fieldAt = (tier: number, topic: string) => {
  const found = fields.find((it) => it.group.at === tier && it.topic === topic);
  if (!found) throw new Error(`no ${topic} of tier ${tier}`);
  return found;
};
const url = 'https://help.acme.example/escalation';
const captured = (of: CaptureDraft = draft) => ({
  draft: of,
  finders,
  url,
  id: 'acme',
  on: '2026-11-20',
});
const head = { name: 'Acme', domain: 'acme.example' };
/** The same draft with every name only guessed. */
const guessed = walkDraft(draft, ({ kind, value, evidence, confidence }) => ({
  value,
  evidence,
  confidence: kind === 'name' ? 'low' : confidence,
}));

describe('the fields of a draft', () => {
  test('each stands with its words, and no two have one id', () => {
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    expect(fields.every(({ evidence }) => evidence.words !== '')).toBe(true);
    expect(fieldText(fieldAt(1, 'answers-within'))).toBe('4 h');
  });

  test('nothing decided, nothing changed', () => {
    expect(decide(draft, {}, finders)).toMatchObject({ draft, wrong: [] });
  });
});

describe('what a person decides', () => {
  test('a dropped field is gone, and a tier without its level is gone as a whole', () => {
    const { draft: one } = decide(
      draft,
      { [fieldAt(0, 'level').id]: { kind: 'dropped' } },
      finders,
    );
    expect(one.tiers.map(({ level }) => level.value)).toEqual([2]);
    const { draft: two } = decide(
      draft,
      { [fieldAt(0, 'tier-name').id]: { kind: 'dropped' } },
      finders,
    );
    expect(two.tiers[0]?.name).toBeNull();
  });

  test('a guess is asked, and counts only once it is accepted', () => {
    const name = fieldsOf(guessed).find(({ topic }) => topic === 'tier-name');
    if (!name) throw new Error('no name');
    expect(standingOf(name, {})).toBe('asked');
    expect(review(captured(guessed), {}, head).made?.matrix.tiers[0]?.name).toBe('Level 1');
    const accepted = { [name.id]: { kind: 'accepted' } } as const;
    expect(review(captured(guessed), accepted, head).made?.matrix.tiers[0]?.name).toBe(
      'Support desk',
    );
  });

  test.each([
    ['answers-within', '90 min', '90 min'],
    ['answers-within', '2 h to 8 h', '2 h to 8 h'],
    ['answers-within', '3 business days', '3 business days'],
    ['tier-name', 'Duty manager', 'Duty manager'],
    ['level', '3', '3'],
    ['channel', 'duty@acme.example', 'duty@acme.example'],
  ])('%s can be corrected to “%s”', (topic, text, is) => {
    const { id } = fieldAt(1, topic);
    const { fields: decided, wrong } = decide(
      draft,
      { [id]: { kind: 'corrected', text } },
      finders,
    );
    expect(wrong).toEqual([]);
    const field = decided.find((it) => it.id === id);
    expect(field && fieldText(field)).toBe(is);
  });

  test.each([
    ['answers-within', 'soon'],
    ['answers-within', '0 h'],
    ['answers-within', '8 h to 2 h'],
    ['tier-name', ' \u202e '],
    ['level', '0'],
    ['level', 'two'],
    ['channel', 'javascript:alert(1)'],
    ['channel', 'a@b.example, c@d.example'],
    ['channel', ''],
  ])('%s is not corrected to “%s”, and says so', (topic, text) => {
    const { id, value } = fieldAt(1, topic);
    const { fields: decided, wrong } = decide(
      draft,
      { [id]: { kind: 'corrected', text } },
      finders,
    );
    expect(wrong).toEqual([id]);
    expect(decided.find((it) => it.id === id)?.value).toEqual(value);
  });

  test('hours are corrected as days, times and a zone', () => {
    const hours = draftOf(
      `<html lang="en"><h1>Escalation</h1><p>Level 1: desk@acme.example</p><p>Level 2: boss@acme.example</p>
<p>Support hours: Monday to Friday, 9:00 to 17:00 UTC</p></html>`,
    );
    const of = (topic: string) => fieldsOf(hours).find((it) => it.topic === topic)?.id ?? '';
    const { draft: decided, wrong } = decide(
      hours,
      {
        [of('days')]: { kind: 'corrected', text: 'sat-mon' },
        [of('times')]: { kind: 'corrected', text: '08:00-12:00, 13:00–18:30' },
        [of('time-zone')]: { kind: 'corrected', text: 'Europe/Berlin' },
      },
      finders,
    );
    expect(wrong).toEqual([]);
    expect(decided.hours?.days?.value).toEqual([6, 0, 1]);
    expect(decided.hours?.times?.value).toEqual([
      ['08:00', '12:00'],
      ['13:00', '18:30'],
    ]);
    expect(decided.hours?.timeZone?.value).toBe('Europe/Berlin');
  });
});

describe('the matrix of a review', () => {
  test('says where and when it was captured, and on whose domain it is offered', () => {
    const made = review(captured(), {}, head).made;
    expect(made?.parsed.ok).toBe(true);
    expect(made?.matrix).toMatchObject({
      id: 'acme',
      name: 'Acme',
      source: { url, captured: '2026-11-20', published: 'unknown' },
      recognise: { domains: ['acme.example'] },
    });
  });

  test('what is wrong with it stands at its field', () => {
    const { decided, made } = review(captured(), {}, { name: ' ', domain: 'acme' });
    const parsed = made?.parsed;
    if (!made || !parsed || parsed.ok) throw new Error('it was not refused');
    const placed = placeFindings(parsed.findings, made.matrix, decided.fields);
    expect(Object.keys(placed.atFields).sort()).toEqual(['domain', 'name']);
    const paths = [
      'tiers[1].channels[0].address',
      'tiers[0].name',
      'tiers[1].respondsWithin',
      'id',
    ];
    const findings = paths.map((path) => ({ level: 'error', path, message: '', fix: '' }) as const);
    const { atFields, others } = placeFindings(findings, made.matrix, decided.fields);
    expect(Object.keys(atFields).sort()).toEqual(
      [fieldAt(1, 'channel'), fieldAt(0, 'tier-name'), fieldAt(1, 'answers-within')]
        .map(({ id }) => id)
        .sort(),
    );
    expect(others.map(({ path }) => path)).toEqual(['id']);
  });

  test('takes the id of its page’s earlier capture, and no other matrix’s', () => {
    const wanted = capturedId(url, []);
    expect(capturedId(url, [{ id: wanted }])).not.toBe(wanted);
    const earlier = { id: 'mine', sourceUrl: url, captured: '2026-01-01' };
    expect(capturedId(`${url}#tiers`, [earlier])).toBe('mine');
    expect(capturedId(url, [{ ...earlier, captured: null }])).not.toBe('mine');
  });
});

describe('is it still right', () => {
  const before = review(captured(), {}, head).made?.matrix;
  const after = (page: Parameters<typeof policyPage>[0]) =>
    review(captured(draftOf(policyPage(page))), {}, head).made?.matrix;

  test('tells what changed, and nothing of what did not', () => {
    const now = after({ answer: '2 hours', mail: 'duty@acme.example' });
    if (!before || !now) throw new Error('nothing was read');
    expect(matrixChanges(before, before)).toEqual([]);
    expect(matrixChanges(before, now)).toEqual([
      expect.objectContaining({ topic: 'channel', code: 'email', level: 2, is: null }),
      expect.objectContaining({ topic: 'answers-within', level: 2, was: '4 h', is: '2 h' }),
      expect.objectContaining({ topic: 'channel', was: null, is: 'duty@acme.example' }),
    ]);
  });

  test('a guess that was accepted then is not asked again', () => {
    if (!before) throw new Error('nothing was read');
    const decisions = decisionsFrom(captured(guessed), head, before);
    expect(Object.values(decisions)).toEqual([{ kind: 'accepted' }, { kind: 'accepted' }]);
  });
});

describe('the vendor’s domain', () => {
  test.each([
    ['https://help.acme.example/x', 'acme.example'],
    ['https://www.acme.co.example/', 'acme.co.example'],
    ['https://acme.zendesk.example/hc', 'acme.zendesk.example'],
    ['http://127.0.0.1:8080/x', null],
    ['http://localhost/x', null],
  ])('of %s is %s', (page, domain) => expect(vendorDomain(page)).toBe(domain));

  test('is shown in punycode where it imitates another', () => {
    const host = new URL('https://аcme.example/').hostname;
    expect(host).toMatch(/^xn--/);
    expect(isLookAlike(host)).toBe(true);
    expect(vendorDomain('https://аcme.example/')).toBe(host);
    expect(isLookAlike('acme.example')).toBe(false);
  });
});

describe('what comes back from a page', () => {
  const page = { url, outline: { title: '', language: null, blocks: [], cut: false } };
  test.each([
    ['nothing', undefined],
    ['another address', { ...page, url: 'file:///etc/passwd' }],
    ['more than asked for', { ...page, extra: 1 }],
    ['blocks of no kind', { ...page, outline: { ...page.outline, blocks: [{ kind: 'x' }] } }],
    [
      'a line without end',
      {
        ...page,
        outline: {
          ...page.outline,
          blocks: [
            {
              kind: 'heading',
              level: 1,
              line: { text: 'x'.repeat(9000), links: [], strong: 0, path: '' },
            },
          ],
        },
      },
    ],
  ])('is refused where it is %s', (_, value) => expect(parseCapturedPage(value)).toBeNull());
  test('is taken where our script made it', () => expect(parseCapturedPage(page)).toEqual(page));
});

describe('what our script hands over', () => {
  const folder = new URL('../../samples/capture/', import.meta.url);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));

  test.each(pages)('of %s is taken whole', (name) => {
    const html = readFileSync(new URL(name, folder), 'utf8');
    const outline = bounded(runSteps(outlineSteps(parsePage(html))));
    const sent: unknown = JSON.parse(JSON.stringify({ url, outline }));
    expect(parseCapturedPage(sent)).toEqual({ url, outline });
    expect(outline.cut).toBe(false);
  });

  test('of a cell that covers thousands of places is cut, and says so', () => {
    const cell = `<td colspan="60" rowspan="500">${'level 1 '.repeat(900)}</td>`;
    const html = `<h1>Levels</h1><table><tr>${cell}</tr>${'<tr><td>x</td></tr>'.repeat(499)}</table>`;
    const outline = bounded(runSteps(outlineSteps(parsePage(html))));
    expect(outline.cut).toBe(true);
    expect(JSON.stringify(outline).length).toBeLessThan(4_000_000);
  });
});

test('a contact of which the page does not say whose it is counts only where a person puts it', () => {
  const lost = {
    type: 'email',
    value: 'lost@acme.example',
    address: 'mailto:lost@acme.example',
    found: { evidence: { words: 'lost@acme.example', path: '' }, confidence: 'high' },
  } as const;
  const open = { ...draft, contacts: [lost, { ...lost, value: 'two@acme.example' }] };
  const [first, second] = fieldsOf(open).filter(({ group }) => group.kind === 'contacts');
  if (!first || !second) throw new Error('it is not asked about');
  expect(standingOf(first, {})).toBe('asked');
  const mails = (decisions: Parameters<typeof decide>[1]) =>
    decide(open, decisions, finders).draft.tiers.map(({ channels }) =>
      channels.flatMap(({ type, value }) => (type === 'email' ? value : [])),
    );
  const own = [['desk@acme.example'], ['manager@acme.example']];
  expect(mails({})).toEqual(own);
  expect(
    mails({ [first.id]: { kind: 'dropped' }, [second.id]: { kind: 'placed', level: 2 } }),
  ).toEqual([own[0], ['manager@acme.example', 'two@acme.example']]);
  expect(mails({ [first.id]: { kind: 'placed', level: 3 } })).toEqual([
    ...own,
    ['lost@acme.example'],
  ]);
});
