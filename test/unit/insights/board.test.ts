// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { loadBoard } from '../../../lib/app/board.ts';
import { readCase } from '../../../lib/domain/case/read-case.ts';
import { owedNext } from '../../../lib/domain/insights/board.ts';
import type { TicketRef } from '../../../lib/domain/ticket/ticket.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { hour, instant } from '../../../lib/domain/time/instant.ts';
import { entry } from '../../builders/case.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';

const ref = (id: string, at = origin) => ({ origin: at, ticketId: ticketId(id) });
const escalation = entry('2026-11-20T08:00:00Z', { kind: 'escalated', tier: 2 });
const dueAt = (time: string) => instant(`2026-11-20T${time}:00Z`);
const promise = (time: string) =>
  entry('2026-11-20T08:00:00Z', {
    kind: 'promised',
    what: 'acknowledgement',
    tier: 2,
    dueAt: dueAt(time),
  });

describe('what is owed next', () => {
  const now = instant('2026-11-20T09:00:00Z');

  test('is the earliest promise that is not kept, however long overdue', () => {
    const state = readCase([
      escalation,
      promise('08:30'),
      entry('2026-11-20T08:05:00Z', { kind: 'promised', what: 'update', dueAt: dueAt('10:00') }),
    ]);
    expect(owedNext(state, null, now)).toEqual({
      metric: 'acknowledgement',
      tier: 2,
      dueAt: dueAt('08:30'),
    });
  });

  test('is the end of the monitoring period while it is watched', () => {
    const state = readCase([
      escalation,
      entry('2026-11-20T08:10:00Z', { kind: 'resolved', text: 'Restarted' }),
      entry('2026-11-20T08:20:00Z', { kind: 'monitoring', until: dueAt('20:00') }),
    ]);
    expect(owedNext(state, null, now)).toMatchObject({
      metric: 'monitoring',
      dueAt: dueAt('20:00'),
    });
  });

  test('is nothing where nobody promised anything', () => {
    expect(owedNext(readCase([escalation]), null, now)).toBeNull();
  });
});

