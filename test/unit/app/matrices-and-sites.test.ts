import { beforeEach, describe, expect, test } from 'vitest';
import { removeSite, saveSite } from '../../../lib/app/change-site.ts';
import { loadDirectory } from '../../../lib/app/directory.ts';
import { planEscalation } from '../../../lib/app/plan-escalation.ts';
import { importMatrix, removeMatrix } from '../../../lib/app/import-matrix.ts';
import { forgetOldTickets } from '../../../lib/app/keep-data.ts';
import { popupView } from '../../../lib/app/popup-view.ts';
import { recognisePage } from '../../../lib/app/recognise-page.ts';
import { newSite } from '../../../lib/domain/assignment/site.ts';
import { reconcileSites } from '../../../lib/app/reconcile-sites.ts';
import { seedPresets } from '../../../lib/app/seed-presets.ts';
import { chooseEdition } from '../../../lib/domain/matrix/choose-edition.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { day, instant } from '../../../lib/domain/time/instant.ts';
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
    const first = matrix({ name: 'First', effective: '2026-01-01' });
    const second = matrix({ name: 'Second', effective: '2026-06-01' });
    await importMatrix(fakes.needs, first);
    expect(await importMatrix(fakes.needs, second)).toMatchObject({
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
    expect(await fakes.needs.matrices.editions('test')).toEqual([first, second]);
  });
});

describe('sites', () => {
  test('are registered for exactly what is granted', async () => {
    await fakes.needs.sites.save(site);
    await fakes.needs.sites.save(newSite('https://not-granted.example'));
    await reconcileSites(fakes.needs);
    expect(fakes.told).toContain(`register ${origin}`);
    expect(fakes.told).toEqual([`register ${origin}`]);
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
    await fakes.needs.cases.add(ref, [
      { id: 'entry-0001', event: { kind: 'workaround', at: fakes.clock.now() } },
    ]);
    await reconcileSites(fakes.needs);
    fakes.granted.clear();
    await reconcileSites(fakes.needs);
    await reconcileSites(fakes.needs);
    // Told once: afterwards nothing of it runs anywhere.
    expect(fakes.told).toEqual([`register ${origin}`, `stop ${origin}`, 'register ', 'register ']);
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

describe('a page of a site', () => {
  const known = { ...site, helpdesk: 'counting' };

  test('that is not recognised gets the page half of the helpdesk that the site is known to be', async () => {
    await fakes.needs.sites.save(known);
    await recognisePage(fakes.needs, known, 7, null);
    expect(fakes.told).toEqual(['inject counting 7']);
  });

  test('that is recognised keeps the form that was saved since', async () => {
    const before = { ...site, helpdesk: null };
    await fakes.needs.sites.save({ ...before, markField: 'Mark' });
    await recognisePage(fakes.needs, before, 7, 'counting');
    expect(await fakes.needs.sites.find(origin)).toEqual({ ...known, markField: 'Mark' });
  });

  test('that is recognised does not change what the user chose since', async () => {
    const chosen = { ...site, helpdesk: null, helpdeskChosen: true };
    await fakes.needs.sites.save(chosen);
    await recognisePage(fakes.needs, { ...site, helpdesk: null }, 7, 'counting');
    expect(await fakes.needs.sites.find(origin)).toEqual(chosen);
    expect(fakes.told).toEqual([]);
  });

  test('that is recognised brings no site back that was removed since', async () => {
    await recognisePage(fakes.needs, { ...site, helpdesk: null }, 7, 'counting');
    expect(await fakes.needs.sites.all()).toEqual([]);
    expect(fakes.told).toEqual([]);
  });
});

describe('a matrix of the user', () => {
  const created = instant('2026-11-20T09:00:00Z');
  const judgedBy = async () => {
    const editions = await fakes.needs.matrices.editions('preset-a');
    return chooseEdition(editions, created).name;
  };
  const mine = (effective: string, name: string) =>
    importMatrix(fakes.needs, matrix({ id: 'preset-a', name, effective }));

  test('judges no ticket any more once it is removed', async () => {
    await seedPresets(fakes.needs);
    await mine('2026-01-01', 'Mine');
    await mine('2026-06-01', 'Mine, again');
    expect(await judgedBy()).toBe('Mine, again');
    await removeMatrix(fakes.needs, 'preset-a');
    expect(await judgedBy()).toBe('A');
  });

  test('can have its date corrected to an earlier one', async () => {
    await mine('2026-10-01', 'Wrong date');
    await mine('2026-09-01', 'Right date');
    expect(await judgedBy()).toBe('Right date');
  });

  test('leaves tickets from before its date to the one that it replaced', async () => {
    await mine('2026-01-01', 'Old');
    await mine('2026-12-01', 'New');
    expect(await judgedBy()).toBe('Old');
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
