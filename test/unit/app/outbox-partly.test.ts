import { describe, expect, test } from 'vitest';
import {
  discardEscalation,
  retryEscalation,
  undoEscalation,
} from '../../../lib/app/change-outbox.ts';
import { sendEscalation } from '../../../lib/app/escalate.ts';
import { settleOutbox } from '../../../lib/app/settle-outbox.ts';
import { shownOutbox, viewTicket } from '../../../lib/app/ticket-view.ts';
import { pageSign, showToolbarSign } from '../../../lib/app/toolbar-sign.ts';
import { markOf } from '../../../lib/domain/plan/note-mark.ts';
import { minute } from '../../../lib/domain/time/instant.ts';
import { outboxEntry, plan } from '../../builders/outbox-entry.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, site } from '../../fakes/dependencies.ts';

const id = plan().key;

/** An escalation whose time has come, with the toolbar's sign for all tabs. */
async function due() {
  const fakes = fakeDependencies();
  let sign = { text: '', title: '' };
  const needs = {
    ...fakes.needs,
    toolbar: {
      show: async (tabId: number | null, it: { text: string; title: string }) => {
        if (tabId === null) sign = it;
      },
    },
  };
  await needs.sites.save(site);
  const served = fakes.server.serve(ticket());
  await sendEscalation(needs, plan());
  fakes.clock.pass(10_000);
  const entry = async () => {
    const found = await needs.outbox.find(id);
    if (!found) throw new Error('no entry');
    return found;
  };
  const shown = async () => shownOutbox([await entry()], fakes.clock.now());
  const pageOf = async () => {
    const { ref } = plan();
    const reading = { observed: null, problem: null };
    const view = await viewTicket(needs, site, ref, reading, { because: false });
    return { tickets: [view], problem: null };
  };
  const escalations = async () =>
    (await needs.cases.events(plan().ref)).filter(({ kind }) => kind === 'escalated');
  const sweep = async () => {
    await settleOutbox(needs);
    await showToolbarSign(needs);
  };
  return { ...fakes, needs, served, sweep, entry, shown, pageOf, escalations, sign: () => sign };
}

const partlyWritten = async () => {
  const world = await due();
  world.server.fault = { on: /fields/, what: 403 };
  await world.sweep();
  expect(await world.entry()).toMatchObject({ state: 'failed', done: [0, 1] });
  return world;
};

describe('an escalation of which the note was taken and the rest refused', () => {
  test('is an escalation: the case is told, once', async () => {
    const { needs, server, escalations } = await partlyWritten();
    expect(await escalations()).toMatchObject([{ tier: 2, channel: 'phone' }]);
    server.fault = null;
    await retryEscalation(needs, id);
    expect(await escalations()).toHaveLength(1);
  });

  test('says on the toolbar what was written and what was not', async () => {
    const { needs, clock, sign, pageOf } = await partlyWritten();
    const title =
      'toolbar_escalation_partly outbox_part_note, outbox_part_priority high outbox_part_field Next Step';
    expect(sign()).toMatchObject({ text: '!', title });
    expect(pageSign(await pageOf(), clock.now(), needs.text)).toMatchObject({ text: '!', title });
    await discardEscalation(needs, id);
    expect(pageSign(await pageOf(), clock.now(), needs.text)).toMatchObject({ text: '' });
  });

  test('let be, keeps what became of it and is not shown any more', async () => {
    const { needs, clock, entry, shown, sign } = await partlyWritten();
    expect(await discardEscalation(needs, id)).toMatchObject({
      state: 'failed',
      done: [0, 1],
      dismissedAt: clock.now(),
    });
    expect(await entry()).toMatchObject({ state: 'failed', problem: { kind: 'forbidden' } });
    expect(await shown()).toEqual([]);
    expect(sign().text).toBe('');
  });

  test('let be, is not sent by another window that still shows it', async () => {
    const { needs, server, served } = await partlyWritten();
    await discardEscalation(needs, id);
    server.fault = null;
    expect(await retryEscalation(needs, id)).toMatchObject({ state: 'failed' });
    expect(served.fields).toEqual({});
  });

  test('tried again, writes only what is not there', async () => {
    const { needs, server, sign } = await partlyWritten();
    server.fault = null;
    const before = server.requests.length;
    expect(await retryEscalation(needs, id)).toMatchObject({ state: 'sent', done: [0, 1, 2] });
    expect(server.requests.slice(before).filter((line) => !line.startsWith('GET'))).toEqual([
      'PUT /ticket/42/fields',
    ]);
    expect(sign().text).toBe('');
  });
});

