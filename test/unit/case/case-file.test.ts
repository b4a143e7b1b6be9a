import { describe, expect, test } from 'vitest';
import { exportCases, importCases } from '../../../lib/app/move-cases.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { entry } from '../../builders/case.ts';
import { fakeDependencies } from '../../fakes/dependencies.ts';

const at = '2026-11-20T09:00:00Z';
const ref = { origin: 'https://desk.example', ticketId: ticketId('42') };
const log = [
  entry(at, { kind: 'escalated', tier: 2, channel: 'email', reference: 'INC-7' }),
  entry(at, { kind: 'standby', team: ['Net', 'Voice'] }),
  entry('2026-11-20T10:00:00Z', { kind: 'loss', affected: 25, total: 100, component: 'acd' }),
  entry('2026-11-20T11:00:00Z', { kind: 'update-given', text: 'Zeile\nzwei “ü”', nextAt: null }),
];

async function filled() {
  const fakes = fakeDependencies();
  await fakes.needs.cases.add(ref, log);
  return fakes;
}

describe('a file of cases', () => {
  test('brings every entry to another browser, and twice is once', async () => {
    const { needs: here } = await filled();
    const { needs: there } = fakeDependencies();
    const text = await exportCases(here);
    expect(await importCases(there, text)).toBe(log.length);
    expect(await importCases(there, text)).toBe(0);
    expect(await there.cases.all()).toEqual(await here.cases.all());
    expect(JSON.parse(await exportCases(there))).toEqual(JSON.parse(text));
  });

  test('merges into what is here and takes nothing away', async () => {
    const { needs } = await filled();
    const mine = entry('2026-11-20T12:00:00Z', { kind: 'lead', who: 'Ada' });
    const text = await exportCases(needs);
    await needs.cases.add(ref, [mine]);
    await importCases(needs, text);
    expect(await needs.cases.log(ref)).toEqual([...log, mine]);
  });

  test('holds no webhook, address or secret', async () => {
    const { needs } = await filled();
    const url = 'https://hooks.example/canary-address';
    const secret = 'canary-secret';
    await needs.webhooks.save({
      id: 'hook-0001',
      name: 'n',
      kind: 'json',
      url,
      secret,
      withSubject: false,
    });
    expect(await exportCases(needs)).not.toMatch(/canary|hook/);
  });

  test.each<[string, (text: string) => string, string]>([
    ['of a newer Uptier', (it) => it.replace('"version": 1', '"version": 2'), 'case-file-newer'],
    ['of something else', () => '{"format":"uptier-matrix/1"}', 'case-file-unknown'],
    ['that is no JSON', () => 'cases:', 'case-file-unknown'],
    ['that is cut off', (it) => it.slice(0, -20), 'case-file-unknown'],
    [
      'with an unknown key',
      (it) => it.replace('"tier": 2', '"tier": 2, "more": 1'),
      'case-file-broken',
    ],
    [
      'with a prototype',
      (it) => it.replace('"tier": 2', '"tier": 2, "__proto__": {}'),
      'case-file-broken',
    ],
    [
      'with another site’s scheme',
      (it) => it.replace('https://desk', 'file://desk'),
      'case-file-broken',
    ],
    [
      'with an event of no kind',
      (it) => it.replace('"escalated"', '"exploded"'),
      'case-file-broken',
    ],
  ])('%s is refused whole, and nothing that is here changes', async (_name, change, code) => {
    const { needs } = await filled();
    const text = change(await exportCases(needs));
    const before = await needs.cases.all();
    await expect(importCases(needs, text)).rejects.toMatchObject({ name: code });
    expect(await needs.cases.all()).toEqual(before);
    const { needs: empty } = fakeDependencies();
    await expect(importCases(empty, text)).rejects.toMatchObject({ name: code });
    expect(await empty.cases.all()).toEqual([]);
  });
});
