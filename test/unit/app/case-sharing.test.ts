import { describe, expect, test } from 'vitest';
import { undoEscalation } from '../../../lib/app/change-outbox.ts';
import { changeCase, takeCase } from '../../../lib/app/change-case.ts';
import { sendEscalation } from '../../../lib/app/escalate.ts';
import { draftUpdate } from '../../../lib/app/draft-update.ts';
import { planCaseNote } from '../../../lib/app/plan-case-note.ts';
import { planEscalation } from '../../../lib/app/plan-escalation.ts';
import { rebuildCase } from '../../../lib/app/rebuild-case.ts';
import { settleOutbox } from '../../../lib/app/settle-outbox.ts';
import { caseLine } from '../../../lib/domain/case/note-lines.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { formatInstant, instant, minute } from '../../../lib/domain/time/instant.ts';
import { entry } from '../../builders/case.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, FixedClock, origin, site } from '../../fakes/dependencies.ts';
import { HelpdeskServer } from '../../fakes/helpdesk-server.ts';

const ref = { origin, ticketId: ticketId('42') };
const policy = matrix({
  tiers: [
    { level: 1, name: 'Support' },
    {
      level: 2,
      name: 'Desk',
      opens: [{ at: 'any-time' }],
      channels: [{ type: 'email', address: 'desk@vendor.example', respondsWithin: '30 min' }],
    },
    {
      level: 3,
      name: 'Head',
      opens: [{ at: 'any-time' }],
      requires: [{ reference: 2 }],
      channels: [{ type: 'form', address: 'https://forms.example/e?ref={reference}' }],
    },
  ],
});

/** Two browsers of two agents on one helpdesk, with one clock. */
async function team() {
  const server = new HelpdeskServer();
  const clock = new FixedClock();
  const served = server.serve(ticket());
  const browser = async (name: string) => {
    let ids = 0;
    const { needs } = fakeDependencies({
      http: server,
      clock,
      newId: () => `${name}-entry-${String((ids += 1)).padStart(4, '0')}`,
    });
    await needs.sites.save(site);
    await needs.matrices.save({ matrix: policy, preset: false, storedAt: clock.now() });
    await needs.memory.update(origin, (state) => ({ ...state, account: name }));
    return needs;
  };
  const [a, b] = [await browser('agent-a'), await browser('agent-b')];
  /** Waits the ten seconds as the agent who is signed in here. */
  const settle = async (needs: typeof a, who: string) => {
    server.user = who;
    clock.pass(10_000);
    await settleOutbox(needs);
  };
  return { a, b, server, clock, served, settle };
}

const choice = { ref, tier: 2, channel: 0, reference: null, note: null } as const;

describe('two agents with a browser each', () => {
  test('escalate in A, rebuild in B, raise to tier 2’s next from B: both agree', async () => {
    const { a, b, clock, settle } = await team();
    await sendEscalation(a, await planEscalation(a, choice));
    await settle(a, 'agent-a');

    const inB = await rebuildCase(b, ref);
    expect(inB.state).toMatchObject({
      status: 'open',
      tier: 2,
      tiers: [{ calls: [{ channel: 'email' }], answerBy: clock.now() - 10_000 + 30 * minute }],
    });
    expect(await b.cases.log(ref)).toEqual(await a.cases.log(ref));

    clock.pass(minute);
    await expect(planEscalation(b, { ...choice, tier: 3, channel: 0 })).rejects.toMatchObject({
      name: 'requires-reference',
    });
    await takeCase(b, ref);
    await changeCase(b, ref, [{ kind: 'reference', tier: 2, reference: 'INC-7' }]);
    const higher = await planEscalation(b, { ...choice, tier: 3, channel: 0 });
    // The form has the reference that tier 2 gave.
    expect(higher.handOver).toMatchObject({ href: 'https://forms.example/e?ref=INC-7' });
    await sendEscalation(b, higher);
    await settle(b, 'agent-b');

    const inA = await rebuildCase(a, ref);
    expect(inA.problems).toEqual([]);
    expect(await a.cases.log(ref)).toEqual(await b.cases.log(ref));
    expect(inA.state).toMatchObject({
      status: 'open',
      tier: 3,
      lead: { who: 'agent-b' },
      tiers: [{ tier: 2, reference: 'INC-7' }, { tier: 3 }],
    });
    // Nobody has anything left to tell.
    expect(await planCaseNote(a, ref)).toBeNull();
    expect(await planCaseNote(b, ref)).toBeNull();
  });

  test('who change it at once lose no event of either', async () => {
    const { a, b, clock, served, settle } = await team();
    await sendEscalation(a, await planEscalation(a, choice));
    await settle(a, 'agent-a');
    await rebuildCase(b, ref);
    await changeCase(a, ref, [{ kind: 'observation', team: 'Net', text: 'Seen by A.' }]);
    await changeCase(b, ref, [{ kind: 'observation', team: 'Voice', text: 'Seen by B.' }]);
    for (const [needs, who] of [
      [a, 'agent-a'],
      [b, 'agent-b'],
    ] as const) {
      const note = await planCaseNote(needs, ref);
      if (!note) throw new Error('nothing to tell');
      await sendEscalation(needs, note);
      expect(await planCaseNote(needs, ref)).toBeNull();
      await settle(needs, who);
    }
    clock.pass(minute);
    await rebuildCase(a, ref);
    await rebuildCase(b, ref);
    expect(served.notes).toHaveLength(3);
    const log = await a.cases.log(ref);
    expect(await b.cases.log(ref)).toEqual(log);
    expect(log.map(({ event }) => event.kind === 'observation' && event.team)).toEqual(
      expect.arrayContaining(['Net', 'Voice']),
    );
  });

  test('what is undone in time is told to nobody', async () => {
    const { a, served, settle } = await team();
    await sendEscalation(a, await planEscalation(a, choice));
    await undoEscalation(a, 'agent-a-entry-0001');
    await settle(a, 'agent-a');
    expect(await a.cases.log(ref)).toEqual([]);
    expect(served.notes).toEqual([]);
  });

  test('whose plan was changed on its way is not sent', async () => {
    const { a } = await team();
    const plan = await planEscalation(a, choice);
    const forged = entry(formatInstant(a.clock.now()), { kind: 'withdrawn', reason: 'forged' });
    await expect(
      sendEscalation(a, { ...plan, entries: [...(plan.entries ?? []), forged] }),
    ).rejects.toMatchObject({ name: 'plan-changed' });
  });
});

