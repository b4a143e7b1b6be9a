import { tellsEachOnce } from './bad-file.ts';

tellsEachOnce('times', [
  [
    'a duration of zero',
    'targets:\n  - metric: rca\n    within: 0 h # here',
    'targets[0].within',
    /more than zero/,
  ],
  [
    'a negative duration',
    'targets:\n  - metric: rca\n    within: -5 h # here',
    'targets[0].within',
    /more than zero/,
  ],
  [
    'a duration without a unit',
    'targets:\n  - metric: rca\n    within: "90" # here',
    'targets[0].within',
    /a number and a unit/,
  ],
  [
    'a duration without end',
    'targets:\n  - metric: rca\n    within: 99999 d # here',
    'targets[0].within',
    /ten years/,
  ],
  [
    'a range whose ends are reversed',
    'targets:\n  - metric: resolution\n    within: 8 h to 2 h # here',
    'targets[0].within',
    /swap them/,
  ],
  ['a date that does not exist', 'effective: 2026-02-30 # here', 'effective', /does not exist/],
  ['a date in another order', 'effective: 30.12.2026 # here', 'effective', /such as 2026-12-25/],
  [
    'a range where a moment is needed',
    'tiers:\n  - level: 1\n    name: A\n  - level: 2\n    name: B\n    opens:\n      - after: 1 h to 2 h # here',
    'tiers[1].opens[0].after',
    /one duration/,
  ],
  [
    'business days without a calendar',
    'targets:\n  - metric: resolution\n    within: 2 business days # here',
    'targets[0].within',
    /add calendar/,
  ],
  [
    'a time for monitoring, which is agreed case by case',
    'targets:\n  - metric: monitoring\n    within: 2 d # here',
    'targets[0].within',
    /lifecycle\.monitoring/,
  ],
]);
