import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { customerLetter } from '../../../lib/domain/customer/customer-letter.ts';
import { handOver } from '../../../lib/domain/plan/hand-over.ts';
import type { PlanText } from '../../../lib/domain/plan/plan-text.ts';
import { createText } from '../../component/messages.ts';
import { preset } from '../presets/read-preset.ts';
import { ownWorld } from './own-world.ts';

const text = createText(messages) as PlanText;
const timeZone = 'Asia/Kolkata';

test('a letter to the next tier holds the facts, what was said and when, and the broken promise with its source', async () => {
  const it = await ownWorld(preset('exotel-contact-center'), '2026-11-23T03:00:00Z');
  await it.say('2026-11-23T03:00:00Z', {
    kind: 'facts',
    facts: [{ kind: 'loss', affected: 25, total: 100, component: 'acd' }],
  });
  await it.say('2026-11-23T04:00:00Z', { kind: 'contacted', tier: 1, channel: 'phone' });
  await it.say('2026-11-23T04:05:00Z', { kind: 'reference', tier: 1, reference: 'EXO-1' });
  const own = await it.look('2026-11-23T06:00:00Z');
  const letter = customerLetter({ own, tier: { level: 2, name: 'Level 2' }, timeZone, text });
  expect(letter.subject).toBe('Escalation to tier 2: Calls drop [EXO-1]');
  expect(letter.body).toContain('Your reference: EXO-1');
  expect(letter.body).toContain('production loss of 20% or higher');
  expect(letter.body).toContain('- 2026-11-23 09:30: ');
  expect(letter.body).toContain(
    'First response within 90 min (source: Contact Center Standard Support & Process Guide). It was due on 2026-11-23 11:00; I have had no answer.',
  );
  // A severity that is not certain is claimed nowhere.
  const unsure = await it.begin({ contactedAt: it.clock.at });
  const plain = customerLetter({ own: unsure, tier: { level: 1, name: 'L1' }, timeZone, text });
  expect(plain.body).not.toContain('Severity');
});

test('a promise that nobody can time is not named, and before any contact there is nothing to reproach', async () => {
  const it = await ownWorld(preset('myoperator'), '2026-11-23T04:00:00Z');
  const letter = customerLetter({
    own: it.first,
    tier: { level: 1, name: 'Support' },
    timeZone,
    text,
  });
  expect(letter.subject).toBe('Calls drop');
  expect(letter.body).not.toMatch(/promise|due/i);
});

test.each(['A&B #7?', 'Ü/½ 42', 'x'.repeat(200), '"><script>', '=1+1', 'ticket\u202e42'])(
  'the reference %j goes into subject and form as text, and nowhere else',
  async (reference) => {
    const it = await ownWorld(preset('exotel'), '2026-11-23T04:00:00Z');
    const own = await it.say('2026-11-23T04:01:00Z', { kind: 'reference', tier: 1, reference });
    const words = customerLetter({ own, tier: { level: 2, name: 'L1' }, timeZone, text });
    const channel = own.vendor?.ladder.tiers[1]?.channels[0];
    if (!channel) throw new Error('no channel');
    const form = handOver(
      { ...channel, address: 'https://desk.example/form?ref={reference}' },
      words,
      own.references[0] ?? null,
    );
    expect(new URL(form?.href ?? '').searchParams.get('ref')).toBe(
      own.references[0]?.replace(/\p{Cf}/gu, ''),
    );
    const mail = handOver({ ...channel, type: 'email', address: 'a@desk.example' }, words, null);
    expect([...new URL(mail?.href ?? '').searchParams.keys()]).toEqual(['subject', 'body']);
  },
);
