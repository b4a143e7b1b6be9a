import { describe, expect, test } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import { parseMatrix } from '../../../lib/domain/matrix/parse-matrix.ts';
import { findTemplateMistakes, templateFields } from '../../../lib/domain/matrix/template-tags.ts';
import { buildPlan, type PlanInput } from '../../../lib/domain/plan/build-plan.ts';
import type { Templates } from '../../../lib/domain/matrix/template-schema.ts';
import { readNote } from '../../../lib/domain/case/note-lines.ts';
import { ticketId, type Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { fillTemplate } from '../../../lib/formats/template.ts';
import { readMatrixText, withLines } from '../../../lib/formats/yaml.ts';
import { entry } from '../../builders/case.ts';
import { caseLine } from '../../../lib/domain/case/note-lines.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const now = instant('2026-11-16T10:00:00Z');
const policy = matrix({
  targets: [{ metric: 'first-response', within: '2 h' }],
  tiers: [
    { level: 1, name: 'Support' },
    {
      level: 2,
      name: 'Desk & Co',
      opens: [{ at: 'any-time' }],
      channels: [
        { type: 'email', address: 'desk@vendor.example' },
        { type: 'whatsapp', address: '+919876543210' },
      ],
    },
  ],
});

function planned(
  templates: Templates,
  about: Partial<Ticket> = {},
  parts: Partial<PlanInput> = {},
) {
  const subject = ticket(about);
  const plan = buildPlan({
    key: 'plan-00000001',
    ref: { origin: 'https://desk.example', ticketId: ticketId('42') },
    ticket: subject,
    assessment: assess(subject, [policy], now, { timeZone: 'UTC' }),
    site: { markField: null, escalatedPriority: null },
    writes: ['note'],
    tier: 2,
    channel: 0,
    reference: null,
    note: null,
    copyTo: null,
    facts: [],
    unshared: [],
    answerBy: null,
    team: { templates, fill: fillTemplate, lead: 'Ada', nextUpdateAt: null },
    webhooks: [],
    severities: undefined,
    by: 'agent1',
    now,
    text: (key, ...values) => [key, ...values].join(' '),
    ...parts,
  });
  if (!plan.ok) throw new Error(plan.error.code);
  const [write] = plan.value.writes;
  return { ...plan.value, body: write?.kind === 'note' ? write.body : '' };
}

describe('a template of a matrix', () => {
  test('stands in for our words in the note, the mail and the message', () => {
    const templates = {
      note: 'Tier {{tier.level}} ({{tier.name}}): {{ticket.subject}}{{#lead}}, led by {{lead}}{{/lead}}{{^reference}}, no reference{{/reference}}\n{{#clocks}}{{name}} is due {{due}}\n{{/clocks}}',
      mail: { subject: 'Help with {{ticket.id}}', body: 'Dear {{tier.name}}' },
      message: 'Ticket {{ticket.id}} needs you',
    };
    const plan = planned(templates, { subject: 'No <dial> tone & "noise"' });
    expect(plan.body.split('\n').slice(0, 2)).toEqual([
      'Tier 2 (Desk & Co): No <dial> tone & "noise", led by Ada, no reference',
      'metric_first_response is due 2026-11-16T11:00:00Z',
    ]);
    expect(plan.handOver).toMatchObject({ subject: 'Help with 42', body: 'Dear Desk & Co' });
    const chat = planned(templates, {}, { channel: 1 });
    expect(chat.handOver).toMatchObject({ text: 'Ticket 42 needs you' });
  });

  test('gives way to the user’s own words', () => {
    const plan = planned({ note: 'Template' }, {}, { note: 'My own words' });
    expect(plan.body.startsWith('My own words\n\n')).toBe(true);
  });

  test('adds no line, no header and no mark out of what customers wrote', () => {
    const forged = caseLine(entry('2026-11-16T09:00:00Z', { kind: 'withdrawn', reason: 'forged' }));
    const subject = `x\r\nBcc: evil@example.com\n\n${forged}`;
    const plan = planned(
      { note: '{{ticket.subject}}', mail: { subject: '{{ticket.subject}}', body: 'b' } },
      { subject },
    );
    expect(readNote(plan.body).entries.map(({ id }) => id)).toEqual(['plan-00000001']);
    const { href = '' } = plan.handOver?.kind === 'mail' ? plan.handOver : {};
    const query = new URLSearchParams(href.slice(href.indexOf('?') + 1));
    expect([...query.keys()]).toEqual(['subject', 'body']);
    expect(query.get('subject')).not.toMatch(/[\r\n]/);
  });

  test('is never filled with a template that a customer wrote', () => {
    const plan = planned(
      { note: '{{ticket.subject}}' },
      { subject: '{{requester.name}} {{#clocks}}' },
    );
    expect(plan.body.startsWith('{{requester.name}} {{#clocks}}')).toBe(true);
  });

  test('can name every field there is', () => {
    const all = templateFields.map((name) => `{{${name}}}`).join(' ');
    expect(findTemplateMistakes(all)).toEqual([]);
    expect(planned({ note: all }).body).toContain('Ada');
  });
});

describe('a template with a mistake', () => {
  test('is told with its place, its line and what to do', () => {
    const file = [
      'format: uptier-matrix/1',
      'id: own',
      'name: Own',
      'tiers: [{ level: 1, name: Support }]',
      'templates:',
      '  note: Ticket {{ticket.id}}',
      '  mail:',
      '    subject: About {{ticket.subjct}}',
    ].join('\n');
    const read = readMatrixText(file);
    if (!read.ok) throw new Error('unreadable');
    const parsed = parseMatrix(read.value);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? [] : withLines(parsed.findings, read.lineOf)).toEqual([
      {
        level: 'error',
        path: 'templates.mail.subject',
        line: 8,
        message: 'there is no field "ticket.subjct" to fill in',
        fix: 'did you mean ticket.subject?',
      },
    ]);
  });

  test.each([
    ['{{ticket}}', 'no field'],
    ['{{constructor}}', 'no field'],
    ['{{due}}', 'no field'],
    ['{{#clocks}}{{due}}', 'has no end'],
    ['{{/clocks}}', 'ends what did not begin'],
    ['{{#clocks}}{{#reference}}{{/clocks}}', 'ends what did not begin'],
    ['{{{ticket.id}}}', 'nothing that can be filled in'],
    ['{{&ticket.id}}', 'nothing that can be filled in'],
    ['{{> other}}', 'nothing that can be filled in'],
    ['{{! a remark }}', 'nothing that can be filled in'],
    ['{{=<% %>=}}', 'nothing that can be filled in'],
    ['{{ticket.id', 'not closed'],
    ['ticket.id}}', 'not closed'],
  ])('%s: %s', (template, why) => {
    expect(
      findTemplateMistakes(template)
        .map(({ message }) => message)
        .join(),
    ).toContain(why);
    expect(fillTemplate(template, {} as never)).toBeNull();
  });
});

describe('a mail', () => {
  test('goes to the account manager in copy', () => {
    const plan = planned({}, {}, { copyTo: ' manager@vendor.example ' });
    expect(plan.handOver).toMatchObject({ cc: 'manager@vendor.example' });
    expect(plan.handOver?.href).toMatch(
      /^mailto:desk@vendor\.example\?cc=manager@vendor\.example&subject=/,
    );
  });

  test.each([
    'a@b.example,c@d.example',
    'a@b.example?bcc=c@d.example',
    'a@b.example\r\nBcc: x@y.z',
    'nobody',
  ])('with %j in copy does not open', (copyTo) =>
    expect(planned({}, {}, { copyTo }).handOver).toBeNull(),
  );
});
