import { tellsEachOnce } from './bad-file.ts';

tellsEachOnce('choices', [
  [
    'a target with a time and a promise',
    'targets:\n  - metric: rca # here\n    within: 1 h\n    promise: soon',
    'targets[0]',
    /either within/,
  ],
  ['a target with neither', 'targets:\n  - metric: rca # here', 'targets[0]', /either within/],
  [
    'a rule without a condition',
    'severities:\n  - id: a\n    default: true\n    when:\n      - {} # here',
    'severities[0].when[0]',
    /name a condition/,
  ],
  [
    'a share beyond 100 %',
    'severities:\n  - id: a\n    default: true\n    when:\n      - loss: { atLeast: 120% } # here',
    'severities[0].when[0].loss.atLeast',
    /0% to 100%/,
  ],
  [
    'a trigger of nothing known',
    'tiers:\n  - level: 1\n    name: A\n    opens:\n      - sometimes: true # here',
    'tiers[0].opens[0]',
    /at, after, reply/,
  ],
  [
    'a trigger with a wrong word',
    'tiers:\n  - level: 1\n    name: A\n    opens:\n      - reply: late # here',
    'tiers[0].opens[0].reply',
    /delayed or unsatisfactory/,
  ],
  [
    'two triggers in one',
    'tiers:\n  - level: 1\n    name: A\n    opens:\n      - at: any-time\n        impact: high # here',
    'tiers[0].opens[0].impact',
    /known: at, note/,
  ],
  [
    'a commitment of another word',
    'targets:\n  - metric: rca\n    within: 1 h\n    commitment: promise # here',
    'targets[0].commitment',
    /guarantee or goal/,
  ],
  ['a level of zero', 'tiers:\n  - name: A\n    level: 0 # here', 'tiers[0].level', /begin at 1/],
  ['no tier at all', 'tiers: [] # here', 'tiers', /at least one/],
]);
