import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess, type AssessSettings } from '../../../lib/domain/assess.ts';
import { parseMatrix } from '../../../lib/domain/matrix/parse-matrix.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { readMatrixText } from '../../../lib/formats/yaml.ts';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';
import { berlin } from '../../builders/matrix.ts';
import { escalated, reply, status, ticket } from '../../builders/ticket.ts';

function preset(id: string): Matrix {
  const file = new URL(`../../../public/matrices/${id}.yaml`, import.meta.url);
  const read = readMatrixText(readFileSync(file, 'utf8'));
  const parsed = parseMatrix(read.ok ? read.value : null);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.matrix;
}

function ask(id: string, of: Ticket, now: string, settings: AssessSettings = { timeZone: null }) {
  const assessment = assess(of, [preset(id)], instant(now), settings);
  const clock = (metric: string, tier?: number) => {
    const found = assessment.clocks.find((it) => it.metric === metric && it.tier === tier);
    if (!found) throw new Error(`no clock ${metric} ${tier ?? ''}`);
    return { ...found, due: found.dueAt && formatInstant(found.dueAt) };
  };
  const tier = (level: number) => assessment.ladder.tiers.find((it) => it.level === level);
  return { ...assessment, clock, tier };
}

const kolkata = { timeZone: 'Asia/Kolkata' };
const loss = (affected: number, total: number) => ({ affected, total, component: 'ACD' });

describe('Exotel Contact Center', () => {
  const severityOf = (facts: Partial<Ticket>) =>
    ask('exotel-contact-center', ticket(facts), '2026-11-16T09:10:00Z', kolkata).severity;

  it.each([
    [20, 100, 'critical'],
    [19, 100, 'major'],
    [2, 100, 'major'],
    [1, 100, 'minor'],
    [81, 400, 'critical'],
  ])('takes %i of %i for %s', (affected, total, id) => {
    expect(severityOf({ loss: loss(affected, total) })).toMatchObject({ id, certain: true });
  });
  it('is minor for now and possibly critical without numbers', () => {
    expect(severityOf({})).toMatchObject({
      id: 'minor',
      certain: false,
      couldBe: ['critical', 'major'],
    });
  });
  it('owes a critical of Friday 22:00 in Kolkata on Monday 04:00', () => {
    const friday = ticket({ createdAt: instant('2026-11-20T16:30:00Z'), loss: loss(25, 100) });
    const { clock } = ask('exotel-contact-center', friday, '2026-11-20T17:00:00Z', kolkata);
    // Monday 04:00 in Kolkata, which is five and a half hours ahead.
    expect(clock('resolution')).toMatchObject({ due: '2026-11-22T22:30:00Z', bound: 'assumed' });
  });
  it('promises the resolution of a minor in words', () => {
    const small = ticket({ loss: loss(1, 100) });
    const { clock } = ask('exotel-contact-center', small, '2026-11-16T09:10:00Z', kolkata);
    expect(clock('resolution')).toMatchObject({
      state: 'not-timed',
      promise: expect.stringMatching(/next release/i),
    });
  });
  it('leaves a change request out', () => {
    const { clock } = ask(
      'exotel-contact-center',
      ticket({ type: 'change' }),
      '2026-11-16T09:10:00Z',
      kolkata,
    );
    expect(clock('resolution').state).toBe('not-applicable');
  });
  it('owes the analysis of a critical 72 hours after it is resolved, and none of a major', () => {
    const solved = (affected: number) =>
      ask(
        'exotel-contact-center',
        ticket({ loss: loss(affected, 100) }, status('2026-11-16T12:00:00Z', 'solved')),
        '2026-11-16T13:00:00Z',
        kolkata,
      ).clock('rca');
    expect(solved(25)).toMatchObject({ state: 'on-track', due: '2026-11-19T12:00:00Z' });
    expect(solved(10).state).toBe('not-applicable');
  });
});

describe('MyOperator', () => {
  it('lacks the ticket id of tier 2 for tier 3 until it is given', () => {
    const high = ticket({ impact: 'high' });
    expect(ask('myoperator', high, '2026-11-16T09:10:00Z').tier(3)).toMatchObject({
      state: 'blocked',
      missing: [{ referenceOfTier: 2 }],
    });
    const given = ticket(
      { impact: 'high' },
      escalated('2026-11-16T09:05:00Z', 2, { reference: 'T-9' }),
    );
    expect(ask('myoperator', given, '2026-11-16T09:10:00Z').tier(3)).toMatchObject({
      state: 'open',
      missing: [],
    });
  });
  it('knows its ranges only once the business hours are set', () => {
    const before = ask('myoperator', ticket(), '2026-11-16T09:10:00Z');
    expect([before.clock('first-response').state, before.clock('resolution').state]).toEqual([
      'unknown',
      'unknown',
    ]);
    const settings = { timeZone: null, hours: berlin as never };
    const after = ask('myoperator', ticket(), '2026-11-16T10:30:00Z', settings);
    // Monday 10:00 to 17:00 in Berlin are seven of the eight hours.
    expect(after.clock('first-response').due).toBe('2026-11-17T09:00:00Z');
    expect(after.clock('first-response').state).toBe('on-track');
    const later = ask('myoperator', ticket(), '2026-11-16T11:00:00Z', settings);
    expect(later.clock('first-response').state).toBe('at-risk');
  });
  it('is resolved by a workaround', () => {
    const eased = ticket(
      {},
      { at: instant('2026-11-16T10:00:00Z'), kind: 'workaround', by: 'agent' },
    );
    const settings = { timeZone: null, hours: berlin as never };
    expect(
      ask('myoperator', eased, '2026-11-20T10:00:00Z', settings).clock('resolution').state,
    ).toBe('met');
  });
});

