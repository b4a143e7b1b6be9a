// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import type { ComponentChild } from 'preact';
import { describe, expect, test } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupActions, PopupState } from '../../components/popup/popup-state.ts';
import type { Ladder, TierState } from '../../lib/domain/ladder/ladder.ts';
import { reason } from '../../lib/domain/reason.ts';
import { formats, text } from './english.ts';
import { popup, popupScenes } from './gallery/scenes.ts';
import { click, control, enter, field, hasControl, mount, settle, textOf } from './mount.ts';
import {
  channel,
  clock,
  directory,
  ladder,
  now,
  popupView,
  site,
  ticketView,
  assessment,
  tier,
} from './samples.ts';
import { stillPopup } from './still-actions.ts';

const helpdesks = [
  {
    value: 'request-tracker',
    label: 'Request Tracker',
    priorities: ['Low', 'Medium', 'High'],
    writes: ['note', 'priority', 'field'] as const,
    isReconstruction: false,
  },
];
const drawn = (
  state: PopupState,
  actions: Partial<PopupActions> = {},
  drawNews?: () => ComponentChild,
) => (
  <Popup
    state={state}
    helpdesks={helpdesks}
    now={now}
    actions={{ ...stillPopup, ...actions }}
    drawNews={drawNews}
    text={text}
    formats={formats}
  />
);
const show = async (...given: Parameters<typeof drawn>) => (await mount(drawn(...given))).root;
const ungranted = popup({
  view: popupView({
    origin: 'https://my.exotel.com',
    site: null,
    granted: false,
    page: 'other',
    ticket: null,
  }),
});

describe('a policy that an update changed', () => {
  test.each(['ticket', 'ungranted', 'no-matrix'])(
    'is told once in the view %s, when it is known, and not before',
    async (name) => {
      const state = popupScenes[name]!;
      const { root, draw } = await mount(drawn(state));
      expect(textOf(root)).not.toContain('Told here');
      await draw(drawn(state, {}, () => <p>Told here</p>));
      expect(textOf(root).split('Told here')).toHaveLength(2);
    },
  );
});

describe('every view of the popup', () => {
  test.each(Object.keys(popupScenes))(
    '%s has one main part, one first heading, and names for all',
    async (name) => {
      const root = await show(popupScenes[name]!);
      expect(root.querySelectorAll('main')).toHaveLength(1);
      expect(root.querySelectorAll('h1')).toHaveLength(1);
      for (const it of root.querySelectorAll('button, a'))
        expect(it.getAttribute('aria-label') ?? textOf(it)).not.toBe('');
      const fields = [...root.querySelectorAll<HTMLInputElement>('input, select, textarea')];
      expect(fields.filter((it) => !it.labels?.length).map((it) => it.outerHTML)).toEqual([]);
    },
  );

  test('no two of them read the same', async () => {
    const read = new Set<string>();
    for (const scene of Object.values(popupScenes)) read.add(textOf(await show(scene)));
    expect(read.size).toBe(Object.keys(popupScenes).length);
  });
});

