import { describe, expect, test } from 'vitest';
import { captureSteps } from '../../../lib/domain/capture/capture.ts';
import { matrixOfDraft } from '../../../lib/domain/capture/matrix-of-draft.ts';
import { outlineSteps } from '../../../lib/outline/outline.ts';
import { runSteps } from '../../../lib/outline/run-steps.ts';
import { parsePage } from '../../../lib/cli/html-page.ts';
import { finders } from '../../builders/draft.ts';

interface Place {
  readonly lang?: string;
  readonly host?: string | null;
  readonly more?: string;
  readonly number?: string;
}

/** The telephone of the first tier of a page that prints it without a country's code. */
function phoneOf({ lang = 'en', host = null, more = '', number = '080-45550101' }: Place) {
  const page = parsePage(
    `<html lang="${lang}"><main><h1>Escalation</h1><ul><li>Level 1: Service desk, phone ${number}</li><li>Level 2: Service manager, boss@acme.example</li></ul>${more}</main></html>`,
  );
  const draft = runSteps(captureSteps(runSteps(outlineSteps(page)), { finders, host }));
  return { draft, phone: draft.tiers[0]?.channels.find(({ type }) => type === 'phone') };
}

describe('a telephone number without its country', () => {
  test.each<[string, Place]>([
    ['numbers', { more: '<p>Toll free from abroad: +91 22 4555 0102</p>' }],
    ['address', { more: '<p>Acme Ltd, 4 MG Road, Bengaluru 560001, India</p>' }],
    ['domain', { host: 'help.acme.in' }],
    ['domain', { more: '<p>Write to care@acme.co.in</p>' }],
    ['language', { lang: 'en-IN' }],
  ])('is dialled in the country that the page shows (%s), and says so', (because, place) => {
    expect(phoneOf(place).phone).toMatchObject({
      value: '080-45550101',
      address: 'tel:+918045550101',
      country: { code: 'IN', because },
      found: { confidence: 'medium' },
    });
  });

  test.each<[string, Place]>([
    ['nothing says where it is', {}],
    [
      'numbers of several countries stand there',
      { lang: 'en-IN', more: '<p>+91 22 4555 0102 or +44 20 7946 0102</p>' },
    ],
    ['a page builder wrote the language', { lang: 'en-US', number: '98450 10101' }],
    ['the domain is one for the whole world', { host: 'acme.io' }],
    ['it is no number of that country', { lang: 'en-GB', number: '080-45550' }],
  ])('stays text where %s', (_, place) => {
    const { phone } = phoneOf(place);
    expect(phone).toMatchObject({ address: null });
    expect(phone).not.toHaveProperty('country');
  });

  test('keeps what is printed beside the number that is dialled', () => {
    const parsed = matrixOfDraft(phoneOf({ lang: 'en-IN' }).draft);
    expect(parsed).toMatchObject({
      ok: true,
      matrix: {
        tiers: [{ channels: [{ address: '+918045550101', label: '080-45550101' }] }, { level: 2 }],
      },
    });
  });

  test('a number with its code is nobody’s guess', () => {
    const { phone } = phoneOf({ lang: 'en-IN', number: '+91 80 4555 0101' });
    expect(phone).toMatchObject({ address: 'tel:+918045550101' });
    expect(phone).not.toHaveProperty('country');
  });
});
