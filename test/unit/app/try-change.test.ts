import { describe, expect, test } from 'vitest';
import { tryChange, type TrialNeeds } from '../../../lib/app/try-change.ts';
import { observedTry } from '../../../lib/app/observed-try.ts';
import { newSite } from '../../../lib/domain/assignment/site.ts';
import { ticketId, type TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const now = instant('2026-11-20T12:00:00Z');
const at = (text: string) => instant(`2026-11-20T${text}:00Z`);
const observed = (origin: string, id: string, group: string | null = null) => ({
  ref: { origin, ticketId: ticketId(id) },
  record: {
    ticket: ticket({
      id: ticketId(id),
      group,
      createdAt: at('09:00'),
      events: [{ at: at('09:00'), kind: 'created', by: 'customer' }],
    }),
    missing: [],
    version: '1',
    mergedInto: null,
  },
  observedAt: now,
});
const withTarget = (within: string) =>
  matrix({ id: 'ours', targets: [{ metric: 'first-response', within }] });

function needs(part: Partial<TrialNeeds> = {}): TrialNeeds {
  const batches = [
    [observed('https://a.example', '1'), observed('https://a.example', '2', 'Billing')],
    [observed('https://b.example', '1'), observed('https://gone.example', '1')],
  ];
  return {
    history: {
      async *since() {
        for (const [index, tickets] of batches.entries())
          yield { tickets, done: (index + 1) * 2, all: 4 };
      },
    },
    sites: [
      {
        ...newSite('https://a.example'),
        assignments: [{ queue: 'Billing', matrixId: 'another' }, { matrixId: 'ours' }],
      },
      { ...newSite('https://b.example'), assignments: [{ matrixId: 'ours' }] },
    ],
    saved: [withTarget('4 h')],
    factsOf: () => [],
    settings: { timeZone: 'UTC' },
    now,
    pause: () => Promise.resolve(),
    ...part,
  };
}
const { signal } = new AbortController();

describe('trying a change', () => {
  test('looks only at tickets to which the matrix applies, and tells how far it is', async () => {
    const told: unknown[] = [];
    const result = await tryChange(needs(), withTarget('2 h'), (...it) => told.push(it), signal);
    expect(result).toEqual({
      tickets: 2,
      changed: 2,
      otherSeverity: 0,
      rows: [{ metric: 'first-response', tier: null, from: 'running', to: 'breached', tickets: 2 }],
    });
    expect(told).toEqual([
      [2, 4],
      [4, 4],
    ]);
  });

  test('counts what people said of a ticket', async () => {
    const reply: TicketEvent = { at: at('10:00'), kind: 'public-reply', by: 'agent' };
    const factsOf: TrialNeeds['factsOf'] = ({ origin }) =>
      origin === 'https://a.example' ? [reply] : [];
    const result = await tryChange(needs({ factsOf }), withTarget('2 h'), () => {}, signal);
    expect(result).toMatchObject({ tickets: 2, changed: 1 });
  });

  test('ends when it is stopped, without an answer', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      stop.abort();
    };
    expect(await tryChange(needs(), withTarget('2 h'), onProgress, stop.signal)).toBeNull();
    expect(told).toEqual([2]);
  });

  test('judges tickets from before an effective date by the edition of their day', async () => {
    const later = { ...withTarget('2 h'), effective: '2026-12-01', version: '2' };
    const result = await tryChange(needs(), later, () => {}, signal);
    expect(result).toMatchObject({ tickets: 2, changed: 0 });
  });
});

describe('an observed ticket to try a matrix on', () => {
  const sites = new Map([
    [
      'https://a.example',
      {
        ...newSite('https://a.example'),
        assignments: [
          { queue: 'Billing', matrixId: 'another' },
          { matrixId: 'ours', plan: 'gold', timeZone: 'Asia/Kolkata' },
        ],
        fieldMap: { affected: 'Agents down', total: 'Agents' },
      },
    ],
  ]);
  const said: TicketEvent = { kind: 'workaround', at: at('10:00') };
  const grounds = { sites, factsOf: () => [said], settings: { timeZone: 'UTC' } };

  test('brings what its rule sets, what its fields hold and what people said', () => {
    const it = observed('https://a.example', '1');
    const fields = { 'Agents down': 25, Agents: 100 };
    const record = { ...it.record, ticket: { ...it.record.ticket, fields } };
    const tried = observedTry(grounds, { ...it, record }, 'ours');
    expect(tried).toMatchObject({
      isAssigned: true,
      settings: { plan: 'gold', timeZone: 'Asia/Kolkata' },
      ticket: { loss: { affected: 25, total: 100 } },
    });
    expect(tried.ticket.events.at(-1)).toEqual(said);
  });

  test('finds the rule of the brand that a field holds', () => {
    const byBrand = {
      ...newSite('https://a.example'),
      assignments: [{ brand: 'Acme Pay', matrixId: 'ours' }, { matrixId: 'another' }],
      fieldMap: { brand: 'Label' },
    };
    const it = observed('https://a.example', '1');
    const record = { ...it.record, ticket: { ...it.record.ticket, fields: { Label: 'acme pay' } } };
    const grounds = {
      sites: new Map([[byBrand.origin, byBrand]]),
      factsOf: () => [],
      settings: { timeZone: 'UTC' },
    };
    expect(observedTry(grounds, { ...it, record }, 'ours').isAssigned).toBe(true);
    expect(observedTry(grounds, it, 'ours').isAssigned).toBe(false);
  });

  test('of another matrix, or of a site that is gone, can be tried all the same', () => {
    const settings = { plan: null, timeZone: 'UTC' };
    for (const it of [
      observed('https://a.example', '2', 'Billing'),
      observed('https://gone.example', '1'),
    ])
      expect(observedTry(grounds, it, 'ours')).toMatchObject({ isAssigned: false, settings });
  });
});
