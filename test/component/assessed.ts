import { assess } from '../../lib/domain/assess.ts';
import type { TicketEvent, TicketStatus } from '../../lib/domain/ticket/ticket.ts';
import { hour, minute, toInstant } from '../../lib/domain/time/instant.ts';
import type { TicketView } from '../../lib/domain/view/views.ts';
import { suppositionsFor } from '../../lib/domain/what-if/choices.ts';
import { whatIf } from '../../lib/domain/what-if/what-if.ts';
import { berlin, matrix } from '../builders/matrix.ts';
import { ticket } from '../builders/ticket.ts';
import { now, ticketView } from './samples.ts';

/** A policy that has something to suppose of every kind. */
const policy = matrix({
  name: 'Office support',
  calendars: { office: berlin },
  severities: [
    { id: 'critical', name: 'Critical', when: [{ loss: { atLeast: '20%' } }] },
    { id: 'major', name: 'Major', default: true },
  ],
  targets: [
    { metric: 'first-response', within: '2 h', calendar: 'office' },
    { metric: 'next-response', within: '4 h', calendar: 'office' },
    {
      metric: 'resolution',
      within: '40 h',
      calendar: 'office',
      severity: 'major',
      pausedBy: ['pending', 'awaiting-remote-access'],
      metBy: ['workaround'],
    },
    { metric: 'resolution', within: '20 h', calendar: 'office', severity: 'critical' },
  ],
  tiers: [
    { level: 1, name: 'Support' },
    { level: 2, name: 'Second line', opens: [{ reply: 'delayed' }, { after: '30 h' }] },
  ],
});

const at = (milliseconds: number) => toInstant(now + milliseconds);
const status = (milliseconds: number, to: TicketStatus): TicketEvent => ({
  kind: 'status',
  to,
  at: at(milliseconds),
});

/** Came on Tuesday; answered, paused over a night, and paused again for its last half an hour. */
const lively: readonly TicketEvent[] = [
  { kind: 'public-reply', by: 'agent', at: at(-72 * hour) },
  status(-50 * hour, 'pending'),
  status(-27 * hour, 'open'),
  { kind: 'message', by: 'customer', at: at(-26 * hour) },
  status(-30 * minute, 'pending'),
];
/** Paused and resumed every seven minutes. */
const restless = Array.from({ length: 500 }, (_, place) =>
  status((-500 + place) * 7 * minute, place % 2 === 0 ? 'pending' : 'open'),
);

const histories = { lively, restless, fresh: [], answered: lively.slice(0, 1) } as const;

/** A ticket with one of these histories, as the engine sees it. */
export function assessed(name: keyof typeof histories): {
  readonly view: TicketView;
  readonly ask: (choice: string) => ReturnType<typeof whatIf>;
} {
  const createdAt = at(name === 'fresh' ? -hour : -73 * hour);
  const loss = { affected: 1, total: 100, component: null };
  const of = ticket({ createdAt, loss }, ...histories[name]);
  const settings = { timeZone: null };
  const assessment = assess(of, [policy], now, { ...settings, because: true });
  const choices = suppositionsFor(assessment, policy, of.status, now);
  return {
    view: ticketView({ assessment, choices, status: of.status }),
    ask(choice) {
      const chosen = choices.find(({ id }) => id === choice);
      if (!chosen) throw new Error(`Not offered: ${choice}`);
      return whatIf(of, [policy], settings, now, chosen.supposition);
    },
  };
}
