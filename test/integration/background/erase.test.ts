// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { localArea } from '../../../lib/browser/local-area.ts';
import { standardPreferences } from '../../../lib/domain/preferences.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { Database } from '../../../lib/storage/database.ts';
import { measureKept } from '../../../lib/storage/measure-kept.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';
import { areas, setPolicy, world } from '../../fakes/browser.ts';
import { origin } from '../../fakes/dependencies.ts';
import { newBrowser } from './worker.ts';

let browser: ReturnType<typeof newBrowser>;
const ref = { origin, ticketId: ticketId('1') };
let ask: typeof browser.askAsPopup;
const open = () => ask('popup.view', { url: `${origin}/ticket/1`, tabId: null });
const kept = () => measureKept(new Database(), localArea);
const count = async () => Object.fromEntries((await kept()).sizes.map((it) => [it.kind, it.count]));

beforeEach(async () => {
  browser = newBrowser();
  ask = browser.askAsPopup;
  browser.start();
  await browser.switchOn();
  await open();
  await ask('matrix.import', { matrix: matrix({ id: 'mine', name: 'Ours' }) });
  await ask('preferences.save', { preferences: { ...standardPreferences, keepDays: 30 } });
  await ask('case.change', { ref, drafts: [{ kind: 'escalated', tier: 2 }] });
  await ask('own-case.start', {
    matrixId: 'mine',
    subject: 'Calls drop',
    contactedAt: null,
    reference: null,
    facts: [],
  });
});

describe('a helpdesk that is erased', () => {
  test('is switched off, and no store knows it any more', async () => {
    expect(await count()).toMatchObject({ tickets: 1, cases: 1, 'own-cases': 1, copies: 3 });
    expect(await ask('data.erase', { what: { kind: 'site', origin } })).toBe(0);
    expect((await kept()).origins).toEqual(['https://own-cases.invalid']);
    expect(world.granted.size).toBe(0);
    expect(areas.local.dump()).not.toContain(origin);
    expect(areas.session.dump()).not.toContain(origin);
    expect(await ask('preferences.load')).toMatchObject({ keepDays: 30 });
    expect(await count()).toMatchObject({ 'own-cases': 1 });
  });

  test('stays switched on where an organisation put it there', async () => {
    await setPolicy({ lock: { sites: [{ origin, helpdesk: 'request-tracker' }] } });
    await expect
      .poll(async () => (await ask('directory.load')).policy?.sites)
      .toHaveProperty([origin]);
    await ask('data.erase', { what: { kind: 'site', origin } });
    expect((await ask('directory.load')).sites.map((it) => it.origin)).toEqual([origin]);
    expect(await count()).toMatchObject({ tickets: 0, cases: 0, figures: 1 });
  });

  test('is read anew once it is switched on again', async () => {
    await ask('data.erase', { what: { kind: 'site', origin } });
    await browser.switchOn();
    expect((await open()).ticket?.state).toBe('assessed');
    expect((await ask('case.load', { ref })).state.status).toBe('none');
  });
});

test('everything that is erased leaves a browser as after the installation', async () => {
  await ask('data.erase', { what: { kind: 'everything' } });
  const { matrices, sites } = await ask('directory.load');
  expect(matrices.map(({ preset }) => preset)).toEqual([true]);
  expect(sites).toEqual([]);
  expect(await ask('preferences.load')).toEqual(standardPreferences);
  expect(world.granted.size).toBe(0);
  expect(await kept()).toMatchObject({ origins: [] });
  expect(await count()).toMatchObject({ tickets: 0, cases: 0, 'own-cases': 0, copies: 0 });
});

test('a customer of whom nothing is known has no tickets to erase', async () => {
  const customer = { kind: 'organization', name: 'Nobody' } as const;
  expect(await ask('data.erase', { what: { kind: 'customer', customer } })).toBe(0);
  expect(await count()).toMatchObject({ tickets: 1, cases: 1, 'own-cases': 1 });
});

test('a customer who is erased leaves nothing, and an escalation of theirs that waits is not sent', async () => {
  const createdAt = browser.clock.now();
  const requester = { name: 'Jane', email: null, organization: 'Acme', timeZone: null };
  browser.server.serve(
    ticket(
      { id: ticketId('2'), createdAt, requester },
      { kind: 'created', at: createdAt, by: 'customer' },
    ),
  );
  await ask('popup.view', { url: `${origin}/ticket/2`, tabId: null });
  const theirs = { origin, ticketId: ticketId('2') };
  const choice = { ref: theirs, tier: 2, channel: 0, reference: null, note: null };
  await ask('escalation.send', { plan: await ask('escalation.plan', choice) });
  expect(await count()).toMatchObject({ tickets: 2, escalations: 1 });
  const customer = { kind: 'organization', name: 'acme' } as const;
  expect(await ask('data.erase', { what: { kind: 'customer', customer } })).toBe(1);
  browser.clock.pass(30_000);
  browser.ring();
  browser.start();
  await ask('directory.load');
  expect(browser.server.tickets.get('2')?.notes).toEqual([]);
  expect(await count()).toMatchObject({ tickets: 1, escalations: 0, cases: 1, copies: 3 });
  expect(areas.local.dump()).not.toContain('|2');
});
