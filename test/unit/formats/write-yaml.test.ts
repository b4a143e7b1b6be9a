import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setAt } from '../../../lib/domain/edit/draft.ts';
import { rewriteYaml, writeYaml } from '../../../lib/formats/write-yaml.ts';
import { readMatrixText } from '../../../lib/formats/yaml.ts';
import { presetFile, presetIds } from '../presets/read-preset.ts';

const valueOf = (text: string) => {
  const read = readMatrixText(text);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
};

describe('a changed value in a text that was there', () => {
  it.each(presetIds)('%s keeps its comments, and every other line says what it said', (id) => {
    const before = readFileSync(presetFile(id), 'utf8');
    const after = rewriteYaml(before, setAt(valueOf(before), ['name'], 'Another'));
    const comments = (text: string) => text.split('\n').filter((it) => /^\s*#/.test(it));
    expect(comments(after)).toEqual(comments(before));
    expect(valueOf(after)).toEqual({ ...(valueOf(before) as object), name: 'Another' });
  });

  it('the text itself stays where nothing changed', () => {
    const text = 'id:   a # mine\n';
    expect(rewriteYaml(text, { id: 'a' })).toBe(text);
  });

  it('an entry that goes takes its own comment along and no other’s', () => {
    const text = 'list:\n  # first\n  - a\n  # second\n  - b\n  # third\n  - c\n';
    expect(rewriteYaml(text, { list: ['a', 'c'] })).toBe(
      'list:\n  # first\n  - a\n  # third\n  - c\n',
    );
    expect(rewriteYaml(text, { list: ['a', 'x', 'c'] })).toContain('# second\n  - x\n');
  });

  it('a key that is new stands at the end, and a comment at the line’s end stays', () => {
    expect(rewriteYaml('id: a # mine\n', { id: 'b', name: 'n' })).toBe('id: b # mine\nname: n\n');
  });

  it.each(['', 'a: [', '- a\n', 'a: &x 1\nb: *x\n'])(
    'a text that is no plain file, %j, is written anew',
    (text) => expect(rewriteYaml(text, { id: 'a' })).toBe('id: a\n'),
  );
});

describe('texts that YAML could take for something else', () => {
  it.each([
    '2026-12-25',
    '09:00',
    'true',
    'null',
    '~',
    '1',
    '1e3',
    '0x1f',
    '- a',
    '# no',
    'a: b',
    '{',
    '*x',
    '&x',
    '!x',
    ' a ',
    'a\nb',
    '',
    'no',
    '\u{1f600}',
    '\u2028',
  ])('%j stays that text', (text) => expect(valueOf(writeYaml({ text }))).toEqual({ text }));

  it('parts that are one object are written twice, never as a reference', () => {
    const hours = [['09:00', '17:00']];
    const text = writeYaml({ mon: hours, tue: hours });
    expect(text).not.toMatch(/[&*]/);
    expect(valueOf(text)).toEqual({ mon: hours, tue: hours });
  });
});
