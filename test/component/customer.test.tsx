import { beforeEach, describe, expect, test } from 'vitest';
import { CustomerScreen } from '../../components/customer/CustomerScreen.tsx';
import { instant } from '../../lib/domain/time/instant.ts';
import { matrix } from '../builders/matrix.ts';
import { customerWorld } from './customer-world.ts';
import { formats, text } from './english.ts';
import {
  click,
  control,
  enter,
  field,
  hasControl,
  mount,
  settle,
  submit,
  textOf,
} from './mount.ts';

const at = instant('2026-11-23T04:00:00Z');
let world: Awaited<ReturnType<typeof customerWorld>>;
let root: HTMLElement;

/** The popup's screen on a page of `host`. */
async function show(host: string | null, isAnswering = true) {
  const screen = () => (
    <CustomerScreen
      matrices={world.matrices}
      host={host}
      address={host === null ? null : `https://${host}/`}
      now={world.clock.now()}
      onCapture={null}
      attention={[]}
      actions={world.actions}
      isAnswering={isAnswering}
      text={text}
      formats={formats}
    />
  );
  const drawn = await mount(screen());
  root = drawn.root;
  await settle();
  return () => drawn.draw(screen());
}

/** The card whose heading is `name`. */
const card = (name: string): HTMLDetailsElement => {
  const found = [...root.querySelectorAll<HTMLDetailsElement>('details.card')].find(
    (it) => it.querySelector('h3')?.textContent === name,
  );
  if (!found) throw new Error(`no card ${name}`);
  return found;
};
const open = async (name: string) => {
  const found = card(name);
  found.open = true;
  found.dispatchEvent(new Event('toggle'));
  await settle();
  return found;
};
const start = async (vendor: HTMLElement, subject: string, reference = '') => {
  await click(control(vendor, 'Start a case'));
  await enter(field(vendor, 'What is it about?'), subject);
  await enter(field(vendor, 'Their number for it'), reference);
  await submit(field(vendor, 'What is it about?'));
  await settle();
};

beforeEach(async () => {
  world = await customerWorld(at);
});

describe('whom to contact now', () => {
  test('stands on a page of the vendor without a click, and without the worker', async () => {
    await show('help.myoperator.com', false);
    const vendor = card('MyOperator escalation matrix');
    expect(textOf(vendor)).toContain('Contact now: 1 · Customer Support');
    expect(control(vendor, 'Call').getAttribute('href')).toBe('tel:+918102981029');
    expect(textOf(vendor)).toContain('Answers within 2 h to 8 h');
    expect(textOf(vendor)).toContain('Tier 2 is not open yet.');
  });

  test('of any other vendor is one click away, whatever was mistyped', async () => {
    await show(null);
    await enter(field(root, 'Search by vendor or name'), 'jamilateck');
    expect(root.querySelectorAll('section[aria-label="All matrices"] details.card')).toHaveLength(
      1,
    );
    const vendor = await open('JAMILATECHltd.com escalation process policy');
    expect(control(vendor, 'Mail').getAttribute('href')).toMatch(
      /^mailto:support@mediabirdco\.net\?subject=/,
    );
  });

  test('says where nobody publishes a contact, and invents none', async () => {
    await show(null);
    const vendor = await open('S-Club Helpdesk escalation protocols');
    expect(textOf(vendor)).toContain('No contact is published');
    expect(vendor.querySelectorAll('a[href]')).toHaveLength(0);
  });

  test('says that a promise is a goal, what is asked first, and what the plan leaves out', async () => {
    await show('my.exotel.com');
    const vendor = card('Exotel Contact Center, AMC standard support');
    expect(textOf(vendor)).toContain('Run the daily setup checklist');
    expect(textOf(vendor)).toContain('AMC plan standard does not include');
    expect(textOf(vendor)).toContain('major product upgrade');
    const jamila = await open('JAMILATECHltd.com escalation process policy');
    expect(textOf(jamila)).toContain('A goal, not a guarantee');
  });

  test('of an old or undated source asks whether it is still right', async () => {
    world = await customerWorld(at, [
      matrix({
        id: 'old',
        name: 'Old',
        source: { title: 'Page', url: 'https://old.example/p', captured: '2024-01-02' },
        recognise: { domains: ['old.example'] },
      }),
    ]);
    await show('old.example');
    expect(textOf(card('Old'))).toContain('Known as of 2024-01-02: is it still right?');
    expect(control(card('Old'), 'Is this still right? Open the source').getAttribute('href')).toBe(
      'https://old.example/p',
    );
  });

  test('a favourite comes first from then on', async () => {
    await show(null);
    await click(control(await open('S-Club Helpdesk escalation protocols'), 'Mark as favourite'));
    const names = [...root.querySelectorAll('section[aria-label="All matrices"] h3')];
    expect(names[0]?.textContent).toBe('S-Club Helpdesk escalation protocols');
  });
});

