// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { CaptureActions } from '../../components/capture/capture-state.ts';
import { CaptureScreen } from '../../components/capture/CaptureScreen.tsx';
import { reviewOffers } from '../../entrypoints/options/offer-review.tsx';
import { instant } from '../../lib/domain/time/instant.ts';
import { policyPage } from '../builders/draft.ts';
import { anybodys, captureOf, capturedBefore, closed } from './captures.ts';
import { formats, text } from './english.ts';
import { click, control, enter, field, hasControl, mount, submit, textOf } from './mount.ts';

const storedAt = instant('2026-10-01T08:00:00Z');
type Capture = Awaited<ReturnType<typeof captureOf>>;

/** The capture as it is drawn, again after every step. */
async function show(capture: Capture) {
  const actions: CaptureActions = { ...capture.session.actions, capture: () => {} };
  const node = () => {
    const state = capture.state();
    return state.kind === 'none' ? null : (
      <CaptureScreen state={state} actions={actions} text={text} formats={formats} />
    );
  };
  const { root, draw } = await mount(node());
  return { root, again: () => draw(node()) };
}
const part = (root: Element, name: string): Element => {
  const found = root.querySelector(`[aria-label="${name}"]`);
  if (!found) throw new Error(`no part called ${name} in ${textOf(root)}`);
  return found;
};

describe('the review of a captured page', () => {
  test('shows each value with the page’s own words', async () => {
    const { root } = await show(await captureOf(policyPage()));
    const tier = part(root, 'Level 2');
    expect(textOf(tier)).toContain('Answers within');
    expect([...tier.querySelectorAll('blockquote')].map(textOf)).toContain('4 hours');
    expect(textOf(root)).toContain('https://help.acme.example/escalation');
  });

  test('asks what is a guess, and leaves it out until it is accepted', async () => {
    const capture = await captureOf(policyPage(), { asGuess: true });
    const { root, again } = await show(capture);
    expect(textOf(root)).toContain('2 guesses are not counted until you accept them.');
    await click(control(part(root, 'Level 2'), 'Accept: Name'));
    await again();
    expect(textOf(root)).toContain('1 guess is not counted until you accept it.');
    await submit(control(root, 'Save matrix'));
    expect(capture.imported[0]?.tiers.map(({ name }) => name)).toEqual([
      'Level 1',
      'Service manager',
    ]);
  });

  test('a correction that cannot be read is refused at its field, and nothing is saved', async () => {
    const capture = await captureOf(policyPage());
    const { root, again } = await show(capture);
    await click(control(part(root, 'Level 2'), 'Correct: Answers within'));
    await again();
    await enter(field(root, 'Answers within'), 'soon');
    await again();
    expect(textOf(part(root, 'Level 2'))).toContain('Write a time such as 90 min');
    await submit(control(root, 'Save matrix'));
    expect(capture.imported).toEqual([]);
    await enter(field(root, 'Answers within'), '90 min');
    await again();
    await submit(control(root, 'Save matrix'));
    expect(capture.imported[0]?.tiers[1]?.respondsWithin).toBe('90 min');
  });

  test('asks whose a contact is, and adds it there', async () => {
    const capture = await captureOf(policyPage(), { contacts: [anybodys] });
    const { root, again } = await show(capture);
    const rest = part(root, 'Contacts without a level');
    await enter(field(rest, 'Whose is it?'), '2');
    await click(control(rest, 'Add it there'));
    await again();
    await submit(control(root, 'Save matrix'));
    expect(capture.imported[0]?.tiers[1]?.channels?.map(({ address }) => address)).toContain(
      'care@acme.example',
    );
  });

  test('says why a number without a country’s code is dialled in one', async () => {
    const page = policyPage().replace('+44 20 7946 0001', '020 7946 0001');
    const { root } = await show(await captureOf(page));
    expect(textOf(part(root, 'Level 1'))).toContain(
      'Dialled as +442079460001, as a number in United Kingdom: the other numbers on the page are from there.',
    );
  });

  test('what a contact promises by itself is a value of its own', async () => {
    const page =
      '<html lang="en"><h1>Escalation</h1><h3>Level 1</h3><ul><li>Via phone: +44 20 7946 0001, we answer within 30 minutes</li></ul><h3>Level 2</h3><p>boss@acme.example</p></html>';
    const capture = await captureOf(page);
    const { root } = await show(capture);
    expect(textOf(part(root, 'Level 1'))).toContain('This contact answers within');
    await submit(control(root, 'Save matrix'));
    expect(capture.imported[0]?.tiers[0]?.channels).toMatchObject([{ respondsWithin: '30 min' }]);
  });

  test('what is dropped can be taken back', async () => {
    const { root, again } = await show(await captureOf(policyPage()));
    await click(control(part(root, 'Level 2'), 'Drop: Name'));
    await again();
    expect(part(root, 'Level 2').querySelector('s')?.textContent).toBe('Service manager');
    await click(control(part(root, 'Level 2'), 'Take back: Name'));
    await again();
    expect(part(root, 'Level 2').querySelector('s')).toBeNull();
  });

  test('what is wrong with the whole stands at its field', async () => {
    const { root, again } = await show(await captureOf(policyPage()));
    await enter(field(root, "The vendor's domain"), 'acme');
    await again();
    expect(textOf(root)).toContain('write a domain such as example.com');
    expect(control(root, 'Save matrix').getAttribute('aria-disabled')).toBe('true');
  });

  test('points at the words of the field that is looked at last, and nowhere once left', async () => {
    const capture = await captureOf(policyPage());
    const { root, again } = await show(capture);
    const rows = [...part(root, 'Level 2').querySelectorAll('li')];
    const tell = (row: Element | undefined, kind: string) =>
      row?.dispatchEvent(new FocusEvent(kind, { bubbles: true }));
    tell(rows[0], 'focusin');
    tell(rows[1], 'focusin');
    expect(capture.pointed).toEqual(['Level 2', 'Service manager']);
    await click(control(root, 'Leave without saving'));
    await again();
    expect(capture.pointed.at(-1)).toBe('left');
    expect(textOf(root)).toBe('');
    expect(capture.imported).toEqual([]);
  });

  test('shows an address in punycode, and says that it may imitate another', async () => {
    const { root } = await show(await captureOf(policyPage(), { url: 'https://аcme.example/' }));
    expect(textOf(root)).toContain('letters that can look like others');
    expect(field(root, "The vendor's domain").value).toMatch(/^xn--/);
  });

  test('an address that is no link stays text, and no words carry hidden marks', async () => {
    const page = policyPage({ mail: '<a href="javascript:alert(1)">the p\u202eortal\u200b</a>' });
    const { root } = await show(await captureOf(page));
    expect(root.querySelectorAll('a')).toHaveLength(0);
    expect(root.textContent).not.toMatch(/\p{Cf}/u);
  });
});

