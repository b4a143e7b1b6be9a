import { beforeEach, describe, expect, test } from 'vitest';
import { removeSite, saveSite } from '../../../lib/app/change-site.ts';
import { loadDirectory } from '../../../lib/app/directory.ts';
import { planEscalation } from '../../../lib/app/escalate.ts';
import { importMatrix, removeMatrix } from '../../../lib/app/import-matrix.ts';
import { forgetOldTickets } from '../../../lib/app/keep-data.ts';
import { popupView } from '../../../lib/app/popup-view.ts';
import { recognisePage } from '../../../lib/app/recognise-page.ts';
import { newSite, reconcileSites } from '../../../lib/app/reconcile-sites.ts';
import { seedPresets } from '../../../lib/app/seed-presets.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { day } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';

let fakes: ReturnType<typeof fakeDependencies>;
let seeded: string | null;

beforeEach(() => {
  seeded = null;
  fakes = fakeDependencies({
    presets: {
      version: '1',
      load: async () => [
        matrix({ id: 'preset-a', name: 'A' }),
        matrix({ id: 'preset-b', name: 'B' }),
        { id: 'broken' },
      ],
    },
    seedMark: { read: async () => seeded, write: async (version) => void (seeded = version) },
  });
});

const names = async () => (await fakes.needs.matrices.all()).map(({ matrix: it }) => it.name);

describe('presets', () => {
  test('are taken in once for each version, and one that is no matrix is left out', async () => {
    expect(await seedPresets(fakes.needs)).toBe(true);
    expect(await seedPresets(fakes.needs)).toBe(false);
    expect(await names()).toEqual(['A', 'B']);
  });

  test("leave the user's own matrix of the same id alone", async () => {
    await importMatrix(fakes.needs, matrix({ id: 'preset-a', name: 'Mine' }));
    await seedPresets(fakes.needs);
    expect(await names()).toEqual(['Mine', 'B']);
  });

  test('that did not change make no new edition', async () => {
    await seedPresets(fakes.needs);
    seeded = 'older';
    await seedPresets(fakes.needs);
    expect(await fakes.needs.matrices.editions('preset-a')).toHaveLength(1);
  });

  test("come back when the user's own is removed; one that was removed stays away", async () => {
    await seedPresets(fakes.needs);
    await importMatrix(fakes.needs, matrix({ id: 'preset-a', name: 'Mine' }));
    await removeMatrix(fakes.needs, 'preset-a');
    expect(await names()).toEqual(['A', 'B']);
    await removeMatrix(fakes.needs, 'preset-b');
    await seedPresets(fakes.needs);
    expect(await names()).toEqual(['A']);
  });
});

describe('an import', () => {
  test('that is refused names every finding and keeps what was there', async () => {
    await importMatrix(fakes.needs, matrix({ name: 'Mine' }));
    const bad = { ...matrix(), name: '', tiers: [{ level: 0, name: 'x' }], extra: true };
    const result = await importMatrix(fakes.needs, bad);
    expect(result).toMatchObject({ kind: 'refused' });
    if (result.kind === 'refused')
      expect(
        result.findings.filter(({ level }) => level === 'error').length,
      ).toBeGreaterThanOrEqual(3);
    expect(await names()).toEqual(['Mine']);
  });

  test('that is taken in is in the directory, the one before it is an earlier edition', async () => {
    await importMatrix(fakes.needs, matrix({ name: 'First' }));
    expect(await importMatrix(fakes.needs, matrix({ name: 'Second' }))).toMatchObject({
      kind: 'saved',
      id: 'test',
    });
    expect((await fakes.needs.views.directory())?.matrices).toMatchObject([
      {
        id: 'test',
        name: 'Second',
        preset: false,
        ladder: { tiers: [{ level: 1, state: 'current' }] },
      },
    ]);
    expect(await fakes.needs.matrices.editions('test')).toHaveLength(2);
  });
});