describe('the board', () => {
  let live: readonly TicketRef[];
  let fake: ReturnType<typeof fakeDependencies>;

  beforeEach(async () => {
    live = [];
    fake = fakeDependencies();
    const { figures } = fake.needs;
    Object.assign(figures, { live: async (most: number) => live.slice(0, most) });
    await fake.needs.sites.save(site);
    await fake.needs.matrices.save({
      matrix: matrix(),
      preset: true,
      storedAt: fake.clock.now(),
    });
  });

  const escalate = async (id: string, ...entries: Parameters<typeof entry>[]) => {
    await fake.needs.cases.add(ref(id), [escalation, ...entries.map((it) => entry(...it))]);
    live = [...live, ref(id)];
  };
  const mark = (id: string, subject: string) => {
    const served = fake.server.serve(ticket({ id: ticketId(id), subject }));
    served.fields['Next Step'] = 'escalated_tier_2';
    return served;
  };

  test('lists what the log and what the helpdesk know, once each, by next deadline', async () => {
    mark('1', 'Marked and told');
    mark('2', 'Marked alone');
    await escalate('1', [
      '2026-11-20T08:00:00Z',
      { kind: 'promised', what: 'acknowledgement', tier: 2, dueAt: dueAt('10:00') },
    ]);
    await escalate('3', [
      '2026-11-20T08:00:00Z',
      { kind: 'promised', what: 'acknowledgement', tier: 2, dueAt: dueAt('09:30') },
    ]);
    const { rows, sites } = await loadBoard(fake.needs);
    expect(rows.map((it) => [it.ref.ticketId, it.saidBy, it.subject, it.status])).toEqual([
      ['3', 'log', null, 'open'],
      ['1', 'both', 'Marked and told', 'open'],
      ['2', 'search', 'Marked alone', null],
    ]);
    expect(sites).toMatchObject([{ origin, source: 'search', problem: null }]);
  });

  test('reads a colleague’s case out of the ticket that the search found', async () => {
    const served = mark('2', 'Marked by a colleague');
    served.notes.push(
      'uptier-escalation plan-99999999\n{"v":1,"id":"plan-99999999","tier":2,"channel":"phone","reference":null,"at":"2026-11-20T08:00:00Z","by":"agent2"}',
    );
    expect((await loadBoard(fake.needs)).rows).toMatchObject([
      { ref: ref('2'), tier: 2, status: 'open', saidBy: 'search' },
    ]);
  });

  test('a helpdesk that does not answer is told, and what the log knows is listed', async () => {
    await escalate('1');
    fake.server.fault = { on: /search/, what: 302 };
    const { rows, sites } = await loadBoard(fake.needs);
    expect(rows).toHaveLength(1);
    expect(sites).toMatchObject([{ problem: { kind: 'signed-out' } }]);
  });

  test('without a field for the mark the helpdesk is not asked, and that is told', async () => {
    await fake.needs.sites.save({ ...site, markField: null });
    await escalate('1');
    const { rows, sites } = await loadBoard(fake.needs);
    expect([rows.length, sites[0]?.source]).toEqual([1, 'no-mark']);
    expect(fake.server.requests).toEqual([]);
  });

  test('a site that was given back is told, with its cases', async () => {
    await escalate('1');
    fake.granted.clear();
    const { rows, sites } = await loadBoard(fake.needs);
    expect(rows.map((it) => it.address)).toEqual([null]);
    expect(sites).toMatchObject([{ origin, source: 'not-granted' }]);
  });

  test('a case that is over is not listed, though its mark was left', async () => {
    mark('1', 'Over');
    await fake.needs.cases.add(ref('1'), [
      escalation,
      entry('2026-11-20T08:10:00Z', { kind: 'withdrawn', reason: 'by mistake' }),
    ]);
    expect((await loadBoard(fake.needs)).rows).toEqual([]);
  });

  test('says which are mine, and that there are more than it shows', async () => {
    await fake.needs.memory.update(origin, (it) => ({ ...it, account: 'agent1' }));
    await escalate('1', ['2026-11-20T08:10:00Z', { kind: 'lead', who: 'agent1' }]);
    await escalate('2', ['2026-11-20T08:10:00Z', { kind: 'lead', who: 'agent2' }]);
    const { rows, isCut } = await loadBoard(fake.needs);
    expect(new Map(rows.map((it) => [it.lead, it.isMine]))).toEqual(
      new Map([
        ['agent1', true],
        ['agent2', false],
      ]),
    );
    expect(isCut).toBe(false);
    live = Array.from({ length: 301 }, (_, at) => ref(String(at + 1)));
    for (const it of live) await fake.needs.cases.add(it, [escalation]);
    const many = await loadBoard(fake.needs);
    expect([many.rows.length, many.isCut]).toEqual([300, true]);
  });

  test('a clock of the policy counts as what is owed', async () => {
    mark('1', 'Timed');
    await escalate('1');
    await fake.needs.matrices.save({
      matrix: matrix({ targets: [{ metric: 'resolution', within: '4 h' }] }),
      preset: true,
      storedAt: fake.clock.now(),
    });
    const createdAt = instant('2026-11-20T08:00:00Z');
    const served = ticket({ id: ticketId('1'), createdAt });
    fake.server.tickets.clear();
    fake.server.serve(served).fields['Next Step'] = 'escalated_tier_2';
    const record = { ticket: served, missing: [], version: '1', mergedInto: null };
    await fake.needs.tickets.save([{ ref: ref('1'), record, observedAt: fake.clock.now() }]);
    const [row] = (await loadBoard(fake.needs)).rows;
    expect(row?.next).toEqual({ metric: 'resolution', tier: null, dueAt: createdAt + 4 * hour });
  });
});
