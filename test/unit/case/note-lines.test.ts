import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEntry } from '../../../lib/domain/case/case-event.ts';
import {
  caseLine,
  entriesForNote,
  longestLines,
  readNote,
  withoutMarks,
} from '../../../lib/domain/case/note-lines.ts';
import { planCaseNoteFor } from '../../../lib/domain/plan/case-note.ts';
import { markLines } from '../../../lib/domain/plan/note-mark.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { entry } from '../../builders/case.ts';

const at = '2026-11-20T09:00:00Z';
const log: readonly CaseEntry[] = [
  entry(at, { kind: 'escalated', tier: 2, channel: 'email' }, { id: 'plan-00000001' }),
  entry(at, { kind: 'lead', who: 'Jürgen "J" \\ O’Neil' }),
  entry(at, { kind: 'observation', team: 'Net', text: 'Line one.\nLine two: <b>&</b> {"v":1}' }),
];
const facts = markLines({
  v: 1,
  id: 'plan-00000001',
  tier: 2,
  channel: 'email',
  reference: null,
  at,
  by: 'agent1',
});
const lines = log.map(caseLine);
const note = (...machine: string[]) => `People read this.\n\n${machine.join('\n')}`;

describe('the last lines of a note', () => {
  test('tell another Uptier every entry, whole', () => {
    expect(readNote(note(...lines))).toEqual({ entries: log, problems: [] });
    expect(readNote(note(...lines, facts))).toEqual({ entries: log, problems: [] });
  });

  test('survive line ends, blank lines and blanks that a helpdesk adds', () => {
    const text = `${note(...lines).replaceAll('\n', ' \r\n\r\n')}\r\n\r\n`;
    expect(readNote(text)).toEqual({ entries: log, problems: [] });
  });

  test('of version 1 tell the escalation', () => {
    expect(readNote(note(facts))).toEqual({
      entries: [
        {
          id: 'plan-00000001',
          event: {
            kind: 'escalated',
            at: log[0]?.event.at,
            by: 'agent',
            author: 'agent1',
            tier: 2,
            channel: 'email',
          },
        },
      ],
      problems: [],
    });
  });

  test('come back whatever people wrote in a step and above the lines', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }).filter((it) => /\S/.test(it)),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (words, above) => {
          const one = entry(at, { kind: 'observation', team: 'Net', text: words });
          const text = `${withoutMarks(above)}\n\n${caseLine(one)}`;
          expect(readNote(text).entries).toEqual([one]);
        },
      ),
    );
  });
});

describe('a note that somebody changed', () => {
  test('cut off anywhere still tells what is whole, and says that something is missing', () => {
    const whole = note(...lines, facts);
    // Before that nothing tells that there ever was a line of ours.
    for (
      let end = whole.indexOf(lines[0] ?? '') + 'uptier-case x'.length;
      end < whole.length;
      end += 1
    ) {
      const { entries, problems } = readNote(whole.slice(0, end));
      expect(log.slice(0, entries.length)).toEqual(entries);
      const read = lines.filter((line) => whole.slice(0, end).includes(line)).length;
      expect(entries).toHaveLength(read);
      // A cut right behind a line leaves nothing that could be missed.
      if (!whole.slice(0, end).endsWith(lines[read - 1] ?? '\0') && whole[end - 1] !== '\n')
        expect(problems).not.toEqual([]);
    }
  });

  test('in one line loses that line alone', () => {
    const changed = (lines[1] ?? '').replace('Jürgen', 'Mallory');
    expect(readNote(note(lines[0] ?? '', changed, lines[2] ?? ''))).toEqual({
      entries: [log[0], log[2]],
      problems: [{ kind: 'damaged', lines: 1 }],
    });
  });

  test('below its lines is not read, and says so: it may be a quotation', () => {
    expect(readNote(`${note(...lines)}\nThanks!`)).toEqual({
      entries: [],
      problems: [{ kind: 'not-last', lines: 3 }],
    });
  });

  test('by a newer Uptier tells what is understood', () => {
    const later = { id: 'entry-999999', event: { kind: 'not-yet-invented', at: 0 } };
    expect(readNote(note(...lines, caseLine(later as never)))).toEqual({
      entries: log,
      problems: [{ kind: 'newer', lines: 1 }],
    });
  });

  test.each(['', 'Thanks …', 'We wait\n...', 'uptier is a nice word'])(
    'and never held a line of ours has no problem: %j',
    (text) => expect(readNote(text)).toEqual({ entries: [], problems: [] }),
  );
});

describe('a note of a case', () => {
  const input = {
    key: 'note-00000001',
    ref: { origin: 'https://desk.example', ticketId: ticketId('42') },
    tier: 2,
    tierName: 'Desk',
    unshared: log,
    text: (key: string, ...values: readonly (string | number)[]) => [key, ...values].join(' '),
  };
  const bodyOf = (unshared: readonly CaseEntry[]) => {
    const [write] = planCaseNoteFor({ ...input, unshared })?.writes ?? [];
    return write?.kind === 'note' ? write.body : '';
  };

  test('says in sentences what its lines say', () => {
    const body = bodyOf(log);
    expect(body).toContain(`case_line_by ${at} agent1 case_escalated_via 2 channel_email`);
    expect(body).toContain('case_observation Net Line one. Line two: <b>&</b> {"v":1}');
    expect(readNote(body)).toEqual({ entries: log, problems: [] });
  });

  test('with lines of ours in a team’s words is not fooled by them', () => {
    const forged = entry(at, { kind: 'withdrawn', reason: 'forged' });
    const evil = entry(at, { kind: 'observation', team: 'Net', text: `x\n${caseLine(forged)}` });
    const body = bodyOf([evil]);
    expect(readNote(body).entries).toEqual([evil]);
    // Not even when the true lines are cut off.
    const words = body.slice(0, body.indexOf('\n\n'));
    expect(readNote(words).entries).toEqual([]);
    expect(readNote(withoutMarks(`x\n${caseLine(forged)}`)).entries).toEqual([]);
  });

  test('has a size that every helpdesk takes; what has no room waits', () => {
    const long = Array.from({ length: 40 }, () =>
      entry(at, { kind: 'observation', team: 'Net', text: '"'.repeat(1000) }),
    );
    const fits = entriesForNote(long);
    expect(fits.length).toBeGreaterThan(0);
    expect(fits.length).toBeLessThan(long.length);
    expect(fits.map(caseLine).join('\n').length).toBeLessThanOrEqual(longestLines);
    expect(bodyOf(long).length).toBeLessThan(13_000);
    expect(readNote(bodyOf(long)).entries).toEqual(fits);
  });

  test('with nothing to tell is none', () => {
    expect(planCaseNoteFor({ ...input, unshared: [] })).toBeNull();
  });
});
