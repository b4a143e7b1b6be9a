import { beforeEach, describe, expect, test } from 'vitest';
import { CustomerScreen } from '../../components/customer/CustomerScreen.tsx';
import { instant } from '../../lib/domain/time/instant.ts';
import { customerWorld } from './customer-world.ts';
import { formats, text } from './english.ts';
import { click, control, field, hasControl, mount, settle, submit, textOf } from './mount.ts';
import { read } from './portal-world.ts';

const at = instant('2026-11-23T04:00:00Z');
/** A vendor whose matrix is shipped, with a Help Center on a host of its own. */
const address = 'https://help.myoperator.com/hc/en-us/requests/35436';
let world: Awaited<ReturnType<typeof customerWorld>>;
let root: HTMLElement;

async function show(url = address, isAnswering = true) {
  const drawn = await mount(
    <CustomerScreen
      matrices={world.matrices}
      host={new URL(url).hostname}
      address={url}
      now={at}
      onCapture={null}
      attention={[]}
      actions={world.actions}
      isAnswering={isAnswering}
      text={text}
      formats={formats}
    />,
  );
  root = drawn.root;
  await settle();
}
const part = (): HTMLElement => {
  const found = root.querySelector<HTMLElement>('[aria-label="Your request 35436"]');
  if (!found) throw new Error('no request');
  return found;
};

beforeEach(async () => {
  world = await customerWorld(at);
});

describe('a request of one’s own', () => {
  test('is not read before it is switched on, and says what that does', async () => {
    await show();
    expect(world.portal.asked).toEqual([]);
    expect(textOf(part())).toContain('help.myoperator.com');
    expect(textOf(part())).toContain('It changes nothing there');
    await click(control(part(), 'Read my requests here'));
    expect(world.portal.asked).toEqual(['https://help.myoperator.com 35436']);
    expect(textOf(part())).toContain('Waiting on the vendor.');
    expect(textOf(part())).toContain('Status: Open');
    expect(textOf(part())).toContain('Bob');
    expect(textOf(part())).toContain('never tried on a live account');
  });

  test('stays off where the browser’s question is refused', async () => {
    world.portal.isGrantRefused = true;
    await show();
    await click(control(part(), 'Read my requests here'));
    expect(world.portal.asked).toEqual([]);
    expect(textOf(part())).toContain('Uptier stays off on this site.');
  });

  test('is read no more once it is switched off', async () => {
    world.portal.isOn = true;
    await show();
    await click(control(part(), 'Switch off here'));
    expect(hasControl(part(), 'Read my requests here')).toBe(true);
    expect(textOf(part())).not.toContain('Waiting on');
  });

  test.each([
    ['https://help.myoperator.com/hc/en-us/requests/new', true],
    ['https://help.myoperator.com/hc/en-us/requests', true],
    ['https://help.myoperator.com/support/tickets/35436', true],
    [address, false],
  ])('is not asked for at %s, the worker answering: %s', async (url, isAnswering) => {
    world.portal.isOn = true;
    await show(url, isAnswering);
    expect(world.portal.asked).toEqual([]);
    expect(root.querySelector('[aria-label^="Your request"]')).toBeNull();
    expect(textOf(root)).toContain('MyOperator escalation matrix');
  });

  test.each([
    [{ status: 'pending' as const }, 'Waiting on you.'],
    [{ status: 'solved' as const }, 'Waiting on nobody: it is solved.'],
    [{ status: null, rawStatus: 'Parked', missing: ['status' as const] }, 'not known'],
    [{ lastAnswer: null, lastBy: 'customer' as const }, 'No answer yet.'],
    [
      { lastAnswer: null, lastBy: null, missing: ['last-answer' as const] },
      'Could not be read: the last answer.',
    ],
  ])('with %j says %s', async (parts, wanted) => {
    world.portal.isOn = true;
    world.portal.view = read(parts);
    await show();
    expect(textOf(part())).toContain(wanted);
    if ('missing' in parts) expect(textOf(part())).not.toContain('No answer yet.');
  });

  test('that the page alone shows says so, and one that nobody could read why', async () => {
    world.portal.isOn = true;
    const problem = { kind: 'signed-out' as const, detail: 'GET /api/v2/requests/35436.json: 401' };
    const seen = read();
    if (seen.state === 'read') world.portal.view = { ...seen, readFrom: 'page', problem };
    await show();
    expect(textOf(part())).toContain('Read from the page alone');
    world.portal.view = { state: 'unread', problem };
    await click(control(part(), 'Read again'));
    expect(textOf(part())).not.toContain('Waiting on');
    expect(textOf(part())).toContain('signed out');
  });
});

describe('the case of a request', () => {
  beforeEach(() => {
    world.portal.isOn = true;
  });

  test('starts with its subject, its number and its time, by the vendor of the page', async () => {
    await show();
    await click(control(part(), 'Start a case from this request'));
    expect(field(part(), 'What is it about?').value).toBe('Calls drop after a minute');
    expect(field(part(), 'Their number for it').value).toBe('35436');
    await submit(field(part(), 'What is it about?'));
    await settle();
    const [own] = await world.actions.cases();
    expect(own).toMatchObject({
      subject: 'Calls drop after a minute',
      references: ['35436'],
      vendor: { name: 'MyOperator' },
    });
    expect(own?.log.find(({ event }) => event.kind === 'created')?.event.at).toBe(
      instant('2026-11-22T10:00:00Z'),
    );
    expect(textOf(part())).toContain('Your case of it: Calls drop after a minute');
  });

  test('is told of the answer by the user’s click alone, and once', async () => {
    await show();
    await click(control(part(), 'Start a case from this request'));
    await submit(field(part(), 'What is it about?'));
    await settle();
    const told = async () =>
      (await world.actions.cases())[0]?.log.filter(({ event }) => event.kind === 'public-reply');
    expect(await told()).toHaveLength(0);
    await click(control(part(), 'Note in my case: they answered'));
    await settle();
    expect(await told()).toHaveLength(1);
    expect(hasControl(part(), 'Note in my case: they answered')).toBe(false);
  });
});
