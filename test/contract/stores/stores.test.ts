// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { DatabaseCaseStore } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { DatabaseMatrixStore } from '../../../lib/storage/matrix-store.ts';
import { DatabaseOutboxStore } from '../../../lib/storage/outbox-store.ts';
import { DatabaseSetAside } from '../../../lib/storage/set-aside.ts';
import { DatabaseTicketStore } from '../../../lib/storage/ticket-store.ts';
import { DatabaseWebhookStore } from '../../../lib/storage/webhook-store.ts';
import type { WebhookStore } from '../../../lib/ports/webhooks.ts';
import type { OutboxEntry } from '../../../lib/domain/plan/outbox.ts';
import type { CaseEntry, CaseEvent } from '../../../lib/domain/case/case-event.ts';
import type { Webhook } from '../../../lib/domain/webhook/webhook.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { instant, toInstant } from '../../../lib/domain/time/instant.ts';
import type {
  CaseStore,
  MatrixStore,
  ObservedTicket,
  OutboxStore,
  TicketStore,
} from '../../../lib/ports/stores.ts';
import { matrix } from '../../builders/matrix.ts';
import { outboxEntry } from '../../builders/outbox-entry.ts';
import { ticket } from '../../builders/ticket.ts';
import { FixedClock } from '../../fakes/dependencies.ts';
import {
  MemoryCaseStore,
  MemoryMatrixStore,
  MemoryOutboxStore,
  MemoryTicketStore,
  MemoryWebhookStore,
} from '../../fakes/memory-stores.ts';

interface Stores {
  readonly matrices: MatrixStore;
  readonly tickets: TicketStore;
  readonly cases: CaseStore;
  readonly outbox: OutboxStore;
  readonly webhooks: WebhookStore;
}

let names = 0;

function databaseStores(): Stores {
  const database = new Database(`contract-${(names += 1)}`);
  const reader = new DatabaseSetAside(database, new FixedClock());
  return {
    matrices: new DatabaseMatrixStore(database, reader),
    tickets: new DatabaseTicketStore(database, reader),
    cases: new DatabaseCaseStore(database, reader),
    outbox: new DatabaseOutboxStore(database, reader),
    webhooks: new DatabaseWebhookStore(database),
  };
}

const memoryStores = (): Stores => ({
  matrices: new MemoryMatrixStore(),
  tickets: new MemoryTicketStore(),
  cases: new MemoryCaseStore(),
  outbox: new MemoryOutboxStore(),
  webhooks: new MemoryWebhookStore(),
});

const at = instant('2026-11-20T09:00:00Z');
const ref = { origin: 'https://desk.example', ticketId: ticketId('42') };
const other = { origin: 'https://other.example', ticketId: ticketId('42') };

const observed = (where = ref, observedAt = at): ObservedTicket => ({
  ref: where,
  record: {
    ticket: ticket({ id: where.ticketId }),
    missing: ['plan'],
    version: '7',
    mergedInto: null,
  },
  observedAt,
});

