// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { HoursForm } from '../../components/options/HoursForm.tsx';
import { startSession } from '../../entrypoints/options/session.ts';
import type { Preferences } from '../../lib/domain/preferences.ts';
import { readIcs } from '../../lib/formats/ics.ts';
import { createMessenger } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';
import { createFormats } from '../../components/text.ts';
import { text } from './english.ts';
import { optionsScenes } from './gallery/scenes.ts';
import { box, click, control, enter, field, mount, settle, submit, textOf, tick } from './mount.ts';
import { showOptions } from './options-page.tsx';
import { directory, now } from './samples.ts';
import { stillKept } from './still-actions.ts';

const formats = createFormats('en-GB', 'Europe/Berlin');
const none: Preferences = { timeZone: null, hours: null, keepDays: 90 };
const kolkata: Preferences = {
  timeZone: 'Asia/Kolkata',
  hours: {
    timeZone: 'Asia/Kolkata',
    hours: { mon: [['09:30', '18:00']], sat: [['09:30', '18:00']] },
    holidays: ['2026-12-25', '2027-01-26'],
  },
  keepDays: 30,
};

/** The form over a worker that keeps what it is given. */
async function form(preferences: Preferences = none, fails = false) {
  const saved: Preferences[] = [];
  const onSave = async (it: Preferences) => {
    if (fails) throw new Error('Nobody answered');
    saved.push(it);
    await draw(drawn(it));
  };
  const drawn = (it: Preferences) => (
    <HoursForm
      preferences={it}
      now={now}
      readHolidays={async (file, range) => readIcs(file, range)}
      onSave={onSave}
      text={text}
      formats={formats}
    />
  );
  const { root, draw } = await mount(drawn(preferences));
  return { root, saved };
}

const ticked = (root: Element) =>
  [...root.querySelectorAll('label')]
    .filter((it) => it.querySelector<HTMLInputElement>('[type=checkbox]')?.checked)
    .map(textOf);
const save = (root: Element) => submit(field(root, 'Time zone'));
const errorAt = (root: Element, name: string) => {
  const described = field(root, name).getAttribute('aria-describedby') ?? '';
  const id = described.split(' ').find((it) => it.endsWith('-error'));
  return id === undefined ? null : textOf(root.querySelector(`[id="${id}"]`)!);
};
const status = (root: Element) => textOf(root.querySelector('.row > [role=status]')!);

/** Monday from nine to five, in the browser's zone. */
async function fill(root: Element, parts: Readonly<Record<string, string>> = {}) {
  await tick(box(root, 'Monday'));
  for (const [name, value] of Object.entries({ From: '09:00', To: '17:00', ...parts }))
    await enter(field(root, name), value);
}

describe('one’s own hours', () => {
  test('are saved with zone, days, times and holidays, and the form says so', async () => {
    const { root, saved } = await form();
    await tick(box(root, 'Saturday'));
    await fill(root, {
      'Time zone': ' Asia/Kolkata ',
      From: '09:30',
      To: '18:00',
      Holidays: '2027-01-26\n\n 2026-12-25 \n2027-01-26',
      'Keep observed tickets, in days': '30',
    });
    expect(status(root)).toBe('');
    await save(root);
    expect(saved).toEqual([kolkata]);
    expect(status(root)).toBe('Saved. Open pages show it at once.');
    await enter(field(root, 'From'), '10:00');
    expect(status(root)).toBe('');
  });

  test('without a zone are those of this browser’s, which the form then shows', async () => {
    const { root, saved } = await form();
    expect(textOf(root)).toContain("Left empty, it is this browser's: Europe/Berlin.");
    await fill(root);
    await save(root);
    expect(saved).toEqual([
      {
        timeZone: 'Europe/Berlin',
        hours: { timeZone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } },
        keepDays: 90,
      },
    ]);
    expect(field(root, 'Time zone').value).toBe('Europe/Berlin');
  });

  test('that are set stand in the form, and are saved unchanged', async () => {
    const { root, saved } = await form(kolkata);
    expect(ticked(root)).toEqual(['Monday', 'Saturday']);
    expect(field(root, 'From').value).toBe('09:30');
    expect(field(root, 'To').value).toBe('18:00');
    expect(field(root, 'Holidays').value).toBe('2026-12-25\n2027-01-26');
    await save(root);
    expect(saved).toEqual([kolkata]);
  });

  test('are taken back by one button; zone and days to keep stay', async () => {
    const { root, saved } = await form(kolkata);
    await click(control(root, 'Clear the hours'));
    expect(saved).toEqual([{ ...kolkata, hours: null }]);
    expect(status(root)).toBe('No hours of your own are set.');
    expect(ticked(root)).toEqual([]);
    expect(field(root, 'From').value).toBe('');
    expect(field(root, 'Holidays').value).toBe('');
    expect(field(root, 'Time zone').value).toBe('Asia/Kolkata');
    await save(root);
    expect(saved.at(-1)).toEqual({ ...kolkata, hours: null });
  });

  test('need not be set to set the rest', async () => {
    const { root, saved } = await form();
    await enter(field(root, 'Keep observed tickets, in days'), '3650');
    await save(root);
    expect(saved).toEqual([{ ...none, keepDays: 3650 }]);
  });

  test('in a zone of every name that the browser knows', async () => {
    const { root } = await form();
    const options = [...root.querySelectorAll('datalist option')].map(textOf);
    expect(options).toEqual(Intl.supportedValuesOf('timeZone'));
    expect(field(root, 'Time zone').getAttribute('list')).toBe(root.querySelector('datalist')!.id);
  });
});