describe('on a ticket', () => {
  test('leads with the severity and the clock that matters most', async () => {
    const root = await show(popup());
    expect(textOf(root.querySelector('.head')!)).toBe(
      'Ticket 42 · openAgents cannot take calls since this morningMajorBreachedFirst response 20m ago',
    );
  });

  test('shows each contact with what opens it, checked', async () => {
    const root = await show(popup());
    expect([...root.querySelectorAll('.channel a')].map((it) => it.getAttribute('href'))).toEqual([
      'tel:+918047123456',
      'mailto:support@example.com',
      'mailto:escalations@example.com',
      'https://example.com/escalate',
      'https://wa.me/919876543210',
    ]);
    expect(textOf(root)).toContain('Not published: add yours');
    expect(textOf(root)).toContain('No contact is published for this tier: add yours.');
  });

  test('a hostile address is text with a copy button, never a link', async () => {
    const hostile = ['javascript:alert(1)', 'https://user@evil.example', 'data:text/html,x'];
    const tiers = [
      tier({
        channels: hostile.map((address, index) => channel({ index, type: 'form', address })),
      }),
    ];
    const root = await show(
      popup({
        view: popupView({
          ticket: ticketView({ assessment: assessment({ ladder: { recommended: null, tiers } }) }),
        }),
      }),
    );
    expect(root.querySelectorAll('.channel a')).toHaveLength(0);
    for (const address of hostile) expect(hasControl(root, `Copy ${address}`)).toBe(true);
  });

  test('copies an address, and says where the browser does not let it', async () => {
    const copied: string[] = [];
    const root = await show(popup(), { copy: async (it) => void copied.push(it) });
    await click(control(root, 'Copy +91 80 4712 3456'));
    expect(copied).toEqual(['+91 80 4712 3456']);
    expect(textOf(root)).toContain('Copied.');
    const refusing = await show(popup(), { copy: () => Promise.reject(new Error('denied')) });
    await click(control(refusing, 'Copy +91 80 4712 3456'));
    expect(textOf(refusing)).toContain('select the address and copy it yourself');
  });

  test('its tabs move with the arrow keys, and one panel is shown', async () => {
    const root = await show(popup());
    const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
    expect(tabs.map((it) => it.tabIndex)).toEqual([0, -1, -1]);
    tabs[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await settle();
    expect(document.activeElement).toBe(tabs[1]);
    expect(tabs.map((it) => it.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false']);
    const panel = root.querySelectorAll('[role=tabpanel]');
    expect(panel).toHaveLength(1);
    expect(panel[0]!.getAttribute('aria-labelledby')).toBe(tabs[1]!.id);
  });

  const withLadder = (given: Ladder) =>
    popup({
      view: popupView({ ticket: ticketView({ assessment: assessment({ ladder: given }) }) }),
    });
  const escalations = (root: Element) =>
    [...root.querySelectorAll('button')].map(textOf).filter((it) => it.startsWith('Escalate'));

  test.each<[string, number | null, readonly TierState[], readonly string[]]>([
    ['what is recommended above', 3, ['current', 'open', 'open'], ['3', '2', '3']],
    ['the next above', 1, ['current', 'not-yet', 'open'], ['2', '2', '3']],
    ['the next above', null, ['current', 'not-yet', 'open'], ['2', '2', '3']],
    ['the next above', 2, ['passed', 'current', 'blocked'], ['3', '3']],
    ['nothing where the highest leads', 3, ['passed', 'passed', 'current'], []],
  ])('offers %s (recommended: %s, tiers: %j)', async (_what, recommended, states, offered) => {
    const tiers = states.map((state, at) => tier({ level: at + 1, state }));
    const root = await show(withLadder({ recommended, tiers }));
    expect(escalations(root)).toEqual(offered.map((level) => `Escalate to tier ${level}`));
  });

  test('a policy that does not publish its hours leads to one’s own', async () => {
    const asked: string[] = [];
    const root = await show(popupScenes['no-hours']!, { openHours: () => asked.push('hours') });
    await click(control(root, 'Severity and clocks'));
    expect(textOf(root)).toContain('Hours not published: set yours.');
    await click(control(root, 'Set your hours'));
    expect(asked).toEqual(['hours']);
  });

  test('clocks that are known, or unknown for another reason, lead nowhere', async () => {
    const clocks = [
      clock({ state: 'on-track', reasons: [reason('hours-not-published')] }),
      clock({ state: 'unknown', reasons: [reason('reply-author-unknown')] }),
      clock({ state: 'unknown', reasons: [reason('hours-not-published')], hidden: true }),
    ];
    const view = popupView({ ticket: ticketView({ assessment: assessment({ clocks }) }) });
    const root = await show(popup({ view }));
    await click(control(root, 'Severity and clocks'));
    expect(hasControl(root, 'Set your hours')).toBe(false);
  });

  test('a sample ticket cannot be escalated', async () => {
    const root = await show(popupScenes['demo']!);
    expect(root.querySelectorAll('button')).not.toHaveLength(0);
    expect(hasControl(root, 'Escalate to tier 2')).toBe(false);
    expect(textOf(root)).toContain('A sample ticket.');
  });

  test('signed out, still offers every contact', async () => {
    const root = await show(popupScenes['signed-out']!);
    expect(textOf(root)).toContain('You are signed out of the helpdesk.');
    const card = root.querySelector<HTMLDetailsElement>('details.card')!;
    expect(card.querySelectorAll('.channel a')).toHaveLength(0);
    await act(() => {
      card.open = true;
      card.dispatchEvent(new Event('toggle'));
    });
    expect(card.querySelectorAll('.channel a').length).toBeGreaterThan(0);
  });

  test('without a matrix asks which one applies', async () => {
    const root = await show(popupScenes['no-matrix']!);
    expect(field(root, 'Matrix')).toBeDefined();
  });
});

describe('on another page', () => {
  test('asks the browser inside the click, for this origin alone', async () => {
    const asked: string[] = [];
    const root = await show(ungranted, {
      requestSite: (origin) => {
        asked.push(origin);
        return new Promise(() => {});
      },
    });
    control(root, 'Use Uptier on this site').click();
    // No turn of the event loop has passed: the browser still knows of the click.
    expect(asked).toEqual(['https://my.exotel.com']);
  });

  test('a refusal puts the control back and says what still works', async () => {
    const root = await show(ungranted);
    await click(control(root, 'Use Uptier on this site'));
    expect(textOf(root)).toContain('Uptier stays off on this site.');
    expect(control(root, 'Use Uptier on this site').getAttribute('aria-disabled')).toBe('false');
    expect(hasControl(root, 'Show a sample ticket')).toBe(true);
  });

  test('brings up the vendor’s matrix first, open', async () => {
    const root = await show(ungranted);
    const section = root.querySelector('[aria-label="Contacts of my.exotel.com"]')!;
    expect(section.querySelector('details')!.open).toBe(true);
    expect(textOf(section)).toContain('Contact Center, standard support');
  });

  test('searches all other matrices, and tells how many it found', async () => {
    const root = await show({ ...ungranted, address: null });
    await enter(field(root, 'Search by vendor or name'), 'jamila');
    expect(textOf(root)).toContain('1 matrix found');
    expect(textOf(root)).not.toContain('Contact Center, standard support');
    await enter(field(root, 'Search by vendor or name'), 'nobody');
    expect(textOf(root)).toContain('0 matrices found');
  });
});

describe('with a worker that does not answer', () => {
  test('keeps the contacts and offers two ways on', async () => {
    const done: string[] = [];
    const root = await show(popup({ worker: 'silent' }), {
      retry: () => done.push('retry'),
      reloadExtension: () => done.push('reload'),
    });
    expect(root.querySelectorAll('.channel a').length).toBe(
      ladder.tiers.flatMap(({ channels }) => channels).filter(({ address }) => address).length,
    );
    await click(control(root, 'Try again'));
    await click(control(root, 'Reload extension'));
    expect(done).toEqual(['retry', 'reload']);
  });
});

test('what is typed stays while the countdowns are drawn again', async () => {
  const view = popupView({ site: { ...site, assignments: [] }, page: 'ticket-list', ticket: null });
  const { root, draw } = await mount(drawn(popup({ view })));
  await enter(field(root, 'Priority that an escalation sets'), 'High');
  await draw(drawn(popup({ view: { ...view }, directory: { ...directory } })));
  expect(field(root, 'Priority that an escalation sets').value).toBe('High');
});

test.each([
  ['that has none', { missing: [] }, 'Ticket without a subject'],
  ['whose page lacks it', { missing: ['subject'] }, 'Subject not known'],
  [
    'that could not be read',
    { assessment: null, state: 'unreadable', problem: { kind: 'server-error', detail: '503' } },
    'Subject not known',
  ],
] as const)('a ticket without a subject, %s, is told as that', async (_, parts, says) => {
  const ticket = ticketView({ subject: null, ...parts });
  const root = await show(popup({ view: popupView({ ticket }) }));
  const titles = [...root.querySelectorAll('h1, h2')].map((it) => it.textContent);
  expect(titles).toContain(says);
});