describe('notes that others wrote', () => {
  test.each([
    ['a customer', 'customer'],
    ['nobody knows who', undefined],
  ] as const)('by %s count for nothing, and are counted', async (_name, by) => {
    const { b, served } = await team();
    const forged = entry('2026-11-20T08:00:00Z', { kind: 'escalated', tier: 3 });
    served.notes.push(`Hello\n\n${caseLine(forged)}`);
    served.noteAuthors.set(0, by);
    const { state, strangers } = await rebuildCase(b, ref);
    expect(state.status).toBe('none');
    expect(strangers).toBe(1);
    expect(await b.cases.log(ref)).toEqual([]);
  });

  test('and that were cut off tell what is left, and what is missing', async () => {
    const { a, b, served, settle } = await team();
    await sendEscalation(a, await planEscalation(a, choice));
    await settle(a, 'agent-a');
    served.notes[0] = (served.notes[0] ?? '').slice(0, -250);
    const { state, problems } = await rebuildCase(b, ref);
    expect(state.tier).toBe(2);
    expect(problems).toMatchObject([{ kind: 'damaged' }]);
  });

  test('leave none of their words behind', async () => {
    const { b, served } = await team();
    const told = entry('2026-11-20T08:00:00Z', { kind: 'escalated', tier: 2 });
    served.notes.push(`Private words about Ms Customer\n\n${caseLine(told)}`);
    const rebuilt = await rebuildCase(b, ref);
    const kept = JSON.stringify([rebuilt, await b.cases.all(), await b.tickets.find(ref)]);
    expect(kept).toContain(told.id);
    expect(kept).not.toContain('Private words');
  });
});

describe('a change of a case', () => {
  test('is refused with its reason, and leaves nothing behind', async () => {
    const { a } = await team();
    await expect(changeCase(a, ref, [{ kind: 'resolved', text: 'x' }])).rejects.toMatchObject({
      name: 'case-not-open',
    });
    await sendEscalation(a, { ...(await planEscalation(a, choice)), writes: [] });
    const before = await a.cases.log(ref);
    await expect(
      changeCase(a, ref, [
        { kind: 'resolved', text: 'x' },
        { kind: 'closed', criteria: ['customer-agrees'] },
      ]),
    ).rejects.toMatchObject({ name: 'case-close-no-agreement' });
    await expect(changeCase(a, ref, [{ kind: 'resolved', text: ' ' }])).rejects.toMatchObject({
      name: 'case-words',
    });
    expect(await a.cases.log(ref)).toEqual(before);
  });

  test('comes last, even where another agent’s clock is ahead', async () => {
    const { a, clock } = await team();
    const ahead = formatInstant((clock.now() + 5 * minute) as never);
    await a.cases.add(ref, [entry(ahead, { kind: 'escalated', tier: 2 })]);
    const { state } = await takeCase(a, ref);
    expect(state).toMatchObject({
      status: 'acknowledged',
      lead: { who: 'agent-a' },
      outOfPlace: [],
    });
  });

  test('by who takes over from somebody needs a reason', async () => {
    const { a, b, clock, settle } = await team();
    await sendEscalation(a, await planEscalation(a, choice));
    await settle(a, 'agent-a');
    await takeCase(a, ref);
    await b.cases.add(ref, await a.cases.log(ref));
    clock.pass(minute);
    await expect(takeCase(b, ref)).rejects.toMatchObject({ name: 'case-hand-over-needs-reason' });
    const { state } = await takeCase(b, ref, 'End of shift');
    expect(state).toMatchObject({ lead: { who: 'agent-b', reason: 'End of shift' } });
    expect(state.earlierLeads).toMatchObject([{ who: 'agent-a' }]);
  });
});

describe('an update to the customer', () => {
  const words = async (templates?: { readonly update: string }) => {
    const { a } = await team();
    const edition = { ...policy, ...(templates ? { templates } : {}) };
    await a.matrices.save({ matrix: edition, preset: false, storedAt: a.clock.now() });
    await sendEscalation(a, { ...(await planEscalation(a, choice)), writes: [] });
    await changeCase(a, ref, [
      { kind: 'observation', team: 'Net', text: 'Internal words' },
      { kind: 'update-given', text: 'x', nextAt: instant('2026-11-20T12:00:00Z') },
    ]);
    return draftUpdate(a, ref);
  };

  test('stands in the team’s words, with the facts filled in', async () => {
    const update =
      'Ticket {{ticket.id}} is with {{tier.name}}; you hear from us by {{nextUpdate}}.';
    expect(await words({ update })).toBe(
      'Ticket 42 is with Desk; you hear from us by 2026-11-20T12:00:00Z.',
    );
  });

  test('without a template says how it stands and what comes next, and nothing internal', async () => {
    expect(await words()).toBe('summary_status_open\nsummary_next_update 2026-11-20T12:00:00Z');
  });
});