describe('sites', () => {
  test('are registered for exactly what is granted', async () => {
    await fakes.needs.sites.save(site);
    await fakes.needs.sites.save(newSite('https://not-granted.example'));
    await reconcileSites(fakes.needs);
    expect(fakes.told).toContain(`register ${origin}`);
    expect(fakes.told).toContain('stop https://not-granted.example');
    expect(fakes.told.some((line) => line.startsWith('start'))).toBe(false);
  });

  test('that were just granted start in open tabs at once', async () => {
    await fakes.needs.sites.save(site);
    await reconcileSites(fakes.needs, [origin]);
    expect(fakes.told).toContain(`start ${origin}`);
  });

  test('come to be by a grant alone, with the port of the page for which it was asked', async () => {
    fakes.granted.clear();
    fakes.granted.add('http://127.0.0.1').add('http://127.0.0.1:8095');
    const access = {
      ...fakes.needs.access,
      granted: async () => ['http://127.0.0.1'],
      originsOpenAt: async () => ['http://127.0.0.1:8095', 'http://127.0.0.1:9999'],
    };
    await reconcileSites({ ...fakes.needs, access }, ['http://127.0.0.1']);
    expect(await fakes.needs.sites.all()).toEqual([newSite('http://127.0.0.1:8095')]);
    expect(fakes.told).toContain('start http://127.0.0.1:8095');
  });

  test('whose grant is gone are stopped; what was observed is forgotten, settings and cases stay', async () => {
    await fakes.needs.sites.save(site);
    const ref = { origin, ticketId: ticketId('1') };
    const record = {
      ticket: ticket({ id: ref.ticketId }),
      missing: [],
      version: '1',
      mergedInto: null,
    };
    await fakes.needs.tickets.save([{ ref, record, observedAt: fakes.clock.now() }]);
    await fakes.needs.cases.append(ref, { kind: 'workaround', at: fakes.clock.now() });
    fakes.granted.clear();
    await reconcileSites(fakes.needs);
    expect(fakes.told).toContain(`stop ${origin}`);
    expect(fakes.told).toContain('register ');
    expect(await fakes.needs.tickets.find(ref)).toBeUndefined();
    expect(await fakes.needs.cases.events(ref)).toHaveLength(1);
    expect(await fakes.needs.sites.find(origin)).toEqual(site);
  });

  test('keep a helpdesk that was recognised while the user chose the rest', async () => {
    await fakes.needs.sites.save(site);
    const saved = await saveSite(fakes.needs, { ...site, helpdesk: null, assignments: [] });
    expect(saved).toMatchObject({ helpdesk: 'counting', assignments: [] });
    expect((await fakes.needs.views.directory())?.sites).toEqual([saved]);
  });

  test('that are removed give their grant back', async () => {
    await fakes.needs.sites.save(site);
    await removeSite(fakes.needs, origin);
    expect([...fakes.granted]).toEqual([]);
    expect(await fakes.needs.sites.all()).toEqual([]);
    expect(fakes.told).toContain(`stop ${origin}`);
  });

  test('recognised by their page get that page half, and no other than is known', async () => {
    await fakes.needs.sites.save({ ...site, helpdesk: null });
    await recognisePage(fakes.needs, { ...site, helpdesk: null }, 7, 'unheard-of');
    await recognisePage(fakes.needs, { ...site, helpdesk: null }, 7, null);
    expect(fakes.told).toEqual([]);
    await recognisePage(fakes.needs, { ...site, helpdesk: null }, 7, 'counting');
    expect(fakes.told).toContain('inject counting 7');
    expect(await fakes.needs.sites.find(origin)).toMatchObject({ helpdesk: 'counting' });
  });
});

describe('the popup', () => {
  beforeEach(async () => {
    await fakes.needs.sites.save({ ...site, assignments: [{ matrixId: 'preset-a' }] });
    await seedPresets(fakes.needs);
    fakes.server.serve(
      ticket({ id: ticketId('1') }, { kind: 'created', at: fakes.clock.now(), by: 'customer' }),
    );
  });

  test('shows the ticket of the page in front', async () => {
    expect(await popupView(fakes.needs, `${origin}/ticket/1`, null)).toMatchObject({
      origin,
      granted: true,
      page: 'ticket',
      helpdeskName: 'Counting Helpdesk',
      ticket: { state: 'assessed', ref: { ticketId: '1' } },
    });
  });

  test.each([
    ['chrome://extensions', { origin: null, granted: false, ticket: null }],
    ['no address', { origin: null }],
    [
      'https://vendor.example/help',
      { origin: 'https://vendor.example', site: null, granted: false },
    ],
  ])('on %s offers what there is', async (url, expected) => {
    expect(await popupView(fakes.needs, url, null)).toMatchObject(expected);
    expect(fakes.server.requests).toEqual([]);
  });

  test('shows a sample ticket to those who grant nothing', async () => {
    const { ticket: sample, granted } = await popupView(fakes.needs, 'uptier:demo', null);
    expect(granted).toBe(false);
    expect(sample).toMatchObject({ readFrom: 'demo', state: 'assessed', outbox: [] });
    expect(fakes.server.requests).toEqual([]);
  });

  test('plans nothing for a tier that does not exist, and says why', async () => {
    const ref = { origin, ticketId: ticketId('1') };
    const choice = { ref, tier: 9, channel: null, reference: null, note: null };
    await expect(planEscalation(fakes.needs, choice)).rejects.toMatchObject({
      name: 'plan-no-tier',
      message: 'reason_plan_no_tier 9',
    });
    expect(await planEscalation(fakes.needs, { ...choice, tier: 1 })).toMatchObject({
      ref,
      tier: 1,
    });
  });

  test('lists every matrix by name', async () => {
    expect((await loadDirectory(fakes.needs)).matrices.map(({ name }) => name)).toEqual(['A', 'B']);
  });
});

test('observed tickets are forgotten after as many days as the user wants', async () => {
  const ref = { origin, ticketId: ticketId('1') };
  const record = {
    ticket: ticket({ id: ref.ticketId }),
    missing: [],
    version: '1',
    mergedInto: null,
  };
  await fakes.needs.tickets.save([{ ref, record, observedAt: fakes.clock.now() }]);
  await fakes.needs.preferences.save({ timeZone: null, hours: null, keepDays: 30 });
  fakes.clock.pass(30 * day);
  expect(await forgetOldTickets(fakes.needs)).toBe(0);
  fakes.clock.pass(1);
  expect(await forgetOldTickets(fakes.needs)).toBe(1);
});
