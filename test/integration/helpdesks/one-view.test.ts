// @vitest-environment node
import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attention } from '../../../lib/app/attention.ts';
import { loadBoard } from '../../../lib/app/board.ts';
import { changeCase } from '../../../lib/app/change-case.ts';
import { countCases } from '../../../lib/app/count-cases.ts';
import type { Dependencies } from '../../../lib/app/dependencies.ts';
import { judge } from '../../../lib/app/judge.ts';
import { politeHttp } from '../../../lib/app/polite-http.ts';
import { readTicket } from '../../../lib/app/read-ticket.ts';
import { newSite } from '../../../lib/domain/assignment/site.ts';
import type { CaseFigures } from '../../../lib/domain/insights/case-figures.ts';
import { fail, succeed } from '../../../lib/domain/result.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { second, toInstant } from '../../../lib/domain/time/instant.ts';
import { helpdeskById } from '../../../lib/helpdesks/registry.ts';
import type { ApiReply, HelpdeskHttp } from '../../../lib/ports/http.ts';
import { matrix } from '../../builders/matrix.ts';
import { fakeDependencies } from '../../fakes/dependencies.ts';
import { startFreshdesk } from '../../playground/freshdesk/server.mjs';
import { startZendesk } from '../../playground/zendesk/server.mjs';

/** One policy for both: nothing in it is one helpdesk's own word. */
const policy = matrix({
  tiers: [
    { level: 1, name: 'Support' },
    { level: 2, name: 'Engineers' },
  ],
  severities: [
    { id: 'critical', name: 'Critical', when: [{ keywords: ['unreachable', '502'] }] },
    { id: 'minor', name: 'Minor', default: true },
  ],
  targets: [
    { metric: 'first-response', within: '4 h' },
    { metric: 'resolution', severity: 'critical', within: '24 h' },
    { metric: 'resolution', severity: 'minor', within: '10 d', pausedBy: ['pending'] },
  ],
});
const numbers = Array.from({ length: 28 }, (_, at) => ticketId(String(at + 1)));

/** What was counted of the cases. */
const counted: CaseFigures[] = [];
/** One ticket of each site, the same one, that was escalated. */
const live = () => desks.map(({ origin }) => ({ origin, ticketId: ticketId('8') }));

let desks: readonly { origin: string; port: number; cookie: string; stop: () => Promise<void> }[];
let needs: Dependencies;

/** Sends as the browser does, to where the host's name would lead it. */
const http: HelpdeskHttp = {
  send: (origin, { method, path, headers, body }) =>
    new Promise((resolve) => {
      const desk = desks.find((it) => it.origin === origin);
      const message = request(
        {
          host: '127.0.0.1',
          port: desk?.port,
          method,
          path,
          rejectUnauthorized: false,
          headers: { host: new URL(origin).host, cookie: desk?.cookie, ...headers },
        },
        async (reply) => {
          let text = '';
          for await (const chunk of reply) text += String(chunk);
          const contentType = reply.headers['content-type'] ?? '';
          const json: unknown = contentType.includes('json') ? JSON.parse(text) : undefined;
          const value: ApiReply = { status: reply.statusCode ?? 0, contentType, headers: {}, json };
          resolve(succeed(value));
        },
      );
      message.on('error', ({ message: detail }) => resolve(fail({ kind: 'no-answer', detail })));
      message.end(body === undefined ? undefined : JSON.stringify(body));
    }),
};

beforeAll(async () => {
  const started = [
    ['zendesk', await startZendesk()],
    ['freshdesk', await startFreshdesk()],
  ] as const;
  desks = started.map(([, it]) => ({
    origin: it.origin,
    port: it.port,
    cookie: it.cookie('agent1'),
    stop: () => it.stop(),
  }));
  const fakes = fakeDependencies({ helpdesk: helpdeskById });
  // The playgrounds' tickets are as old as their own start.
  fakes.clock.at = toInstant(Date.now());
  const figures: Dependencies['figures'] = {
    uncounted: async () => live().map((ref) => ({ ref, version: 1, figures: [] })),
    waiting: async () => 0,
    save: async (_ticket, figured) => void counted.push(...figured),
    live: async () => live(),
  };
  needs = { ...fakes.needs, figures, http: politeHttp(http, fakes.clock, fakes.needs.memory) };
  await needs.matrices.save({ matrix: policy, preset: false, storedAt: fakes.clock.now() });
  for (const [helpdesk, { origin }] of started) {
    fakes.granted.add(origin);
    const assignments = [{ matrixId: policy.id }];
    await needs.sites.save({ ...newSite(origin), helpdesk, assignments });
    const api = helpdeskById(helpdesk);
    if (!api) throw new Error(`no ${helpdesk}`);
    for (const id of numbers) {
      const { problem } = await readTicket(needs, { origin, api, ticketId: id, isPrivate: false });
      if (problem) throw new Error(`${helpdesk} ${id}: ${problem.detail}`);
    }
  }
}, 60_000);
afterAll(() => Promise.all(desks.map(({ stop }) => stop())));

