import type { Calendar } from '../../../lib/domain/matrix/calendar-schema.ts';
import type { Target } from '../../../lib/domain/matrix/target-schema.ts';
import type { Tier } from '../../../lib/domain/matrix/tier-schema.ts';

/** Parts of a matrix in which every key of the format is used, and each kind that a key can be. */
export const wholeCalendars: Readonly<Record<string, Calendar>> = {
  office: {
    timeZone: 'Europe/Berlin',
    hours: {
      mon: [
        ['09:00', '12:30'],
        ['13:15', '17:00'],
      ],
      sat: [['22:00', '06:00']],
    },
    holidays: ['2026-12-25'],
    shifts: { '2026-12-24': [['09:00', '12:00']], '2026-12-31': [] },
    breaks: { '2026-12-23': [['12:00:30', '24:00']] },
    note: 'As printed',
  },
  always: { open: '24x7', note: 'Always' },
  'of-the-customer': {
    open: '24x5',
    region: 'customer',
    days: ['mon', 'tue'],
    holidays: ['2026-01-01'],
    regions: {
      'Asia/Dubai': { days: ['mon', 'sun'], holidays: ['2026-12-02'] },
      'Asia/Kolkata': { holidays: [] },
    },
  },
  'of-a-zone': { open: '24x5', timeZone: 'Asia/Kolkata', holidays: [] },
  'not-said': { open: 'unpublished' },
};

export const wholeTargets: readonly Target[] = [
  {
    metric: 'first-response',
    severity: 'critical',
    plan: 'gold',
    within: '15 min',
    calendar: 'office',
    commitment: 'guarantee',
    openedByAgent: 'counts',
    pausedBy: [],
    atRisk: '80%',
    note: 'First',
  },
  {
    metric: 'resolution',
    severity: ['critical', 'major'],
    plan: ['gold', 'silver'],
    within: '2 h to 8 h',
    calendar: 'office',
    pausedBy: ['pending', 'awaiting-remote-access'],
    hiddenBy: ['on-hold', 'solved'],
    metBy: ['workaround'],
    onReopen: 'restart',
    onlyFor: 'application faults',
  },
  { metric: 'resolution', severity: 'minor', promise: 'next release or update' },
  { metric: 'resolution', severity: 'minor', plan: 'silver', promise: 'in release 12' },
  { metric: 'periodic-update', within: '2 business days', calendar: 'office', from: 'escalated' },
  { metric: 'tier-engagement', tier: 4, within: '4 h', commitment: 'goal' },
  { metric: 'acknowledgement', within: '30 min' },
];

export const wholeTiers: readonly Tier[] = [
  {
    level: 1,
    name: 'Service desk',
    staff: ['support engineer', 'lead'],
    handles: ['requests'],
    calendar: 'office',
    respondsWithin: '30 min',
    commitment: 'goal',
    channels: [
      {
        type: 'phone',
        address: '+918088919888',
        label: '+91-8088919888',
        calendar: 'always',
        respondsWithin: '5 min',
        commitment: 'guarantee',
        passedTo: 'voice manager',
        note: 'Call',
      },
      { type: 'email', address: null },
      { type: 'ticket', cc: 'account manager', ifAny: true, promise: 'soon' },
      { type: 'form', address: 'https://example.com/form' },
      { type: 'chat', address: null },
      { type: 'whatsapp', address: '+918088919888' },
      { type: 'portal', address: 'https://example.com' },
      { type: 'post', address: '1 High Street' },
    ],
    note: 'First contact',
  },
  {
    level: 4,
    name: 'Management',
    internal: true,
    promise: 'as soon as possible',
    opens: [
      { at: 'any-time', note: 'Always' },
      { after: '4 h', since: 'created', calendar: 'office' },
      { reply: 'unsatisfactory' },
      { severity: ['critical', 'major'] },
      { impact: 'high' },
      { category: ['billing'] },
      { judged: 'sla-missed', note: 'The SLA was missed' },
    ],
    requires: [{ reference: 1, note: 'A ticket' }, { fact: 'loss' }],
    advice: ['Ideally when production is affected'],
    leadChecks: ['Basic checks'],
  },
];