describe('holidays from a calendar file', () => {
  const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
  const file = (...lines: readonly string[]) =>
    ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
  const christmas = event(
    'DTSTART;VALUE=DATE:20201225',
    'RRULE:FREQ=YEARLY',
    'SUMMARY:Christmas <b>Day</b>',
  );
  const closing = event('DTSTART:20261224T120000Z', 'SUMMARY:Early closing');
  const label = 'Holidays from a calendar file (.ics)';
  async function choose(root: Element, content: string) {
    const input = field(root, label) as HTMLInputElement;
    const chosen = new File([content], 'holidays.ics', { type: 'text/calendar' });
    Object.defineProperty(input, 'files', { value: [chosen], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    await settle();
  }

  test('are shown first, and added to those that are typed', async () => {
    const { root, saved } = await form();
    await fill(root, { Holidays: '2027-01-26\n2027-12-25' });
    await choose(root, file(...christmas));
    expect([...root.querySelectorAll('.dates li')].map(textOf)).toEqual([
      '2026-12-25: Christmas <b>Day</b>',
      '2027-12-25: Christmas <b>Day</b>',
      '2028-12-25: Christmas <b>Day</b>',
    ]);
    expect(textOf(root)).toContain('3 days found');
    expect(field(root, 'Holidays').value).toBe('2027-01-26\n2027-12-25');
    await click(control(root, 'Add these days'));
    expect(textOf(root)).toContain('3 days added. Save to let them count.');
    expect(saved).toEqual([]);
    await save(root);
    const hours = saved[0]?.hours;
    expect(hours && 'holidays' in hours && hours.holidays).toEqual([
      '2026-12-25',
      '2027-01-26',
      '2027-12-25',
      '2028-12-25',
    ]);
  });

  test('of which some close no whole day, are told with their line', async () => {
    const { root } = await form();
    await choose(root, file(...christmas, ...closing));
    expect(textOf(root)).toContain('3 days found');
    expect(textOf(root)).toContain(
      '1 findingWarning Line 7 events[1]“Early closing” is no whole day',
    );
  });

  test('from a file that is none, change nothing and say so', async () => {
    const { root } = await form(kolkata);
    await choose(root, '<html></html>');
    expect(textOf(root)).toContain('this is no calendar file');
    expect(textOf(root)).not.toContain('days found');
    expect(root.querySelector('.dates')).toBeNull();
    expect(field(root, 'Holidays').value).toBe('2026-12-25\n2027-01-26');
  });

  test('may all lie in other years', async () => {
    const { root } = await form();
    await choose(root, file(...event('DTSTART;VALUE=DATE:20191225')));
    expect(textOf(root)).toContain('No whole day from these years is in the file.');
  });
});

describe('hours that cannot stand', () => {
  const time = 'Write a time, such as 09:00.';
  const order = 'The end must be later than the beginning, on the same day.';
  const zone = 'This zone is not known. Write a name such as Asia/Kolkata.';
  const keep = 'Write a whole number from 1 to 3650.';

  test.each([
    ['Time zone', 'Kolkata', zone],
    ['Time zone', '+05:30', zone],
    ['Time zone', '<b>UTC</b>', zone],
    ['From', '', time],
    ['To', '', time],
    ['To', '09:00', order],
    ['To', '08:59', order],
    ['To', '00:00', order],
    [
      'Holidays',
      '25 December',
      '“25 December” is no date. Write each on a line of its own, such as 2026-12-25.',
    ],
    [
      'Holidays',
      '2026-12-25\n2026-02-30',
      '“2026-02-30” is no date. Write each on a line of its own, such as 2026-12-25.',
    ],
    ['Keep observed tickets, in days', '0', keep],
    ['Keep observed tickets, in days', '3651', keep],
    ['Keep observed tickets, in days', '1.5', keep],
    ['Keep observed tickets, in days', '', keep],
    ['Keep observed tickets, in days', '-3', keep],
  ])('%s of %j is refused at its field, and nothing is saved', async (name, value, sentence) => {
    const { root, saved } = await form();
    await fill(root, { [name]: value });
    await save(root);
    expect(errorAt(root, name)).toBe(sentence);
    expect(field(root, name).getAttribute('aria-invalid')).toBe('true');
    expect(root.querySelectorAll('[role=alert]')).toHaveLength(1);
    expect(document.activeElement).toBe(field(root, name));
    expect(saved).toEqual([]);
    expect(status(root)).toBe('');
  });

  test('on no day are refused at the days', async () => {
    const { root, saved } = await form();
    await enter(field(root, 'Holidays'), '2026-12-25');
    await save(root);
    const days = root.querySelector('fieldset')!;
    const error = root.querySelector(`[id="${days.getAttribute('aria-describedby')}"]`);
    expect(textOf(error!)).toBe('Tick at least one day, or clear the hours.');
    expect(document.activeElement).toBe(box(root, 'Monday'));
    expect(saved).toEqual([]);
  });

  test('are told all at once, and each error goes with its own mending', async () => {
    const { root, saved } = await form();
    await fill(root, { 'Time zone': 'Kolkata', To: '08:00', Holidays: 'x' });
    await save(root);
    expect(root.querySelectorAll('[role=alert]')).toHaveLength(3);
    await enter(field(root, 'From'), '07:00');
    expect(errorAt(root, 'To')).toBeNull();
    expect(errorAt(root, 'Time zone')).toBe(zone);
    // The focus stays where the person is mending.
    field(root, 'Holidays').focus();
    await enter(field(root, 'Holidays'), '');
    expect(document.activeElement).toBe(field(root, 'Holidays'));
    expect(root.querySelectorAll('[role=alert]')).toHaveLength(1);
    await enter(field(root, 'Time zone'), 'Asia/Kolkata');
    await save(root);
    expect(saved).toHaveLength(1);
    expect(root.querySelectorAll('[role=alert]')).toHaveLength(0);
  });

  test('a save that fails says so, and what was typed stays', async () => {
    const { root } = await form(none, true);
    await fill(root);
    await save(root);
    expect(textOf(root.querySelector('[role=alert]')!)).toContain('Nobody answered');
    expect(field(root, 'From').value).toBe('09:00');
    expect(status(root)).toBe('');
  });
});

describe('the section of the options page', () => {
  const show = (name: string) => showOptions(optionsScenes[name]!);

  test('says where such hours count and how they are shown', async () => {
    const section = (await show('options')).querySelector('section[aria-label="Your hours"]')!;
    expect(textOf(section)).toContain(
      'These hours count only where a policy promises business hours without publishing them',
    );
  });

  test('takes the focus where the page was opened for it, and only there', async () => {
    await show('options');
    expect(document.activeElement).toBe(document.body);
    await show('options-hours');
    expect(textOf(document.activeElement!)).toBe('Your hours');
  });

  test('is not there before the worker told what is set', async () => {
    expect(textOf(await show('options-empty'))).not.toContain('Your hours');
  });
});

test('a session loads what is set and keeps what the worker saved', async () => {
  let kept = none;
  const session = startSession({
    ...stillKept,
    ask: createMessenger<ExtensionPageProtocol>(async ({ verb, payload }) => {
      if (verb === 'preferences.save') kept = (payload as { preferences: Preferences }).preferences;
      const answers: Record<string, unknown> = {
        'worker.ping': { version: '1' },
        'directory.load': directory,
      };
      return { ok: true, value: structuredClone(answers[verb] ?? kept) };
    }),
    readStored: () => Promise.resolve(directory),
    readProblems: () => Promise.resolve([]),
    review: async (_after, apply) => {
      await apply();
      return 'applied';
    },
    readMatrix: () => Promise.resolve(null),
    requestNotifications: () => Promise.resolve(true),
    mayNotify: () => Promise.resolve(false),
    requestSite: () => Promise.resolve(true),
    reloadExtension: () => {},
    newId: () => 'hook-0001',
    openDemo: () => {},
    copy: () => Promise.resolve(),
    saveFile: () => {},
    go: () => {},
    isWelcome: false,
    isForHours: true,
    isForProblems: false,
    onChange: () => {},
  });
  await session.start();
  expect(session.state()).toMatchObject({ preferences: none, isForHours: true });
  await session.actions.savePreferences(kolkata);
  expect(kept).toEqual(kolkata);
  expect(session.state().preferences).toEqual(kolkata);
});
