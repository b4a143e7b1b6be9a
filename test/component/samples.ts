import type { Assessment } from '../../lib/domain/assessment.ts';
import type { Site } from '../../lib/domain/assignment/site.ts';
import { noCase } from '../../lib/domain/case/case-state.ts';
import type { Clock } from '../../lib/domain/clocks/clock.ts';
import type { Ladder, LadderChannel, LadderTier } from '../../lib/domain/ladder/ladder.ts';
import type { OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import { reason } from '../../lib/domain/reason.ts';
import type { Severity } from '../../lib/domain/severity/severity.ts';
import { ticketId } from '../../lib/domain/ticket/ticket.ts';
import { hour, instant, minute, toInstant, type Instant } from '../../lib/domain/time/instant.ts';
import type { CaseView } from '../../lib/domain/view/case-view.ts';
import type {
  AttentionItem,
  Directory,
  HealthView,
  MatrixSummary,
  PopupView,
  TicketView,
} from '../../lib/domain/view/views.ts';

/** Every sample stands at this moment: a Friday. */
export const now: Instant = instant('2026-11-20T10:00:00Z');
const at = (milliseconds: number) => toInstant(now + milliseconds);
export const origin = 'https://help.example.com';
export const ref = { origin, ticketId: ticketId('42') };

export const clock = (part: Partial<Clock> = {}): Clock => ({
  metric: 'first-response',
  state: 'on-track',
  bound: 'exact',
  reasons: [],
  source: 'matrix',
  startedAt: at(-30 * minute),
  dueAt: at(60 * minute),
  atRiskAt: at(37 * minute),
  breachesAt: at(60 * minute),
  stoppedAt: null,
  changesAt: at(37 * minute),
  elapsed: 30 * minute,
  remaining: 60 * minute,
  within: 90 * minute,
  withinText: '90 min',
  cycles: [],
  ...part,
});

export const channel = (part: Partial<LadderChannel> = {}): LadderChannel => ({
  index: 0,
  type: 'email',
  address: 'support@example.com',
  yours: false,
  label: null,
  note: null,
  copyTo: null,
  ifAny: false,
  passedTo: null,
  promise: null,
  openNow: true,
  opensAt: null,
  respondsWithin: null,
  respondsWithinText: null,
  ...part,
});

export const tier = (part: Partial<LadderTier> = {}): LadderTier => ({
  level: 1,
  name: 'Support desk',
  internal: false,
  state: 'current',
  opensAt: null,
  missing: [],
  advice: [],
  leadChecks: [],
  handles: [],
  because: [],
  respondsWithin: null,
  respondsWithinText: null,
  channels: [channel()],
  ...part,
});

export const ladder: Ladder = {
  recommended: 2,
  tiers: [
    tier({
      channels: [
        channel({ index: 0, type: 'phone', address: '+91 80 4712 3456', openNow: null }),
        channel({ index: 1, respondsWithinText: '30 min' }),
      ],
      handles: ['requests', 'basic troubleshooting'],
    }),
    tier({
      level: 2,
      name: 'Escalation desk',
      state: 'open',
      respondsWithinText: '1 h',
      commitment: 'goal',
      advice: ['Ideally when production is affected and the SLA is missed.'],
      channels: [
        channel({ index: 0, type: 'email', address: 'escalations@example.com' }),
        channel({ index: 1, type: 'form', address: 'https://example.com/escalate' }),
        channel({
          index: 2,
          type: 'whatsapp',
          address: '+91 98765 43210',
          openNow: false,
          opensAt: at(14 * hour),
        }),
        channel({ index: 3, type: 'chat', address: null, openNow: null }),
      ],
    }),
    tier({
      level: 3,
      name: 'Head of support',
      state: 'blocked',
      missing: [{ reason: reason('reference-missing', 2), referenceOfTier: 2 }],
      channels: [],
    }),
  ],
};

export const severity = (part: Partial<Severity> = {}): Severity => ({
  id: 'major',
  name: 'Major',
  rank: 1,
  certain: false,
  couldBe: ['critical'],
  reasons: [reason('loss-at-least', '2%')],
  missing: ['loss.component'],
  suggestions: [],
  ...part,
});

export const assessment = (part: Partial<Assessment> = {}): Assessment => ({
  ticketId: ref.ticketId,
  matrix: { id: 'exotel-contact-center', name: 'Contact Center, standard support' },
  assessedAt: now,
  completeness: 'full',
  severity: severity(),
  clocks: [
    clock({
      state: 'breached',
      dueAt: at(-20 * minute),
      breachesAt: at(-20 * minute),
      elapsed: 110 * minute,
      remaining: -20 * minute,
      startedAt: at(-110 * minute),
      commitment: 'guarantee',
    }),
    clock({
      metric: 'resolution',
      within: 6 * hour,
      withinText: '6 h',
      dueAt: at(4 * hour),
      breachesAt: at(4 * hour),
      elapsed: 2 * hour,
      remaining: 4 * hour,
      startedAt: at(-2 * hour),
      bound: 'assumed',
      reasons: [reason('type-unknown')],
      because: [
        {
          at: at(-2 * hour),
          event: 'created',
          rule: reason('clock-started'),
          stretches: [{ from: at(-2 * hour), to: now, kind: 'counted' }],
          elapsed: 2 * hour,
        },
      ],
    }),
    clock({
      metric: 'rca',
      state: 'not-started',
      startedAt: null,
      dueAt: null,
      elapsed: null,
      remaining: null,
      withinText: '72 h',
    }),
  ],
  ladder,
  changesAt: null,
  ...part,
});

export const ticketView = (part: Partial<TicketView> = {}): TicketView => ({
  ref,
  subject: 'Agents cannot take calls since this morning',
  status: 'open',
  rawStatus: 'open',
  priority: '50',
  assessment: assessment(),
  state: 'assessed',
  assignedBecause: null,
  problem: null,
  missing: [],
  readFrom: 'api',
  readAt: at(-minute),
  outbox: [],
  ...part,
});

export const site: Site = {
  origin,
  helpdesk: 'request-tracker',
  helpdeskChosen: false,
  assignments: [{ matrixId: 'exotel-contact-center' }],
  markField: null,
  escalatedPriority: null,
};

export const matrix = (part: Partial<MatrixSummary> = {}): MatrixSummary => ({
  id: 'exotel-contact-center',
  name: 'Contact Center, standard support',
  vendor: 'Exotel',
  preset: true,
  sourceTitle: 'Standard Support & Process Guide',
  sourceDate: 'unknown',
  effective: null,
  domains: ['exotel.com'],
  notes: ['The form’s address is not published.'],
  severities: [
    { id: 'critical', name: 'Critical' },
    { id: 'major', name: 'Major' },
  ],
  plans: [{ id: 'standard', name: 'Standard' }],
  ladder: { recommended: null, tiers: ladder.tiers },
  ...part,
});

export const directory: Directory = {
  matrices: [
    matrix(),
    matrix({
      id: 'jamilatech',
      name: 'JamilaTech support',
      vendor: 'JamilaTech',
      domains: ['jamilatech.example'],
      plans: [],
    }),
  ],
  sites: [site],
  savedAt: now,
};

export const popupView = (part: Partial<PopupView> = {}): PopupView => ({
  origin,
  site,
  granted: true,
  page: 'ticket',
  ticket: ticketView(),
  helpdeskName: 'Request Tracker',
  reconstruction: 'no',
  ...part,
});

export const plan = (part: Partial<Plan> = {}): Plan => ({
  key: 'plan-key-1',
  ref,
  tier: 2,
  tierName: 'Escalation desk',
  channel: 'email',
  handOver: {
    kind: 'mail',
    to: 'escalations@example.com',
    cc: null,
    subject: 'Escalation to tier 2: ticket 42',
    body: 'Ticket 42: agents cannot take calls.\nSeverity: Major',
    href: 'mailto:escalations@example.com?subject=Escalation%20to%20tier%202',
  },
  writes: [
    {
      kind: 'note',
      body: 'Escalated to tier 2.\nSeverity: Major\n\nuptier-escalation plan-key-1\n{"v":1}',
    },
    { kind: 'priority', to: '90' },
    { kind: 'field', name: 'Escalation', value: 'escalated_tier_2' },
  ],
  reference: null,
  ...part,
});

export const entry = (part: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id: 'plan-key-1',
  plan: plan(),
  state: 'waiting',
  createdAt: now,
  sendAt: at(10_000),
  attempts: 0,
  settledAt: null,
  problem: null,
  done: [],
  noteUrl: null,
  ...part,
});

