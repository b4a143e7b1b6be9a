import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';
import { berlin, matrix } from '../../builders/matrix.ts';
import { reply, status, ticket } from '../../builders/ticket.ts';
import type { TicketEvent } from '../../../lib/domain/ticket/ticket.ts';

const policy = (opens: object, more: Record<string, unknown> = {}) =>
  matrix({
    tiers: [
      { level: 1, name: 'Desk' },
      { level: 2, name: 'Manager', opens: [opens] },
    ],
    ...more,
  });
/** How the second tier stands, why, when it opens, and which tier is recommended. */
const second = (under: ReturnType<typeof policy>, of = ticket(), now = '2026-11-16T12:00:00Z') => {
  const { ladder } = assess(of, [under], instant(now), { timeZone: null });
  const [, it] = ladder.tiers;
  const because = it?.because.map(({ code, values }) => [code, ...values]);
  const opensAt = it?.opensAt ? formatInstant(it.opensAt) : null;
  return [it?.state, ...(because ?? []), opensAt, ladder.recommended];
};
const urged = (...why: readonly (string | number)[]) => ['open', why, null, 2];
const allowed = (...why: readonly (string | number)[]) => ['open', why, null, 1];
const closed = (...why: readonly (string | number)[]) => ['not-yet', why, null, 1];
const solved = status('2026-11-16T11:00:00Z', 'solved');
const unsatisfactory: TicketEvent = { at: instant('2026-11-16T11:30:00Z'), kind: 'unsatisfactory' };

describe('a trigger that only people can judge', () => {
  it('permits, in the policy’s own words where it has some', () => {
    expect(second(policy({ judged: 'sensitive' }))).toEqual(allowed('trigger-judged-sensitive'));
    const note = 'The press may write about it';
    expect(second(policy({ judged: 'other', note }))).toEqual(allowed('trigger-judged-note', note));
  });
});

describe('a trigger on a reply that did not satisfy', () => {
  const under = policy({ reply: 'unsatisfactory' });
  it('waits until somebody says so', () => {
    const answered = ticket({}, reply('2026-11-16T09:30:00Z'));
    expect(second(under, answered)).toEqual(closed('trigger-waits-unsatisfactory'));
  });
  it('holds then, on a solved ticket too', () => {
    expect(second(under, ticket({}, reply('2026-11-16T09:30:00Z'), unsatisfactory))).toEqual(
      urged('trigger-unsatisfactory'),
    );
    expect(second(under, ticket({}, solved, unsatisfactory))).toEqual(
      urged('trigger-unsatisfactory'),
    );
  });
});

describe('a trigger on high impact', () => {
  const under = policy({ impact: 'high' });
  it('holds for that word, whatever its case', () => {
    expect(second(under, ticket({ impact: 'HIGH' }))).toEqual(urged('trigger-impact-high'));
  });
  it.each(['low', 'very high', null])('waits while the impact is %j', (impact) => {
    expect(second(under, ticket({ impact }))).toEqual(closed('trigger-waits-impact'));
  });
});

describe('a trigger on severities', () => {
  const severities = [
    { id: 's1', when: [{ tag: 'down' }] },
    { id: 's2', when: [{ tag: 'slow' }] },
    { id: 's3', when: [{ tag: 'ugly' }] },
  ];
  const under = policy({ severity: ['s1', 's2'] }, { severities });
  it('holds for each of them', () => {
    expect(second(under, ticket({ tags: ['slow'] }))).toEqual(urged('trigger-severity', 's2'));
  });
  it('waits for any of them where the ticket has another, or none', () => {
    const waits = closed('trigger-waits-severity', 's1, s2');
    expect(second(under, ticket({ tags: ['ugly'] }))).toEqual(waits);
    expect(second(under, ticket())).toEqual(waits);
  });
});

describe('a trigger on categories', () => {
  const categories = ['billing', 'outage', 'legal'].map((id) => ({ id, name: id }));
  const synonyms = { billing: ['invoice'], outage: ['down', 'dead'], legal: ['court'] };
  const wanted = { category: ['legal', 'outage'] };
  const under = policy(wanted, { categories, recognise: { synonyms } });
  it('holds for each of them', () => {
    expect(second(under, ticket({ category: 'Outage' }))).toEqual(
      urged('trigger-category', 'outage'),
    );
  });
  it('holds by the first of them that the ticket’s words mean', () => {
    const told = ticket({ subject: 'Invoice server dead', body: 'See you in court' });
    expect(second(under, told)).toEqual(urged('trigger-category-word', 'outage', 'dead'));
  });
  it('waits for any of them where the ticket is of another, or of none', () => {
    const waits = closed('trigger-waits-category', 'legal, outage');
    expect(second(under, ticket({ category: 'billing' }))).toEqual(waits);
    expect(second(under, ticket({ subject: 'Invoice' }))).toEqual(waits);
    expect(second(under)).toEqual(waits);
  });
});

describe('a trigger after a delay', () => {
  const since = 'created';
  it('counts business days on its calendar', () => {
    const opens = { after: '2 business days', since, calendar: 'office' };
    const under = policy(opens, { calendars: { office: berlin } });
    // Friday 15:00 in Berlin; the second day later that is worked on is Tuesday.
    const friday = ticket({ createdAt: instant('2026-11-20T14:00:00Z') });
    const waits = ['trigger-waits-delay', '2 business days'];
    expect(second(under, friday, '2026-11-24T13:59:59Z')).toEqual([
      'not-yet',
      waits,
      '2026-11-24T14:00:00Z',
      1,
    ]);
    expect(second(under, friday, '2026-11-24T14:00:00Z')).toEqual(
      urged('trigger-delay-passed', '2 business days'),
    );
  });
  it('counts around the clock where it names no calendar, whatever those of the policy are called', () => {
    const calendars = { undefined: berlin };
    const opened = ticket({ createdAt: instant('2026-11-21T12:00:00Z') });
    const under = policy({ after: '2 h', since }, { calendars });
    expect(second(under, opened, '2026-11-21T14:00:00Z')).toEqual(
      urged('trigger-delay-passed', '2 h'),
    );
  });
  it('says why where its calendar cannot count', () => {
    const opens = { after: '2 h', since, calendar: 'desk' };
    const under = policy(opens, { calendars: { desk: { open: 'unpublished' } } });
    expect(second(under)).toEqual(closed('hours-not-published'));
  });
  it('urges nobody on once the ticket is solved, and again once it is reopened', () => {
    const under = policy({ after: '2 h', since });
    expect(second(under, ticket({}, solved))).toEqual(closed('trigger-waits-finished'));
    const reopened = ticket({}, solved, status('2026-11-16T11:30:00Z', 'open'));
    expect(second(under, reopened)).toEqual(urged('trigger-delay-passed', '2 h'));
  });
  it('goes by the status of today where the history is not whole', () => {
    const under = policy({ after: '2 h', since });
    const seen = (today: 'open' | 'closed') =>
      second(under, ticket({ status: today, completeness: 'snapshot' }));
    expect(seen('closed')).toEqual(closed('trigger-waits-finished'));
    expect(seen('open')).toEqual(urged('trigger-delay-passed', '2 h'));
  });
});
