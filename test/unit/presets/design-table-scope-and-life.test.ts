import { describe, expect, it } from 'vitest';
import { preset, targetOf } from './read-preset.ts';

const contactCenter = preset('exotel-contact-center');
const exotel = preset('exotel');
const sClub = preset('s-club');
const jamilaTech = preset('jamilatech');

describe('scope, pauses and plans', () => {
  it('incident tickets only; change case by case; the customer’s hardware excluded (Exotel Contact Center)', () => {
    expect(contactCenter.scope?.ticketTypes).toEqual(['incident']);
    expect(contactCenter.scope?.excluded).toEqual([
      expect.objectContaining({
        ticketType: 'change',
        note: expect.stringContaining('case to case'),
      }),
      expect.objectContaining({ cause: expect.stringContaining('hardware or connectivity') }),
      expect.objectContaining({ cause: expect.stringContaining('remote access') }),
    ]);
  });
  it('the services that are covered (JamilaTech)', () => {
    expect(jamilaTech.scope?.services).toEqual([
      'shared hosting',
      'VPS',
      'dedicated servers',
      'domain management',
    ]);
  });
  it('remote access being provisioned pauses; approved means; others cost time outside the SLA (Exotel Contact Center)', () => {
    for (const severity of ['critical', 'major'])
      expect(targetOf('exotel-contact-center', 'resolution', severity)?.pausedBy).toEqual([
        'awaiting-remote-access',
      ]);
    expect(contactCenter.remoteAccess?.approved.map((it) => it.split(' (')[0])).toEqual([
      'TeamViewer',
      'Direct access over SSH/HTTPS',
      'VNC',
      'Cisco Webex',
      'Microsoft Lync',
      'AnyDesk',
    ]);
    expect(contactCenter.remoteAccess?.others).toMatch(/separately approved/);
    expect(contactCenter.remoteAccess?.note).toMatch(/not a part of ticket SLA/);
  });
  it('RCA within 72 h, critical only, application faults only, paused while data is missing (Exotel Contact Center)', () => {
    const rca = contactCenter.targets?.filter(({ metric }) => metric === 'rca');
    expect(rca).toEqual([
      expect.objectContaining({
        severity: 'critical',
        within: '72 h',
        pausedBy: ['awaiting-debug-data'],
        onlyFor: expect.stringMatching(/^application faults/),
      }),
    ]);
    expect(rca?.[0]?.calendar).toBeUndefined();
  });
  it('updates every 24 h while open (JamilaTech)', () => {
    expect(targetOf('jamilatech', 'periodic-update')).toMatchObject({ within: '24 h' });
  });
  it('what a plan includes and excludes: phone, patches; no major upgrade (Exotel Contact Center)', () => {
    const plan = contactCenter.plans?.[0];
    expect(plan?.includes).toEqual(
      expect.arrayContaining([
        'phone availability',
        'patches / updates (bug fixes, security patches, minor enhancements)',
      ]),
    );
    expect(plan?.excludes).toEqual(['major product upgrade']);
  });
});

describe('the life of an escalation', () => {
  it('internal tiers, automatic escalation to developers, onsite visits by case (Exotel Contact Center)', () => {
    expect(contactCenter.tiers.map(({ internal }) => internal ?? false)).toEqual([
      false,
      true,
      true,
    ]);
    expect(contactCenter.lifecycle?.internalEscalation).toMatch(/auto escalated.*developers/);
    expect(contactCenter.lifecycle?.onsiteVisits).toMatch(/specifics of each case/);
  });
  it('lead, standby, plans, observations, four closure criteria, monitoring agreed per case (Exotel)', () => {
    expect(exotel.lifecycle).toMatchObject({
      lead: { assigned: true },
      standbyTeam: true,
      communicationPlan: 'always',
      technicalPlan: 'if-necessary',
      observations: 'every-team',
      closure: {
        anyOf: [
          'objectives-met',
          'no-recurrence-and-satisfied',
          'customer-agrees',
          'mutual-agreement',
        ],
        confirmation: 'customer-agreement',
      },
      monitoring: { period: 'agreed-per-case' },
    });
  });
  it('the customer confirms the resolution (JamilaTech)', () => {
    expect(jamilaTech.lifecycle?.closure?.confirmation).toBe('customer-confirmation');
  });
  it('what a case documents, and who is kept informed (S-Club)', () => {
    expect(sClub.record).toMatchObject({
      documents: ['case summary', 'resolution timeline', 'corrective actions taken'],
      informed: ['customer', 'provider'],
    });
  });
  it('responsibilities of both parties, with their figures (Exotel Contact Center)', () => {
    const customer = contactCenter.responsibilities?.customer?.map(({ text }) => text).join('\n');
    expect(contactCenter.responsibilities?.provider).toHaveLength(3);
    for (const figure of ['90 days', '180 days', '91 days']) expect(customer).toContain(figure);
  });
  it('responsibilities of both parties, with conduct (JamilaTech)', () => {
    expect(jamilaTech.responsibilities?.provider).toHaveLength(4);
    expect(jamilaTech.responsibilities?.customer).toContainEqual({
      group: 'Conduct',
      text: 'Communicate respectfully during the process',
    });
  });
  it('effective date, review, and that users are told of major changes (JamilaTech)', () => {
    expect(jamilaTech.effective).toBe('2025-01-01');
    expect(jamilaTech.review?.cadence).toMatch(/periodically/);
    expect(jamilaTech.review?.announced).toMatch(/notified of any major changes/);
    expect(sClub.source?.updated).toBe('2024-12-13');
  });
});
