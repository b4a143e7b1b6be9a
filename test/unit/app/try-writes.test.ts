import { describe, expect, test } from 'vitest';
import { retryEscalation } from '../../../lib/app/change-outbox.ts';
import { saveSite } from '../../../lib/app/change-site.ts';
import { sendEscalation } from '../../../lib/app/escalate.ts';
import { planEscalation } from '../../../lib/app/plan-escalation.ts';
import { popupView } from '../../../lib/app/popup-view.ts';
import { settleOutbox } from '../../../lib/app/settle-outbox.ts';
import { tryWrites } from '../../../lib/app/try-writes.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { matrix } from '../../builders/matrix.ts';
import { plan } from '../../builders/outbox-entry.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';
import { recognisePage } from '../../../lib/app/recognise-page.ts';
import { helpdeskApi } from '../../fakes/helpdesk-api.ts';

const ref = { origin, ticketId: ticketId('42') };
const choice = { ref, tier: 1, channel: null, reference: null, note: null };
const policy = matrix({ tiers: [{ level: 1, name: 'First line', channels: [] }] });

async function world({ isReconstruction = true } = {}) {
  const fakes = fakeDependencies({
    helpdesk: (id) =>
      ['counting', 'other'].includes(id) ? { ...helpdeskApi, id, isReconstruction } : undefined,
  });
  await fakes.needs.sites.save(site);
  await fakes.needs.matrices.save({ matrix: policy, preset: false, storedAt: fakes.clock.now() });
  const served = fakes.server.serve(ticket());
  const trust = async () => (await popupView(fakes.needs, `${origin}/ticket/42`, 7)).reconstruction;
  return { ...fakes, served, trust };
}

describe('on a helpdesk that was never tried on a live account', () => {
  test('a plan writes nothing, and a plan that would write is refused', async () => {
    const { needs, trust } = await world();
    expect(await trust()).toBe('untried');
    expect((await planEscalation(needs, choice)).writes).toEqual([]);
    await expect(sendEscalation(needs, plan())).rejects.toMatchObject({ name: 'plan-changed' });
  });

  test('one try writes one note and finds it; then escalations write', async () => {
    const { needs, served, trust } = await world();
    expect(await tryWrites(needs, ref)).toEqual({ noteUrl: `${origin}/ticket/42` });
    expect(served.notes).toEqual(['note_try\n\nuptier-escalation try-on-ticket-42']);
    expect(await trust()).toBe('tried');
    expect((await planEscalation(needs, choice)).writes).not.toEqual([]);
  });

  test('a second try finds the note of the first, also where its answer was lost', async () => {
    const { needs, server, served, trust } = await world();
    server.fault = { on: /^POST|^PUT/, what: 'lost-answer' };
    await expect(tryWrites(needs, ref)).rejects.toMatchObject({ name: 'try-failed' });
    expect(await trust()).toBe('untried');
    server.fault = null;
    await tryWrites(needs, ref);
    expect(served.notes).toHaveLength(1);
    expect(await trust()).toBe('tried');
  });

  test('a try counts for its helpdesk alone, and a form that is older does not undo it', async () => {
    const { needs, trust } = await world();
    await tryWrites(needs, ref);
    await saveSite(needs, site);
    expect(await trust()).toBe('tried');
    await saveSite(needs, { ...site, helpdesk: 'other', helpdeskChosen: true });
    await saveSite(needs, { ...site, helpdeskChosen: true });
    expect(await trust()).toBe('untried');
  });

  test('a try counts for its site alone', async () => {
    const { needs, granted, trust } = await world();
    const elsewhere = 'https://second.example';
    granted.add(elsewhere);
    await needs.sites.save({ ...site, origin: elsewhere });
    await tryWrites(needs, { ...ref, origin: elsewhere });
    expect(await trust()).toBe('untried');
    expect((await planEscalation(needs, choice)).writes).toEqual([]);
    await expect(sendEscalation(needs, plan())).rejects.toMatchObject({ name: 'plan-changed' });
  });

  test('a site that turns out to be another helpdesk is tried anew, also by what waits', async () => {
    const { needs, clock, served, trust } = await world();
    await tryWrites(needs, ref);
    const { id } = await sendEscalation(needs, plan());
    await recognisePage(needs, site, 7, 'other');
    expect(await trust()).toBe('untried');
    clock.pass(10_000);
    await settleOutbox(needs);
    expect(await needs.outbox.find(id)).toMatchObject({
      state: 'failed',
      problem: { kind: 'refused', detail: 'outbox_not_tried' },
    });
    expect(served.notes).toHaveLength(1);
    await tryWrites(needs, ref);
    expect(await retryEscalation(needs, id)).toMatchObject({ state: 'sent' });
  });

  test('nothing is tried out of a private window', async () => {
    const { needs, served } = await world();
    const access = { ...needs.access, isPrivateInFront: async () => true };
    await expect(tryWrites({ ...needs, access }, ref)).rejects.toMatchObject({
      name: 'private-window',
    });
    expect(served.notes).toEqual([]);
  });

  test('nobody else than who the page shows tries', async () => {
    const { needs, server, served } = await world();
    await needs.memory.update(origin, (state) => ({ ...state, account: 'agent1' }));
    server.user = 'agent2';
    await expect(tryWrites(needs, ref)).rejects.toMatchObject({ name: 'try-failed' });
    expect(served.notes).toEqual([]);
  });
});

