import { tellsEachOnce } from './bad-file.ts';

const reminder = (...lines: readonly string[]) =>
  ['reminders:', '  - metric: rca', '    recipients: [Lead]', ...lines].join('\n');

tellsEachOnce('reminders', [
  [
    'both before and after',
    'reminders:\n  - metric: rca # here\n    recipients: [Lead]\n    before: 1 h\n    after: 1 h',
    'reminders[0]',
    /not both/,
  ],
  [
    'nobody to tell',
    'reminders:\n  - metric: rca\n    recipients: [] # here',
    'reminders[0].recipients',
    /at least one/,
  ],
  ['a range', reminder('    before: 1 h to 2 h # here'), 'reminders[0].before', /one duration/],
  [
    'business days',
    reminder('    after: 2 business days # here'),
    'reminders[0].after',
    /one duration/,
  ],
  [
    'a repetition that nobody could bear',
    reminder('    repeat:', '      every: 10 s # here'),
    'reminders[0].repeat.every',
    /5 min or more/,
  ],
  ['a tier that is not there', reminder('    tier: 7 # here'), 'reminders[0].tier', /levels: 1/],
  [
    'a severity that is not there',
    reminder('    severity: worst # here'),
    'reminders[0].severity',
    /./,
  ],
]);
