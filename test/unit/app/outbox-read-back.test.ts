import { describe, expect, test } from 'vitest';
import { converse } from '../../../lib/app/converse.ts';
import { retryEscalation } from '../../../lib/app/change-outbox.ts';
import { sendEscalation } from '../../../lib/app/escalate.ts';
import { settleOutbox } from '../../../lib/app/settle-outbox.ts';
import type { HelpdeskProblem } from '../../../lib/domain/helpdesk-problem.ts';
import { fail } from '../../../lib/domain/result.ts';
import type { HelpdeskApi } from '../../../lib/ports/helpdesk.ts';
import type { ApiRequest } from '../../../lib/ports/http.ts';
import { plan } from '../../builders/outbox-entry.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';
import { helpdeskApi } from '../../fakes/helpdesk-api.ts';

const id = plan().key;

/** An escalation whose time has come. */
async function due(parts: Parameters<typeof fakeDependencies>[0] = {}) {
  const fakes = fakeDependencies(parts);
  await fakes.needs.sites.save(site);
  const served = fakes.server.serve(ticket());
  await sendEscalation(fakes.needs, plan());
  fakes.clock.pass(10_000);
  return { ...fakes, served };
}

describe('a note that was taken and cannot be read back', () => {
  test.each([
    [403, 'forbidden'],
    [429, 'rate-limited'],
    [302, 'signed-out'],
  ])('because of %i may be there: unknown, and a retry finds it', async (what, kind) => {
    const { needs, server, served } = await due();
    const http = {
      send: async (...[at, request]: Parameters<typeof server.send>) => {
        const reply = await server.send(at, request);
        if (request.method === 'POST') server.fault = { on: /^GET .*notes/, what };
        return reply;
      },
    };
    await settleOutbox({ ...needs, http });
    expect(await needs.outbox.find(id)).toMatchObject({ state: 'unknown', problem: { kind } });
    server.fault = null;
    expect(await retryEscalation(needs, id)).toMatchObject({ state: 'sent' });
    expect(served.notes).toHaveLength(1);
  });
});

/** A helpdesk that answers a write, shows the ticket, and then says `problem`. */
const sayingAfterLook = (problem: HelpdeskProblem): HelpdeskApi => ({
  ...helpdeskApi,
  *write({ ticketId }) {
    const path = `/ticket/${ticketId}`;
    yield { transport: 'worker', method: 'PUT', path: `${path}/priority`, body: { to: 'low' } };
    yield { transport: 'worker', method: 'GET', path };
    return fail(problem);
  },
});

test.each([
  ['refused', 'failed'],
  ['signed-out', 'unknown'],
  ['unexpected', 'unknown'],
] as const)(
  'a change that was looked for and of which the helpdesk says %s is %s',
  async (kind, state) => {
    const api = sayingAfterLook({ kind, detail: 'changed nothing' });
    const { needs } = await due({ helpdesk: () => api });
    await settleOutbox(needs);
    expect(await needs.outbox.find(id)).toMatchObject({ state, problem: { kind } });
  },
);

describe('a talk tells how far its change came', () => {
  const talk = async (steps: readonly (readonly [ApiRequest['method'], number])[]) => {
    let at = 0;
    const http = {
      send: async () => {
        const status = steps[at++]?.[1] ?? 500;
        return { ok: true, value: { status, contentType: '', headers: {}, json: {} } } as const;
      },
    };
    function* conversation() {
      for (const [method] of steps) yield { transport: 'worker', method, path: '/' } as const;
      return fail({ kind: 'unexpected', detail: '' } as const);
    }
    return (await converse(http, origin, conversation())).change;
  };

  test.each([
    ['only reads', [['GET', 200]], 'none'],
    [
      'ends with the change',
      [
        ['GET', 200],
        ['POST', 403],
      ],
      'asked',
    ],
    [
      'looks in vain',
      [
        ['POST', 201],
        ['GET', 429],
      ],
      'unseen',
    ],
    [
      'looks',
      [
        ['POST', 201],
        ['GET', 200],
      ],
      'seen',
    ],
    [
      'looks on, in vain',
      [
        ['POST', 201],
        ['GET', 200],
        ['GET', 403],
      ],
      'unseen',
    ],
  ] as const)('that %s', async (_name, steps, change) => {
    expect(await talk(steps)).toBe(change);
  });
});
