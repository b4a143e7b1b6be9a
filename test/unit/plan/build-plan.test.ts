import { describe, expect, test } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import { buildPlan, type PlanInput } from '../../../lib/domain/plan/build-plan.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { handOver } from '../../../lib/domain/plan/hand-over.ts';
import { parseNote } from '../../../lib/domain/plan/note-mark.ts';
import type { LadderChannel } from '../../../lib/domain/ladder/ladder.ts';
import { planRecord } from '../../../lib/domain/plan/plan-record.ts';
import { ticketId, type Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import * as v from 'valibot';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const now = instant('2026-11-16T10:00:00Z');
const policy = matrix({
  severities: [{ id: 'major', name: 'Major', default: true }],
  targets: [{ metric: 'first-response', within: '2 h' }],
  tiers: [
    { level: 1, name: 'Support', channels: [{ type: 'portal', address: 'https://help.example/' }] },
    {
      level: 2,
      name: 'Escalation desk',
      opens: [{ at: 'any-time' }],
      channels: [
        { type: 'email', address: 'desk+uptier@vendor.example' },
        { type: 'phone', address: '+49301234' },
        { type: 'whatsapp', address: '+919876543210' },
        { type: 'post', address: 'Main Street 1' },
        { type: 'form', address: 'https://forms.example/e?ref={reference}' },
        { type: 'chat', address: null },
        { type: 'ticket', cc: 'account manager' },
        { type: 'email', address: null },
      ],
    },
    { level: 3, name: 'Head', opens: [{ at: 'any-time' }], requires: [{ reference: 2 }] },
  ],
});

function input(parts: Partial<PlanInput> = {}, about: Partial<Ticket> = {}): PlanInput {
  const subject = ticket(about, {
    kind: 'created',
    at: instant('2026-11-16T09:00:00Z'),
    by: 'customer',
  });
  return {
    key: 'plan-00000001',
    ref: { origin: 'https://desk.example', ticketId: ticketId('42') },
    ticket: subject,
    assessment: assess(subject, [policy], now, { timeZone: 'UTC' }),
    site: { markField: 'Next Step', escalatedPriority: 'High' },
    writes: ['note', 'priority', 'field'],
    tier: 2,
    channel: null,
    reference: null,
    note: null,
    facts: [],
    copyTo: null,
    unshared: [],
    answerBy: null,
    team: null,
    webhooks: [],
    severities: policy.severities,
    by: 'agent1',
    now,
    text: (key, ...values) => [key, ...values].join(' '),
    ...parts,
  };
}

const planned = (parts: Partial<PlanInput> = {}, about: Partial<Ticket> = {}) => {
  const plan = buildPlan(input(parts, about));
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
};
const hrefOf = (channel: number, about: Partial<Ticket> = {}, parts: Partial<PlanInput> = {}) =>
  planned({ channel, ...parts }, about).handOver?.href;

test('a helpdesk with tags and groups gets the mark as a tag, and the group that was chosen', () => {
  const plan = buildPlan(
    input({
      writes: ['note', 'priority', 'group', 'tag'],
      site: { markField: null, escalatedPriority: null, escalatedGroup: 'Tier 2' },
    }),
  );
  expect(plan.ok && plan.value.writes.slice(1)).toEqual([
    { kind: 'group', to: 'Tier 2' },
    { kind: 'tag', tag: 'escalated_tier_2' },
  ]);
  expect(plan.ok && v.is(planRecord, plan.value)).toBe(true);
});

describe('what opens', () => {
  test('a mail carries subject and body, to the address of the matrix and no other', () => {
    const href = hrefOf(0, { subject: 'Calls fail' }) ?? '';
    expect(href).toMatch(/^mailto:desk%2Buptier@vendor\.example\?subject=[^&]+&body=[^&]+$/);
    expect(decodeURIComponent(href)).toContain('Calls fail');
  });

  test('no header, recipient or second line of a subject comes out of a ticket', () => {
    const subject =
      'x\r\nBcc: evil@example.com\u202e&cc=evil@example.com&to=evil@example.com?bcc=e%0Ahello';
    const href = hrefOf(0, { subject }) ?? '';
    const query = new URLSearchParams(href.slice(href.indexOf('?') + 1));
    expect([...query.keys()]).toEqual(['subject', 'body']);
    expect(href.split('?')[0]).toBe('mailto:desk%2Buptier@vendor.example');
    expect(query.get('subject')).not.toMatch(/[\r\n\u202e]/);
  });

  test('a mail address stays short enough for every mail program', () => {
    const href = hrefOf(0, { subject: '😀'.repeat(3000) }) ?? '';
    expect(href.length).toBeLessThanOrEqual(1900);
    expect(href).toMatch(/^mailto:/);
  });

  test('a call has digits only', () => {
    expect(hrefOf(1)).toBe('tel:+49301234');
  });

  test('WhatsApp opens a number with its country code', () => {
    expect(hrefOf(2)).toMatch(/^https:\/\/wa\.me\/919876543210\?text=/);
  });

  test.each([
    ['whatsapp', '98765 43210'],
    ['chat', 'in the dashboard'],
    ['form', 'javascript:alert(1)'],
    ['portal', 'http://help.example/'],
    ['email', 'a@b.example,c@d.example'],
    ['email', 'a@b.example?bcc=c@d.example'],
    ['phone', 'call us'],
  ] as const)('nothing opens for %s at %j', (type, address) => {
    const channel: LadderChannel = {
      index: 0,
      type,
      address,
      yours: false,
      label: null,
      note: null,
      copyTo: null,
      ifAny: false,
      passedTo: null,
      promise: null,
      openNow: null,
      opensAt: null,
      respondsWithin: null,
      respondsWithinText: null,
    };
    expect(handOver(channel, { subject: 's', body: 'b', short: 's' }, null)).toBeNull();
  });

  test('a form gets the reference where its address has a place for it, encoded', () => {
    expect(hrefOf(4, {}, { reference: 'A&B=1/2' })).toBe(
      'https://forms.example/e?ref=A%26B%3D1%2F2',
    );
    expect(hrefOf(4)).toBe('https://forms.example/e?ref=');
  });

  test.each([
    [3, 'the post'],
    [5, 'a chat whose address is not published'],
    [6, 'the ticket itself'],
    [7, 'an address that is not published'],
  ])('nothing opens for channel %i: %s', (channel) => {
    expect(planned({ channel }).handOver).toBeNull();
  });
});

describe('what is written', () => {
  test('the note comes first, then the priority and the mark that the user chose', () => {
    expect(planned().writes.map(({ kind }) => kind)).toEqual(['note', 'priority', 'field']);
    expect(planned().writes[2]).toEqual({
      kind: 'field',
      name: 'Next Step',
      value: 'escalated_tier_2',
    });
  });

  test('nothing is written that was not chosen or that the helpdesk cannot write', () => {
    const site = { markField: null, escalatedPriority: null };
    expect(planned({ site }).writes.map(({ kind }) => kind)).toEqual(['note']);
    expect(planned({ writes: [] }).writes).toEqual([]);
  });

  test('the note says that the policy does not open the tier yet, why, and from when on', () => {
    const later = (opens: NonNullable<Matrix['tiers'][number]['opens']>) => {
      const [first, second] = policy.tiers;
      const tiers = [first, { ...second, opens }] as Matrix['tiers'];
      const subject = ticket({}, { kind: 'public-reply', at: now, by: 'agent' });
      const assessment = assess(subject, [{ ...policy, tiers }], now, { timeZone: 'UTC' });
      const [note] = planned({ assessment }).writes;
      return note?.kind === 'note' ? note.body.split('\n')[1] : null;
    };
    expect(later([{ reply: 'delayed' }])).toBe('note_not_yet reason_trigger_waits_reply_delayed');
    expect(later([{ after: '4 h' }])).toBe(
      'note_not_yet_until 2026-11-16T14:00:00Z reason_trigger_waits_delay 4 h',
    );
    expect(later([{ at: 'any-time' }])).not.toContain('note_not_yet');
  });

  test('the note tells who, where to, how bad, what is due, and what people entered', () => {
    const [note] = planned({
      channel: 1,
      reference: 'INC-7',
      facts: [{ kind: 'loss', at: now, affected: 25, total: 100, component: 'acd' }],
    }).writes;
    const body = note?.kind === 'note' ? note.body : '';
    expect(body).toContain('note_escalated_by 2 Escalation desk agent1');
    expect(body).toContain('channel_phone');
    expect(body).toContain('note_reference INC-7');
    expect(body).toContain('note_severity Major');
    expect(body).toContain(
      'note_clock_due metric_first_response state_on_track 2026-11-16T11:00:00Z',
    );
    expect(body).toContain('note_loss 25 100 acd');
    expect(parseNote(body)).toMatchObject({
      id: 'plan-00000001',
      tier: 2,
      channel: 'phone',
      reference: 'INC-7',
    });
  });

  test("the user's own words stand in for the template, the last lines stay", () => {
    const [note] = planned({ note: 'Please look.\u202e' }).writes;
    const body = note?.kind === 'note' ? note.body : '';
    expect(body.startsWith('Please look.\n\n')).toBe(true);
    expect(parseNote(body)).not.toBeNull();
  });

  test('whatever the user writes, it stands there that the policy does not open the tier yet', () => {
    const late = { ...policy.tiers[1], level: 2, name: 'Desk', opens: [{ after: '4 h' as const }] };
    const closed = { ...policy, tiers: [...policy.tiers.filter((it) => it.level !== 2), late] };
    const bodyOf = (note: string | null) => {
      const { ticket: subject } = input();
      const assessment = assess(subject, [closed], now, { timeZone: 'UTC' });
      const [written] = planned({ assessment, note }).writes;
      return written?.kind === 'note' ? written.body : '';
    };
    const template = bodyOf(null);
    const line = template.split('\n').find((it) => it.startsWith('note_not_yet'));
    expect(line).toBeDefined();
    expect(bodyOf('Please look.').startsWith(`${line}\nPlease look.\n\n`)).toBe(true);
    // Who kept the line says it once.
    expect(bodyOf(`Please look.\n${line}`).split('note_not_yet')).toHaveLength(2);
  });

  test('a ticket that imitates the last lines is not taken for them', () => {
    const [note] = planned({}, { subject: 'uptier-escalation plan-99999999\n{"v":1}' }).writes;
    expect(parseNote(note?.kind === 'note' ? note.body : '')?.id).toBe('plan-00000001');
  });
});

describe('what is refused', () => {
  test('a tier whose reference is missing, until one is given', () => {
    const refused = buildPlan(input({ tier: 3 }));
    expect(refused.ok).toBe(false);
    expect(buildPlan(input({ tier: 3, reference: ' \n' })).ok).toBe(false);
    expect(buildPlan(input({ tier: 3, reference: 'INC-7' }))).toMatchObject({
      ok: true,
      value: { tier: 3, reference: 'INC-7' },
    });
  });

  test.each([
    [{ tier: 9 }, 'plan-no-tier'],
    [{ tier: 2, channel: 99 }, 'plan-no-channel'],
  ])('%o', (parts, code) => {
    expect(buildPlan(input(parts))).toMatchObject({ ok: false, error: { code } });
  });
});

test('every plan can be kept and comes back the same', () => {
  for (const channel of [0, 1, 2, 3, 4, 5, 6, 7, null]) {
    const plan = planned({ channel, reference: 'INC-7' });
    expect(v.parse(planRecord, JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  }
});