describe('a page that is captured again', () => {
  test('says in words what changed', async () => {
    const again = await captureOf(policyPage({ answer: '2 hours' }), capturedBefore(policyPage()));
    const { root } = await show(again);
    expect(textOf(part(root, 'What the page says differently now'))).toContain(
      'Level 2 · Answers within: was 4 h, is now 2 h',
    );
    await submit(control(root, 'Save matrix'));
    expect(again.imported[0]).toMatchObject({ id: 'acme', name: 'Acme' });
  });
  test('says that nothing did', async () => {
    const { root } = await show(await captureOf(policyPage(), capturedBefore(policyPage())));
    expect(textOf(root)).toContain('Nothing changed: it is still right.');
  });
});

describe('a captured matrix over one that is stored', () => {
  const earlier = capturedBefore(policyPage());
  /** The review that the side panel offers, over what was captured before. */
  async function replacing() {
    const { root, draw } = await mount(<p />);
    const before = await earlier.readMatrix?.('acme');
    const offers = reviewOffers({
      editions: async () => (before ? [{ matrix: before, preset: false, storedAt }] : []),
      trialNeeds: () => Promise.reject(new Error('nothing was observed')),
      onDraw: () => void draw(offers.view() ?? <p />),
      page: 'popup',
      text,
      formats,
    });
    const page = policyPage({ answer: '2 hours' });
    const capture = await captureOf(page, { ...earlier, review: offers.open });
    const saved = capture.session.actions.save();
    await expect.poll(() => textOf(root)).toContain('Service manager › answers within: 4 h → 2 h');
    expect(capture.imported).toEqual([]);
    return { root, capture, offers, saved };
  }

  test('takes its place only once every difference was shown', async () => {
    const { root, capture, saved } = await replacing();
    await click(control(root, 'Apply'));
    await saved;
    expect(capture.imported.map(({ id }) => id)).toEqual(['acme']);
    expect(capture.state()).toMatchObject({ kind: 'saved' });
  });

  test('is a draft still where the review is left', async () => {
    const { root, capture, saved } = await replacing();
    await click(control(root, 'Back without a change'));
    await saved;
    expect(capture.imported).toEqual([]);
    expect(capture.state()).toMatchObject({ kind: 'review' });
  });

  test('changes nothing where another page is captured meanwhile', async () => {
    const { root, capture, offers, saved } = await replacing();
    await capture.session.capture(2);
    offers.leave();
    await saved;
    expect(capture.imported).toEqual([]);
    expect(textOf(root)).toBe('');
  });
});

describe('a page that cannot be captured', () => {
  test('without a policy offers nothing', async () => {
    const { root } = await show(await captureOf('<p>Tea costs 2 euros.</p>'));
    expect(textOf(root)).toContain('No escalation policy on this page');
    expect(hasControl(root, 'Save matrix')).toBe(false);
  });
  test('that the browser keeps closed asks for the toolbar’s click', async () => {
    const { root } = await show(await captureOf('', closed));
    expect(textOf(root)).toContain('Click it while the page is in front');
  });
  test('in an unknown language says which parts were not read', async () => {
    const page =
      '<html lang="cy"><h1>Lefel 1</h1><p>Desg gymorth</p><p>desg@acme.example</p><h1>Lefel 2</h1><p>rheolwr@acme.example</p></html>';
    const { root } = await show(await captureOf(page));
    expect(textOf(root)).toContain("does not know this page's language");
    expect(textOf(root)).toContain('Desg gymorth');
  });
});
