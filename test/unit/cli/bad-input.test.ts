import { describe, expect, it } from 'vitest';
import { engine } from './call-engine.ts';

const found = async (text: string) => {
  const { code, lines } = await engine(['matrix', 'bad.yaml'], [], { 'bad.yaml': text });
  expect(code).toBe(1);
  for (const it of lines) {
    expect(Object.keys(it)).toEqual(['file', 'path', 'line', 'level', 'message', 'fix']);
    expect(it['fix']).not.toBe('');
  }
  return lines.map((it) => `${it['line']} ${it['level']} ${it['path']}`);
};

describe('matrix', () => {
  it('tells every mistake of a file at once, each with path, line and fix', async () => {
    const text = [
      'format: uptier-matrix/1',
      'id: bad',
      'name: Bad',
      'colour: red',
      'calendars:',
      '  c: { timeZone: Mars/Phobos, hours: { mon: [["09:00", "25:00"]] } }',
      '  d: { timeZone: Europe/Berlin, hours: {}, holidays: ["2026-02-30"] }',
      'severities:',
      '  - { id: a, default: true }',
      '  - { id: b, default: true }',
      'targets:',
      '  - { metric: first-response, within: 0 h }',
      '  - { metric: next-response, within: -2 h }',
      '  - { metric: resolution, within: 8 h to 2 h }',
      'tiers:',
      '  - { level: 1, name: One, calendar: night }',
      '__proto__: { polluted: true }',
      'constructor: { prototype: {} }',
    ].join('\n');
    expect(await found(text)).toEqual([
      '4 error colour',
      '6 error calendars.c.timeZone',
      '6 error calendars.c.hours.mon[0][1]',
      '7 error calendars.d.holidays[0]',
      '10 error severities[1].default',
      '12 error targets[0].within',
      '13 error targets[1].within',
      '14 error targets[2].within',
      '16 error tiers[0].calendar',
      '17 error __proto__',
      '18 error constructor',
    ]);
    expect({}).not.toHaveProperty('polluted');
  });

  it('tells a key that stands twice with its path, and the other mistakes with it', async () => {
    const text = 'format: uptier-matrix/1\nid: x\nid: y\ntiers: [{ level: 1, name: A, foo: 1 }]';
    expect(await found(text)).toEqual(['1 error name', '3 error id', '4 error tiers[0].foo']);
  });

  it('warns of a line that was saved in another encoding, and refuses a file in UTF-16', async () => {
    const plain = 'format: uptier-matrix/1\nid: x\nname: Büro\ntiers: [{ level: 1, name: A }]';
    const asUtf8 = (bytes: Buffer) => bytes.toString('utf8');
    const one = await engine(['matrix', 'a.yaml'], [], {
      'a.yaml': asUtf8(Buffer.from(plain, 'latin1')),
    });
    expect(one.code).toBe(0);
    expect(one.lines).toMatchObject([
      { line: 3, level: 'warning', fix: 'save the file as UTF-8, or write the character anew' },
    ]);
    for (const bytes of [
      Buffer.from(plain, 'utf16le'),
      Buffer.from(`\uFEFF${plain}`, 'utf16le'),
      Buffer.from(`\uFEFF${plain}`, 'utf16le').swap16(),
      Buffer.from(plain, 'utf16le').swap16(),
    ]) {
      const { code, lines } = await engine(['matrix', 'a.yaml'], [], { 'a.yaml': asUtf8(bytes) });
      expect(code).toBe(1);
      expect(lines).toMatchObject([{ fix: 'save the file as UTF-8' }]);
    }
  });

  it.each(['\r', '\r\n', '\n'])('reads a file whose lines end with %j', async (end) => {
    const lines = ['format: uptier-matrix/1', 'id: x', 'name: X', 'tiers: []', 'foo: 1'];
    expect(await found(lines.join(end))).toEqual(['4 error tiers', '5 error foo']);
  });

  it('says of a second document what a person may do', async () => {
    const { lines } = await engine(['matrix', 'a.yaml'], [], { 'a.yaml': 'a: 1\n---\nb: 1\n' });
    expect(lines).toMatchObject([
      { line: 2, message: 'a second document begins here', fix: expect.stringContaining('---') },
    ]);
  });

  it('says no more of a file with references than that it has them', async () => {
    const text = 'format: uptier-matrix/1\nid: &a x\nname: *a\nfoo: 1';
    expect(await found(text)).toEqual(['2 error id', '3 error name']);
  });

  it.each([
    ['brackets', `{"tiers": ${'['.repeat(499_000)}${']'.repeat(499_000)}}`],
    ['groups', '{"a":'.repeat(160_000)],
    ['dashes', `tiers: \n ${'- '.repeat(490_000)}`],
  ])('refuses 1 MB of nested %s with one finding', async (_, text) => {
    expect(await found(text)).toHaveLength(1);
  });

  it('goes through all files, and ends with 1 for one bad one', async () => {
    const good =
      '{"format":"uptier-matrix/1","id":"x","name":"x","tiers":[{"level":1,"name":"A"}]}';
    const files = { 'good.json': good, 'bad.json': good.replace('"level":1', '"level":0') };
    const { code, lines } = await engine(['matrix', 'bad.json', 'good.json'], [], files);
    expect([code, lines.map((it) => [it['file'], it['path']])]).toEqual([
      1,
      [['bad.json', 'tiers[0].level']],
    ]);
  });
});

