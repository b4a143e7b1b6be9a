import { describe, expect, test } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import { clockEvents } from '../../../lib/domain/case/clock-events.ts';
import { audiences, type Audience } from '../../../lib/domain/case/summary/audience.ts';
import {
  caseSummary,
  summaryMarkdown,
  summaryText,
} from '../../../lib/domain/case/summary/case-summary.ts';
import { withEvents } from '../../../lib/domain/ticket/with-events.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { WalkedCase } from '../../builders/case.ts';
import { ticket } from '../../builders/ticket.ts';
import { preset } from '../presets/read-preset.ts';

const at = (time: string) => `2026-11-16T${time}:00Z`;
type Message = { readonly message: string };
const table: Readonly<Record<string, Message | undefined>> = messages;
const english = (key: string, ...values: readonly (string | number)[]): string =>
  (table[key]?.message ?? '').replace(/\$V(\d)\$/g, (_, place) =>
    String(values[Number(place) - 1]),
  );

const subject = ticket({
  subject: 'No *dial* tone [x](https://evil.example) <img src=x>',
  url: 'https://desk.example/ticket/42',
  loss: { affected: 25, total: 100, component: 'ACD' },
});
const matrix = preset('exotel');
const walked = new WalkedCase(matrix, subject.events);
walked.next(at('10:00'), { kind: 'escalated', tier: 2, channel: 'form' });
walked.next(at('10:00'), {
  kind: 'promised',
  what: 'acknowledgement',
  tier: 2,
  dueAt: instant(at('10:30')),
});
walked.next(at('10:45'), { kind: 'acknowledged', tier: 2 });
walked.next(at('10:50'), { kind: 'lead', who: 'Secret Lead' });
walked.next(at('11:00'), { kind: 'observation', team: 'Voice', text: 'Secret observation' });
walked.next(at('11:05'), { kind: 'plan', plan: 'technical', text: 'Secret plan' });
walked.next(at('11:06'), { kind: 'plan', plan: 'communication', text: 'A call each evening' });
walked.next(at('11:10'), { kind: 'standby', team: ['Secret team'] });
walked.next(at('11:30'), {
  kind: 'update-given',
  text: 'We trace it',
  nextAt: instant(at('12:00')),
});
walked.next(at('11:50'), { kind: 'update-given', text: 'Found', nextAt: null });
walked.next(at('12:30'), { kind: 'resolved', text: 'Another trunk is used' });
walked.next(at('13:00'), {
  kind: 'action',
  action: 'action-0001',
  text: 'Order a second trunk',
  owner: 'Secret owner',
  dueAt: instant('2026-12-01T00:00:00Z'),
});

const now = instant(at('14:00'));
const summaryFor = (audience: Audience) =>
  caseSummary({
    ticket: subject,
    assessment: assess(withEvents(subject, clockEvents(walked.log)), [matrix], now, {
      timeZone: 'UTC',
    }),
    matrix,
    state: walked.state,
    log: walked.log,
    audience,
    now,
    text: english,
  });

describe('a case summed up', () => {
  test('for the file tells what, impact, timeline, actions, promises, next step and lessons', () => {
    const text = summaryText(summaryFor('file'));
    for (const words of [
      'Escalation of ticket 42',
      'https://desk.example/ticket/42',
      '25 of 100',
      '2026-11-16T10:00:00Z, agent1: Escalated to tier 2',
      'Observation of Voice: Secret observation',
      'Answer of tier 2, promised by 2026-11-16T10:30:00Z: late (2026-11-16T10:45:00Z)',
      'Update, promised by 2026-11-16T12:00:00Z: kept (2026-11-16T11:50:00Z)',
      'No monitoring period is agreed.',
      'Order a second trunk (Secret owner): due 2026-12-01T00:00:00Z',
    ])
      expect(text).toContain(words);
  });

  test.each(['customer', 'other-party'] as const)(
    'for the %s tells nothing that teams said among themselves, nor who did it',
    (audience) => {
      const text = summaryText(summaryFor(audience));
      expect(text).not.toMatch(/Secret|agent1/);
      for (const words of [
        'A call each evening',
        'We trace it',
        'late',
        'Order a second trunk: due',
      ])
        expect(text).toContain(words);
      // A part about which there is nothing to tell is there, and says so.
      expect(text).toContain('Next step\n- Nothing is recorded.');
    },
  );

  test.each(audiences)('for %s has the same parts in text and in Markdown', (audience) => {
    const summary = summaryFor(audience);
    const heads = [...summaryMarkdown(summary).matchAll(/^## (.+)$/gm)].map(([, head]) => head);
    expect(heads).toEqual(summary.sections.map(({ title }) => title));
    expect(summary.sections.every(({ lines }) => lines.length > 0)).toBe(true);
  });

  test('in Markdown keeps what people wrote from becoming a link, a picture or emphasis', () => {
    const text = summaryMarkdown(summaryFor('customer'));
    expect(text).toContain('No \\*dial\\* tone \\[x\\](https\\://evil.example) \\<img src=x\\>');
    expect(text).not.toMatch(/(?<!\\)<img|\]\(https:/);
  });
});