test('an escalation that may have been written is not called undone when the user lets it be', async () => {
  const { needs, server, sweep, shown, sign } = await due();
  server.fault = { on: /^POST/, what: 'lost-answer' };
  await sweep();
  expect(sign()).toMatchObject({ text: '!', title: 'toolbar_escalation_look' });
  expect(await discardEscalation(needs, id)).toMatchObject({ state: 'unknown' });
  expect(await shown()).toEqual([]);
  expect(sign().text).toBe('');
});

test('of a half done escalation that is in doubt, the toolbar claims no more than is known', async () => {
  const { server, sweep, entry, sign } = await due();
  server.fault = { on: /priority/, what: 'lost-answer' };
  await sweep();
  expect(await entry()).toMatchObject({ state: 'unknown', done: [0] });
  expect(sign().title).toBe(
    'toolbar_escalation_partly_unsure outbox_part_note outbox_part_priority high, outbox_part_field Next Step',
  );
});

test('what is in doubt behind a note that is there stays in doubt while nobody can look', async () => {
  const { needs, server, sweep } = await due();
  server.fault = { on: /priority/, what: 'lost-answer' };
  await sweep();
  server.fault = { on: /^GET .ticket/, what: 403 };
  expect(await retryEscalation(needs, id)).toMatchObject({ state: 'unknown', done: [0] });
});

test('one that expired half done is told to the case, and is not undone when the user lets it be', async () => {
  const fakes = fakeDependencies();
  await fakes.needs.sites.save(site);
  fakes.server.serve(ticket()).notes.push(`Escalated.\n\n${markOf(id)}`);
  await fakes.needs.outbox.add(outboxEntry({ state: 'sending', attempts: 1 }));
  fakes.clock.pass(600 * minute);
  await settleOutbox(fakes.needs);
  expect(await fakes.needs.cases.events(plan().ref)).toMatchObject([{ kind: 'escalated' }]);
  expect(await discardEscalation(fakes.needs, id)).toMatchObject({ state: 'expired', done: [0] });
});

describe('the sign on the toolbar goes', () => {
  const failed = async () => {
    const world = await due();
    world.server.fault = { on: /^POST/, what: 403 };
    await world.sweep();
    expect(world.sign().text).toBe('!');
    world.server.fault = null;
    return world;
  };

  test('when what failed is discarded', async () => {
    const { needs, sign } = await failed();
    expect(await discardEscalation(needs, id)).toMatchObject({ state: 'undone' });
    expect(sign().text).toBe('');
  });

  test('when what failed is sent after all', async () => {
    const { needs, sign } = await failed();
    expect(await retryEscalation(needs, id)).toMatchObject({ state: 'sent' });
    expect(sign().text).toBe('');
  });

  test('and comes, when what was expired cannot be sent', async () => {
    const { needs, server, clock, sign } = await due();
    clock.pass(6 * minute);
    await settleOutbox(needs);
    server.fault = { on: /^POST/, what: 403 };
    expect(sign().text).toBe('');
    await retryEscalation(needs, id);
    expect(sign().text).toBe('!');
  });

  test('when an escalation is undone and nothing else needs a look', async () => {
    const { needs, sign } = await due();
    await needs.toolbar.show(null, { text: '!', title: 'left over' });
    expect(await undoEscalation(needs, id)).toMatchObject({ state: 'undone' });
    expect(sign().text).toBe('');
  });
});