export const health = (part: Partial<HealthView> = {}): HealthView => ({
  helpdesk: 'request-tracker',
  isReconstruction: false,
  page: {
    page: 'ticket',
    tickets: 1,
    found: ['subject', 'status'],
    missing: ['priority'],
    signedIn: true,
  },
  api: null,
  ...part,
});

let items = 0;
export const attentionItem = (part: Partial<AttentionItem> = {}): AttentionItem => ({
  ref,
  address: `${origin}/ticket/${(items += 1)}`,
  subject: 'Calls are not connecting',
  severity: 'Critical',
  state: 'breached',
  metric: 'resolution',
  dueAt: at(-hour),
  readAt: at(-5 * minute),
  ...part,
});

export const caseView = (part: Partial<CaseView> = {}): CaseView => ({
  isMine: false,
  ref,
  state: {
    ...noCase,
    status: 'acknowledged',
    since: at(-hour),
    openedAt: at(-2 * hour),
    tier: 2,
    lead: { who: 'agent1', since: at(-hour), reason: null },
    checked: ['Logs sent'],
  },
  happened: [
    { at: at(-3 * hour), author: null, said: 'The ticket was created.' },
    { at: at(-2 * hour), author: 'agent1', said: 'Escalated to tier 2.' },
    { at: at(-hour), author: 'agent2', said: 'Tier 2 acknowledged.' },
  ],
  promises: [
    { what: 'acknowledgement', tier: 2, dueAt: at(-hour), keptAt: at(-hour), state: 'kept' },
    { what: 'update', tier: null, dueAt: at(-minute), keptAt: null, state: 'missed' },
    { what: 'resolution', tier: null, dueAt: at(hour), keptAt: null, state: 'open' },
  ],
  gaps: [reason('case-gap-communication-plan')],
  checklists: [
    {
      of: 'prerequisite',
      items: [
        { item: 'Logs sent', group: 'Escalation desk', done: true },
        { item: 'The number of the case', group: 'Head of support', done: false },
      ],
    },
    { of: 'customer', items: [{ item: 'Remote access is given', group: null, done: false }] },
  ],
  closure: ['objectives-met', 'customer-agrees'],
  team: { readsNotes: true, writesNotes: true, unshared: 0 },
  ...part,
});