describe('a tab with an unsaved draft of the ticket', () => {
  test('keeps a try and a click from writing, and hurts no other ticket', async () => {
    const { needs, drafts, served } = await world();
    drafts.add('42');
    await expect(tryWrites(needs, ref)).rejects.toMatchObject({ name: 'unsaved-draft' });
    drafts.clear();
    await tryWrites(needs, ref);
    drafts.add('42');
    await expect(sendEscalation(needs, plan())).rejects.toMatchObject({ name: 'unsaved-draft' });
    expect(await needs.outbox.forTicket(ref)).toEqual([]);
    drafts.clear();
    drafts.add('43');
    expect(await sendEscalation(needs, plan())).toMatchObject({ state: 'waiting' });
    expect(served.notes).toHaveLength(1);
  });

  test('that was begun within the ten seconds lets nothing go; once it is saved it can be sent', async () => {
    const { needs, clock, drafts, served } = await world({ isReconstruction: false });
    const { id } = await sendEscalation(needs, plan());
    drafts.add('42');
    clock.pass(10_000);
    await settleOutbox(needs);
    expect(await needs.outbox.find(id)).toMatchObject({
      state: 'failed',
      problem: { kind: 'refused', detail: 'outbox_unsaved_draft' },
    });
    expect(served.notes).toEqual([]);
    drafts.clear();
    expect(await retryEscalation(needs, id)).toMatchObject({ state: 'sent' });
    expect(served.notes).toHaveLength(1);
  });

  test('keeps what a worker left half done from being finished, but not from being found', async () => {
    const { needs, server, clock, drafts, served } = await world({ isReconstruction: false });
    const { id } = await sendEscalation(needs, plan());
    const entry = await needs.outbox.find(id);
    if (!entry) throw new Error('no entry');
    // The worker died after the note: nobody knows more than that it was sending.
    await needs.outbox.move(id, ['waiting'], { ...entry, state: 'sending', attempts: 1 });
    for (const write of entry.plan.writes) if (write.kind === 'note') served.notes.push(write.body);
    drafts.add('42');
    clock.pass(10_000);
    await settleOutbox(needs);
    expect(await needs.outbox.find(id)).toMatchObject({ state: 'expired', done: [0] });
    expect(server.requests.filter((it) => !it.startsWith('GET'))).toEqual([]);
    drafts.clear();
    expect(await retryEscalation(needs, id)).toMatchObject({ state: 'sent' });
    expect(served).toMatchObject({ priority: 'high', notes: [expect.any(String)] });
  });

  test('does not keep a call from being made, which writes nothing', async () => {
    const { needs, drafts } = await world();
    drafts.add('42');
    expect(await sendEscalation(needs, plan({ writes: [] }))).toMatchObject({
      state: 'handed-over',
    });
  });
});