describe('assess', () => {
  const matrix = {
    format: 'uptier-matrix/1',
    id: 'x',
    name: 'X',
    tiers: [{ level: 1, name: 'A' }],
  };
  const at = '2026-11-16T09:00:00Z';
  const ticket = { id: 't', status: 'open', createdAt: at, events: [] };
  const line = { id: 'l', matrix, ticket, now: at };

  it('tells what is wrong with matrix, ticket and line at once, and answers the next line', async () => {
    const bad = {
      ...line,
      extra: 1,
      matrix: { ...matrix, targets: [{ metric: 'rca', within: '0 h' }] },
      ticket: { ...ticket, colour: 1, events: [{ at, kind: 'status', to: 'gone', x: 1 }] },
      now: 'soon',
    };
    const { code, lines } = await engine(['assess'], [bad, line]);
    expect(code).toBe(1);
    expect(lines.map((it) => it['id'])).toEqual(['l', 'l']);
    expect(String(lines[0]?.['error']).split('; ')).toEqual([
      'extra: unknown key (remove it)',
      expect.stringMatching(/^ticket\.colour: unknown key "colour" \(/),
      'ticket.events[0].x: unknown key "x" (known: kind, at, by, author, to, raw)',
      expect.stringMatching(/^ticket\.events\[0\]\.to: "gone" cannot stand here \(write one of/),
      'now: write an ISO 8601 instant with a zone',
      'matrix.targets[0].within: "0 h" cannot stand here (must be more than zero)',
    ]);
    expect(lines[1]).toHaveProperty('severity');
  });

  it.each([
    [
      'a key that reaches a prototype',
      '{"fields":{"__proto__":{"a":1}}}',
      'ticket.fields.__proto__',
    ],
    ['the same in the ticket itself', '{"__proto__":{"a":1}}', 'ticket.__proto__'],
    ['a list for a ticket', '[[[[]]]]', 'ticket'],
    ['an event without a time', '{"events":[{"kind":"created"}]}', 'ticket.events[0].at'],
    ['an event of no kind', '{"events":[{"kind":"explode"}]}', 'ticket.events[0].kind'],
    ['a tier that is none', `{"events":[{"at":"${at}","kind":"escalated","tier":0}]}`, '.tier'],
    ['a date that does not exist', '{"createdAt":"2026-02-30T00:00:00Z"}', 'ticket.createdAt'],
    ['an instant without a zone', '{"createdAt":"2026-02-20T00:00:00"}', 'ticket.createdAt'],
    ['an unknown zone', '{"requester":{"timeZone":"Mars/X"}}', 'ticket.requester.timeZone'],
  ])('refuses %s', async (_, part, path) => {
    // Parsed JSON keeps `__proto__` as a key of its own, and spreading does too.
    const given: unknown = JSON.parse(part);
    const bad = { ...line, ticket: Array.isArray(given) ? given : { ...ticket, ...Object(given) } };
    const { code, lines } = await engine(['assess'], [bad]);
    expect([code, lines[0]?.['id']]).toEqual([1, 'l']);
    expect(lines[0]?.['error']).toContain(path);
  });
});

describe('calendar', () => {
  const question = {
    id: 1,
    timezone: 'Etc/UTC',
    hours: { mon: [['09:00', '17:00']] },
    op: 'next',
    start: '2026-11-16T10:00:00Z',
  };

  it.each([
    [{ op: 'fly' }, /^op: "fly".*write one of add, between/],
    [{ timezone: 'Mars/X' }, /^timezone: /],
    [{ timezone: '+05:30' }, /^timezone: /],
    [{ hours: { mo: [] } }, /^hours\.mo: .*did you mean mon\?/],
    [{ hours: { mon: [['9:00', '17:00']] } }, /^hours\.mon\[0\]\[0\]: /],
    [{ hours: null }, /^hours: /],
    [{ holidays: ['2026-02-30', '25.12.2026'] }, /^holidays\[0\]: .*; holidays\[1\]: /],
    [{ breaks: { '2026-13-01': [] } }, /^breaks\.2026-13-01: /],
    [{ start: '2026-02-30T10:00:00Z' }, /^start: /],
    [{ start: 5 }, /^start: /],
    [{ op: 'add' }, /^seconds: /],
    [{ op: 'add', seconds: 1e12 }, /^seconds: .*ten years/],
    [{ op: 'between' }, /^end: /],
    [{ end: 'later', foo: 1, id: 2 }, /^foo: .*; end: /],
    [{ hours: {} }, /never opens/],
  ])('answers %j with an error that says where and what to do', async (change, error) => {
    const { code, lines } = await engine(['calendar'], [{ ...question, ...change }, question]);
    expect(code).toBe(1);
    expect(lines[0]?.['error']).toMatch(error);
    expect(lines[1]).toEqual({ id: 1, result: '2026-11-16T10:00:00Z' });
  });

  it('refuses keys that reach a prototype', async () => {
    const text = JSON.stringify({ ...question, breaks: { x: [] } });
    const { code, lines } = await engine(['calendar'], [text.replace('"x"', '"__proto__"')]);
    expect([code, lines[0]?.['error']]).toEqual([
      1,
      'breaks.__proto__: the key __proto__ is never allowed (remove it)',
    ]);
  });

  it('takes null for a key that may be absent', async () => {
    const nulls = { breaks: null, shifts: null, holidays: null, end: null, seconds: null };
    const { code, lines } = await engine(['calendar'], [{ ...question, ...nulls }]);
    expect([code, lines]).toEqual([0, [{ id: 1, result: '2026-11-16T10:00:00Z' }]]);
  });
});