/** What the policy makes of each ticket of a site. */
async function judged(origin: string) {
  const site = await needs.sites.find(origin);
  if (!site) throw new Error('no site');
  return Promise.all(
    numbers.map(async (id) => {
      const ticket = (await needs.tickets.find({ origin, ticketId: id }))?.record.ticket;
      const assessment = ticket && (await judge(needs, site, ticket, [], false)).assessment;
      if (!assessment) throw new Error(`${origin} ${id} is not judged`);
      const clocks = assessment.clocks.map(({ metric, state }) => ({ metric, state }));
      return { id, severity: assessment.severity.id, clocks };
    }),
  );
}

describe('a matrix that is assigned to two helpdesks', () => {
  test('gives the same tickets of both the same severity, and no other state of a clock', async () => {
    const [zendesk = [], freshdesk = []] = await Promise.all(desks.map((it) => judged(it.origin)));
    const severities = (all: typeof zendesk) => all.map(({ severity }) => severity);
    expect(severities(freshdesk)).toEqual(severities(zendesk));
    expect(severities(zendesk)).toContain('critical');
    for (const [at, { id, clocks }] of freshdesk.entries())
      for (const [place, { metric, state }] of clocks.entries()) {
        const other = zendesk[at]?.clocks[place];
        // Where Freshdesk does not tell enough of a ticket, its clock says so.
        if (state !== 'unknown') expect({ id, metric, state }).toEqual({ id, ...other });
      }
    const known = freshdesk.flatMap(({ clocks }) => clocks).filter((it) => it.state !== 'unknown');
    expect(known.length).toBeGreaterThan(numbers.length);
  });

  test('has tickets of both among those that need someone, by what presses most', async () => {
    const items = await attention(needs);
    const [of = [], alsoOf = []] = desks.map(({ origin }) =>
      items.filter(({ ref }) => ref.origin === origin).map((it) => `${it.state} ${it.metric}`),
    );
    expect(of.filter((it) => it === 'breached resolution')).toHaveLength(3);
    expect(alsoOf.filter((it) => it === 'breached resolution')).toHaveLength(2);
    const due = items.filter(({ state }) => state === 'breached').map(({ dueAt }) => dueAt);
    expect(due).toEqual(due.toSorted((a, b) => Number(a) - Number(b)));
    for (const { ref, address } of items) expect(new URL(address).origin).toBe(ref.origin);
  });

  test('counts escalations of both alike, on the board and in the figures', async () => {
    for (const ref of live()) await changeCase(needs, ref, [{ kind: 'escalated', tier: 2 }]);
    const { rows, sites } = await loadBoard(needs);
    const alike = { tier: 2, severity: 'Critical', status: 'open', saidBy: 'log' };
    expect(rows.map(({ ref }) => ref.origin).toSorted()).toEqual(
      live()
        .map(({ origin }) => origin)
        .toSorted(),
    );
    for (const row of rows) expect(row).toMatchObject(alike);
    expect(sites.map(({ helpdesk }) => helpdesk)).toEqual(['Zendesk', 'Freshdesk or Freshservice']);
    await countCases(needs);
    expect(counted).toHaveLength(2);
    for (const [at, ref] of live().entries())
      expect(counted[at]).toMatchObject({ ref, tier: 2, severity: 'Critical', status: 'open' });
    const [one, other] = counted.map((it) => it.resolutionDueAt ?? 0);
    // The two playgrounds were started one after the other, and tell whole seconds.
    expect(Math.abs(Number(one) - Number(other))).toBeLessThan(30 * second);
  });
});