describe.each([
  ['the database', databaseStores],
  ['memory', memoryStores],
])('stores in %s', (_name, open) => {
  test('a matrix that is replaced stays as an earlier edition', async () => {
    const { matrices } = open();
    const first = matrix({ version: '1', effective: '2026-01-01' });
    const second = matrix({ version: '2', effective: '2026-06-01' });
    await matrices.save({ matrix: first, preset: true, storedAt: at });
    await matrices.save({ matrix: second, preset: false, storedAt: at });
    expect(await matrices.all()).toEqual([{ matrix: second, preset: false, storedAt: at }]);
    expect(await matrices.editions('test')).toEqual([first, second]);
  });

  test('a matrix that is removed is gone with its editions; the preset before it is not', async () => {
    const { matrices } = open();
    const preset = matrix({ version: '1' });
    const ofMine = (effective: string) => matrix({ version: effective, effective });
    await matrices.save({ matrix: preset, preset: true, storedAt: at });
    await matrices.save({ matrix: ofMine('2026-01-01'), preset: false, storedAt: at });
    await matrices.save({ matrix: ofMine('2026-06-01'), preset: false, storedAt: at });
    expect(await matrices.editions('test')).toHaveLength(3);
    await matrices.remove('test');
    await matrices.remove('never-there');
    expect(await matrices.all()).toEqual([]);
    expect(await matrices.editions('test')).toEqual([preset]);
  });

  test('an observed ticket comes back without what people wrote in it', async () => {
    const { tickets } = open();
    await tickets.save([observed()]);
    const found = await tickets.find(ref);
    expect(found?.record.ticket.subject).toBe('Calls are not connecting');
    expect(found?.record.ticket.body).toBeNull();
    expect(found).toMatchObject({
      ref,
      observedAt: at,
      record: { version: '7', missing: ['plan'] },
    });
    expect(await tickets.find(other)).toBeUndefined();
  });

  test('tickets are forgotten by age and by site', async () => {
    const { tickets } = open();
    await tickets.save([observed(), observed(other, toInstant(at - 1))]);
    expect(await tickets.forgetBefore(at)).toBe(1);
    expect(await tickets.find(other)).toBeUndefined();
    await tickets.forgetSite('https://other.example');
    expect(await tickets.find(ref)).toBeDefined();
    await tickets.forgetSite(ref.origin);
    expect(await tickets.find(ref)).toBeUndefined();
  });

  test('a ticket that is outdated stays until it is read anew, and one that is not there does not come', async () => {
    const { tickets } = open();
    await tickets.save([observed()]);
    expect((await tickets.find(ref))?.isOutdated).toBeUndefined();
    await tickets.outdate(ref);
    expect(await tickets.find(ref)).toMatchObject({ observedAt: at, isOutdated: true });
    await tickets.outdate(other);
    expect(await tickets.find(other)).toBeUndefined();
    await tickets.save([observed()]);
    expect((await tickets.find(ref))?.isOutdated).toBeUndefined();
  });

  test('every ticket that is outdated or site that is forgotten begins a new generation, at once', async () => {
    const { tickets } = open();
    const before = tickets.generation();
    const outdating = tickets.outdate(ref);
    expect(tickets.generation()).not.toBe(before);
    await outdating;
    const between = tickets.generation();
    await tickets.forgetSite(ref.origin);
    expect(tickets.generation()).not.toBe(between);
  });

  const late: CaseEntry = {
    id: 'entry-late',
    event: { kind: 'workaround', at: toInstant(at + 1), by: 'agent', author: 'agent1' },
  };
  const early: CaseEntry = { id: 'entry-early', event: { kind: 'pause', at, reason: 'remote' } };
  const lead: CaseEntry = { id: 'entry-lead', event: { kind: 'lead', at, who: 'Ada' } };

  test('the log of a case comes back in the order of its time, each ticket’s alone', async () => {
    const { cases } = open();
    expect(await cases.add(ref, [late])).toEqual([late]);
    await cases.add(ref, [early, lead]);
    await cases.add(other, [early]);
    expect(await cases.log(ref)).toEqual([early, lead, late]);
    expect(await cases.log(other)).toEqual([early]);
    // What no clock knows is left out.
    expect(await cases.events(ref)).toEqual([early.event, late.event]);
    expect((await cases.all()).map(({ ref: of }) => of)).toEqual([ref, other]);
  });

  test('an entry is told once, and two entries of one name make one of the two', async () => {
    const { cases } = open();
    expect(await cases.add(ref, [lead, lead])).toEqual([lead]);
    expect(await cases.add(ref, [lead, early])).toEqual([early]);
    const forged: CaseEntry = { ...lead, event: { ...lead.event, who: 'Bob' } as CaseEvent };
    await cases.add(ref, [forged]);
    await cases.add(other, [forged]);
    await cases.add(other, [lead]);
    expect(await cases.log(ref)).toHaveLength(2);
    expect((await cases.log(ref)).find(({ id }) => id === lead.id)).toEqual(
      (await cases.log(other)).find(({ id }) => id === lead.id),
    );
  });

  test('the logs of one site come alone, and one that is erased is gone', async () => {
    const { cases } = open();
    const elsewhere = { origin: 'https://elsewhere.example', ticketId: ref.ticketId };
    await cases.add(ref, [early, late]);
    await cases.add(elsewhere, [lead]);
    expect(await cases.ofSite(elsewhere.origin)).toEqual([{ ref: elsewhere, entries: [lead] }]);
    await cases.forget(ref);
    expect(await cases.log(ref)).toEqual([]);
    expect(await cases.ofSite(ref.origin)).toEqual([]);
    expect(await cases.log(elsewhere)).toEqual([lead]);
  });

  test('what stands in a note stays known as shared', async () => {
    const { cases } = open();
    await cases.add(ref, [early, late]);
    expect(await cases.unshared(ref)).toEqual([early, late]);
    await cases.add(ref, [early], 'shared');
    await cases.add(ref, [early]);
    expect(await cases.unshared(ref)).toEqual([late]);
    expect(await cases.log(ref)).toEqual([early, late]);
  });

  test('webhooks come back, and one that was removed does not', async () => {
    const { webhooks } = open();
    const hook: Webhook = {
      id: 'hook-0001',
      name: 'Team',
      kind: 'slack',
      url: 'https://hooks.example/secret',
      secret: null,
      withSubject: false,
    };
    await webhooks.save(hook);
    await webhooks.save({ ...hook, name: 'Team two' });
    expect(await webhooks.all()).toEqual([{ ...hook, name: 'Team two' }]);
    await webhooks.remove(hook.id);
    expect(await webhooks.all()).toEqual([]);
  });

  test('a plan that is known is not added again', async () => {
    const { outbox } = open();
    expect(await outbox.add(outboxEntry())).toBe(true);
    expect(await outbox.add(outboxEntry({ id: 'another-id' }))).toBe(false);
    expect(await outbox.find('another-id')).toBeUndefined();
    expect(await outbox.find(outboxEntry().id)).toEqual(outboxEntry());
  });

  test('an entry moves only from where it is said to be', async () => {
    const { outbox } = open();
    const entry = outboxEntry();
    const sending: OutboxEntry = { ...entry, state: 'sending', attempts: 1 };
    await outbox.add(entry);
    expect(await outbox.move(entry.id, ['failed'], sending)).toBe(false);
    expect(await outbox.move(entry.id, ['waiting'], sending)).toBe(true);
    expect(await outbox.move(entry.id, ['waiting'], sending)).toBe(false);
    expect(await outbox.move('never-there', ['waiting'], sending)).toBe(false);
    expect(await outbox.find(entry.id)).toEqual(sending);
    expect(await outbox.inState(['waiting'])).toEqual([]);
    expect(await outbox.inState(['waiting', 'sending'])).toEqual([sending]);
  });

  test('of two that claim an entry at once, one gets it', async () => {
    const { outbox } = open();
    const entry = outboxEntry();
    await outbox.add(entry);
    const claims = await Promise.all(
      [1, 2, 3].map((attempts) =>
        outbox.move(entry.id, ['waiting'], { ...entry, state: 'sending', attempts }),
      ),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  test("a ticket's entries are found by its site and id", async () => {
    const { outbox } = open();
    await outbox.add(outboxEntry());
    expect(await outbox.forTicket(outboxEntry().plan.ref)).toEqual([outboxEntry()]);
    expect(await outbox.forTicket(other)).toEqual([]);
  });
});
