import { expect, it } from 'vitest';
import { file, findingsOf, markedLine } from './bad-file.ts';

const office = (day: string) =>
  `calendars:\n  c:\n    timeZone: Europe/Berlin\n    hours:\n      fri:\n${day}`;

it.each<readonly [string, string, string, RegExp]>([
  [
    'no default among severities with rules',
    'severities: # here\n  - id: a\n    when: [{ type: bug }]',
    'severities',
    /default: true/,
  ],
  [
    'a severity that no rule leads to',
    'severities:\n  - id: a # here\n  - { id: b, default: true }',
    'severities[0]',
    /add when/,
  ],
  [
    'intervals that overlap',
    office('        - ["09:00", "12:00"]\n        - ["11:00", "17:00"] # here'),
    'calendars.c.hours.fri[1]',
    /one interval/,
  ],
  [
    'intervals that touch',
    office('        - ["12:00", "17:00"]\n        - ["09:00", "12:00"]').replace(
      '"17:00"]',
      '"17:00"] # here',
    ),
    'calendars.c.hours.fri[0]',
    /one interval/,
  ],
  [
    'a night that reaches into the next day’s hours',
    office('        - ["22:00", "06:00"]\n      sat:\n        - ["05:00", "09:00"] # here'),
    'calendars.c.hours.sat[0]',
    /later/,
  ],
  [
    'a target that an earlier one always beats',
    'targets:\n  - { metric: rca, within: 3 h }\n  - { metric: rca, within: 2 h, plan: gold } # here\nplans: [{ id: gold, name: Gold }]',
    'targets[1]',
    /narrower target first/,
  ],
  [
    'a status that does not pause',
    'targets:\n  - metric: rca\n    within: 3 h\n    pausedBy: [solved] # here',
    'targets[0].pausedBy[0]',
    /pending and on-hold/,
  ],
  [
    'a pause reason that looks misspelt',
    'targets:\n  - metric: rca\n    within: 3 h\n    pausedBy: [awaiting-remote-acess] # here',
    'targets[0].pausedBy[0]',
    /did you mean awaiting-remote-access\?/,
  ],
  [
    'a key without effect on the metric',
    'targets:\n  - metric: rca\n    within: 3 h\n    metBy: [workaround] # here',
    'targets[0].metBy',
    /resolution/,
  ],
  [
    'a channel that says nothing of its address',
    'tiers:\n  - level: 1\n    name: A\n    channels:\n      - type: phone # here',
    'tiers[0].channels[0].address',
    /address: null/,
  ],
])('%s is warned of, and the matrix still works', (_, body, path, fix) => {
  const text = file(body);
  const findings = findingsOf(text);
  expect(findings.map((it) => [it.level, it.path])).toEqual([['warning', path]]);
  expect(findings[0]?.fix).toMatch(fix);
  expect(findings[0]?.line).toBe(markedLine(text));
});

it.each([
  [
    'days that meet at midnight',
    'calendars:\n  c:\n    timeZone: UTC\n    hours:\n      mon: [["00:00", "24:00"]]\n      tue: [["00:00", "24:00"]]',
  ],
  [
    'targets that split by severity and plan',
    'severities: [{ id: a, when: [{ type: bug }] }, { id: b, default: true }]\nplans: [{ id: gold, name: Gold }]\ntargets:\n  - { metric: rca, within: 1 h, severity: a, plan: gold }\n  - { metric: rca, within: 2 h, severity: a }\n  - { metric: rca, within: 3 h }',
  ],
  [
    'engagement of two tiers',
    'targets:\n  - { metric: tier-engagement, tier: 2, within: 4 h }\n  - { metric: tier-engagement, tier: 3, within: 4 h }\ntiers: [{ level: 1, name: A }, { level: 2, name: B }, { level: 3, name: C }]',
  ],
  ['a pause reason of one’s own', 'targets:\n  - { metric: rca, within: 1 h, pausedBy: [strike] }'],
  [
    'a severity that only the grid names',
    'severities: [{ id: a }, { id: b, default: true }]\nimpactUrgency: { high: { high: a } }',
  ],
])('%s pass without a word', (_, body) => {
  expect(findingsOf(file(body))).toEqual([]);
});