describe('S-Club', () => {
  it.each([
    ['I was charged twice, this is a payment dispute', 2],
    ['We fear a data breach', 3],
  ])('routes "%s" to tier %i', (subject, level) => {
    expect(ask('s-club', ticket({ subject }), '2026-11-16T09:10:00Z').ladder.recommended).toBe(
      level,
    );
  });
  it('promises regular updates in words, not in 24 hours', () => {
    const update = ask('s-club', ticket(), '2026-11-16T09:10:00Z').clock('periodic-update');
    expect([update.state, update.dueAt]).toEqual(['not-timed', null]);
  });
  it('publishes no contact', () => {
    const { ladder } = ask('s-club', ticket(), '2026-11-16T09:10:00Z');
    expect(ladder.tiers.flatMap((it) => it.channels.map((channel) => channel.address))).toEqual([]);
  });
});

describe('Exotel', () => {
  const answerOf = (tier: number, channel?: string) =>
    ask(
      'exotel',
      ticket({}, escalated('2026-11-16T10:00:00Z', tier, channel === undefined ? {} : { channel })),
      '2026-11-16T10:05:00Z',
    ).clock('acknowledgement', tier);

  it('owes an answer to the form in 30 minutes, to the account manager and to level 2 in an hour', () => {
    expect(answerOf(2, 'form').due).toBe('2026-11-16T10:30:00Z');
    expect(answerOf(2, 'ticket').due).toBe('2026-11-16T11:00:00Z');
    expect(answerOf(3).due).toBe('2026-11-16T11:00:00Z');
  });
  it('gives no time to a call, which is passed to the voice manager', () => {
    expect(answerOf(2, 'phone')).toMatchObject({
      state: 'not-timed',
      promise: expect.stringContaining('voice manager'),
    });
  });
  it('has the lead make the basic checks, not the customer', () => {
    const level1 = ask('exotel', ticket(), '2026-11-16T10:00:00Z').tier(2);
    expect(level1?.leadChecks).toHaveLength(1);
    expect(level1?.missing).toEqual([]);
    expect(level1?.state).toBe('open');
  });
});

describe('JamilaTech', () => {
  const engaged = ticket(
    {},
    reply('2026-11-16T10:00:00Z'),
    escalated('2026-11-16T11:00:00Z', 2),
    reply('2026-11-16T12:00:00Z'),
  );
  it('owes tier 2 four hours after tier 1, and tier 3 twelve after tier 2', () => {
    const first = ticket({}, reply('2026-11-16T10:00:00Z'));
    expect(ask('jamilatech', first, '2026-11-16T10:30:00Z').clock('tier-engagement', 2).due).toBe(
      '2026-11-16T14:00:00Z',
    );
    expect(ask('jamilatech', engaged, '2026-11-16T12:30:00Z').clock('tier-engagement', 3).due).toBe(
      '2026-11-17T00:00:00Z',
    );
  });
  it('owes neither once it is solved before', () => {
    const solved = ticket(
      {},
      reply('2026-11-16T10:00:00Z'),
      status('2026-11-16T10:30:00Z', 'solved'),
    );
    const { clock } = ask('jamilatech', solved, '2026-11-18T10:00:00Z');
    expect([clock('tier-engagement', 2).state, clock('tier-engagement', 3).state]).toEqual([
      'not-applicable',
      'not-applicable',
    ]);
  });
  it('owes an update every 24 hours', () => {
    expect(ask('jamilatech', engaged, '2026-11-16T12:30:00Z').clock('periodic-update').due).toBe(
      '2026-11-17T12:00:00Z',
    );
  });
  it('counts the first hour once the business hours are set', () => {
    expect(ask('jamilatech', ticket(), '2026-11-16T09:10:00Z').clock('first-response').state).toBe(
      'unknown',
    );
    const settings = { timeZone: null, hours: berlin as never };
    expect(
      ask('jamilatech', ticket(), '2026-11-16T09:10:00Z', settings).clock('first-response').due,
    ).toBe('2026-11-16T10:00:00Z');
  });
  it('calls every promise a goal', () => {
    const { clocks } = ask('jamilatech', ticket(), '2026-11-16T09:10:00Z');
    expect(clocks.filter((it) => it.commitment !== 'goal').map((it) => it.metric)).toEqual([]);
  });
});
