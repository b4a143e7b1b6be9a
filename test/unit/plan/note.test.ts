import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  markLines,
  markOf,
  parseNote,
  type NoteFacts,
} from '../../../lib/domain/plan/note-mark.ts';
import { plainLine, plainText } from '../../../lib/domain/plan/plain-text.ts';

const facts: NoteFacts = {
  v: 1,
  id: 'a1b2c3d4-e5f6',
  tier: 2,
  channel: 'email',
  reference: 'INC-7 "urgent"\\ täglich',
  at: '2026-11-20T09:00:00Z',
  by: 'agent1',
};
const note = (readable: string, machine = markLines(facts)) => `${readable}\n\n${machine}`;

describe("an escalation's note", () => {
  test('tells another Uptier what the first one wrote', () => {
    expect(parseNote(note('Escalated to tier 2.'))).toEqual(facts);
    expect(parseNote(`${note('Escalated.')}\r\n\n`.replace('\r\n', '\n'))).toEqual(facts);
  });

  test('survives whatever people wrote above it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(parseNote(note(plainText(words, 4000)))).toEqual(facts);
      }),
    );
  });

  test('comes back whole for every reference and author', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 100 }), (reference, by) => {
        const said = { ...facts, reference: plainLine(reference, 200), by: plainLine(by, 100) };
        expect(parseNote(note('Escalated.', markLines(said)))).toEqual(said);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['one line', markOf(facts.id)],
    ['a mark without facts', `Escalated.\n${markOf(facts.id)}`],
    ['facts of another escalation', `${markOf('another-id')}\n${JSON.stringify(facts)}`],
    ['facts with a key too many', `${markOf(facts.id)}\n${JSON.stringify({ ...facts, more: 1 })}`],
    ['a tier that cannot be', `${markOf(facts.id)}\n${JSON.stringify({ ...facts, tier: 99 })}`],
    ['a quoted note with an answer below', `${note('Escalated.')}\nThanks!`],
    ['half a line of facts', `${markOf(facts.id)}\n${JSON.stringify(facts).slice(0, -2)}`],
  ])('is not found in %s', (_name, text) => {
    expect(parseNote(text)).toBeNull();
  });
});

describe('plain text', () => {
  test.each([
    ['a\u202Egnp.exe\u202C', 'agnp.exe'],
    ['\u2066left\u2069', 'left'],
    ['bell\u0007 escape\u001b[31m', 'bell escape[31m'],
    ['half \ud800 a character', 'half \ufffd a character'],
    ['two\r\nlines\rand\u2028one', 'two\nlines\nand\none'],
  ])('of %j is %j', (text, expected) => {
    expect(plainText(text, 100)).toBe(expected);
  });

  test('is cut between characters, never inside one', () => {
    expect(plainText('ab😀cd', 4)).toBe('ab…');
    expect(plainText('abcdef', 6)).toBe('abcdef');
  });

  test('on one line has no line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainLine(text, 50)).not.toMatch(/[\r\n\u2028\u2029]/);
        expect(plainLine(text, 50).length).toBeLessThanOrEqual(50);
      }),
    );
  });
});