describe('a case of one’s own', () => {
  test('needs a subject and nothing else', async () => {
    await show('help.myoperator.com');
    const vendor = card('MyOperator escalation matrix');
    await start(vendor, '  ');
    expect(textOf(vendor)).toContain('Write in a few words');
    await enter(field(vendor, 'What is it about?'), 'Calls drop');
    await submit(field(vendor, 'What is it about?'));
    await settle();
    expect(card('Calls drop').open).toBe(true);
    expect(textOf(card('Calls drop'))).toContain('You have not contacted them yet: no clock runs.');
  });

  test('is recorded by the click that calls, and goes up a tier once its reference is there', async () => {
    const draw = await show('my.exotel.com');
    await start(card('Exotel escalation process'), 'Calls drop');
    await click(control(card('Calls drop'), 'Call'));
    expect(textOf(card('Calls drop'))).toContain('Acknowledgement, tier 1');
    world.clock.pass(31 * 60_000);
    await draw();
    await settle();
    expect(textOf(card('Calls drop'))).toContain('Breached');
    await click(control(card('Calls drop'), 'Contact tier 2 instead'));
    expect(textOf(card('Calls drop'))).toContain('Contact: 2 · Level 1 escalation');
    await click(control(card('Calls drop'), 'Call'));
    expect(textOf(card('Calls drop'))).toContain('Contact now: 2 · Level 1 escalation');
    expect(textOf(card('Calls drop'))).toContain('Acknowledgement, tier 2');
  });

  test('names what is missing for a tier, and no longer once it is there', async () => {
    await show('help.myoperator.com');
    await start(card('MyOperator escalation matrix'), 'Calls drop');
    const own = () => card('Calls drop');
    await click(control(own(), 'Call'));
    await click(control(own(), 'I am not satisfied'));
    expect(textOf(own())).toContain('Contact now: 2 · Level 1 Escalation');
    expect(textOf(own())).toContain('The reference of tier 2 is needed first.');
    const mail = new URL(control(own(), 'Mail').getAttribute('href') ?? '');
    expect(mail.searchParams.get('subject')).toBe('Escalation to tier 2: Calls drop');
    await click(control(own(), 'Mail'));
    await enter(field(own(), 'Their number at tier 2'), 'T&7/ü');
    await submit(field(own(), 'Their number at tier 2'));
    expect(textOf(own())).not.toContain('The reference of tier 2 is needed first.');
    expect(textOf(own())).toContain('T&7/ü');
    await click(control(own(), 'Close the case'));
    expect(textOf(own().querySelector('summary') ?? own())).toContain('Closed');
    expect(hasControl(own(), 'It came back')).toBe(true);
  });

  test('keeps a number in its field until it is kept', async () => {
    const { tell } = world.actions;
    let isRefused = true;
    world.actions = {
      ...world.actions,
      tell: (...it) => (isRefused ? Promise.reject(new Error('The disk is full')) : tell(...it)),
    };
    await show('help.myoperator.com');
    await start(card('MyOperator escalation matrix'), 'Calls drop');
    const number = () => field(card('Calls drop'), 'Their number at tier 1') as HTMLInputElement;
    await enter(number(), 'T-42');
    await submit(number());
    expect(textOf(card('Calls drop'))).toContain('The disk is full');
    expect(number().value).toBe('T-42');
    isRefused = false;
    await submit(number());
    await settle();
    expect(number().value).toBe('');
    expect(textOf(card('Calls drop'))).toContain('T-42');
  });

  test('takes its severity from the vendor’s questions, with the sentence that it rests on', async () => {
    await show('my.exotel.com');
    const vendor = card('Exotel Contact Center, AMC standard support');
    await click(control(vendor, 'Start a case'));
    const asked = [...vendor.querySelectorAll('details')].find((it) =>
      it.textContent?.includes('How severe is it, by Exotel?'),
    );
    asked?.setAttribute('open', '');
    asked?.dispatchEvent(new Event('toggle'));
    await settle();
    await settle();
    await enter(field(vendor, 'Cannot work'), '25');
    await enter(field(vendor, 'Of how many'), '20');
    expect(textOf(vendor)).toContain('No more can be affected than there are');
    await enter(field(vendor, 'Of how many'), '100');
    await enter(field(vendor, 'Which part?'), 'acd');
    await settle();
    expect(textOf(vendor)).toContain('Severity: Critical');
    expect(textOf(vendor)).toContain('leading to a production loss of 20% or higher');
    await enter(field(vendor, 'What is it about?'), 'No calls');
    await submit(field(vendor, 'What is it about?'));
    await settle();
    const [own] = await world.actions.cases();
    expect(own?.log.map(({ event }) => event.kind)).toContain('loss');
  });

  test('is written down, erased only when asked twice, and then gone', async () => {
    await show('my.exotel.com');
    await start(card('Exotel escalation process'), 'Calls drop', 'R-1');
    await click(control(card('Calls drop'), 'Write the record'));
    const record = field(card('Calls drop'), 'Record, to send with the next message').value;
    expect(record).toContain('R-1');
    await click(control(card('Calls drop'), 'Erase this case'));
    expect(await world.actions.cases()).toHaveLength(1);
    await click(control(card('Calls drop'), 'Erase'));
    expect(await world.actions.cases()).toEqual([]);
    expect(textOf(root)).toContain('No case yet.');
  });
});
