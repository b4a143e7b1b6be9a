import { tellsEachOnce } from './bad-file.ts';

tellsEachOnce('shapes', [
  ['an unknown key', 'vendr: { name: X } # here', 'vendr', /did you mean vendor\?/],
  [
    'an unknown key far from any known one',
    'targets:\n  - metric: rca\n    within: 1 h\n    colour: red # here',
    'targets[0].colour',
    /known: metric, severity/,
  ],
  [
    'the beginning of a known key',
    'lifecycle:\n  entry: A ticket\n  standby: true # here',
    'lifecycle.standby',
    /standbyTeam/,
  ],
  [
    'a missing key is told at its group',
    'targets:\n  - within: 1 h # here',
    'targets[0].metric',
    /add metric: write one of first-response/,
  ],
  ['a number where text belongs', 'version: 1.2 # here', 'version', /"1.2"/],
  ['nothing where text belongs', 'version: # here', 'version', /write text/],
  ['a text where a list belongs', 'targets: soon # here', 'targets', /write a list/],
  ['a list where keys belong', 'vendor: [X] # here', 'vendor', /write keys with values/],
  [
    'an id with capitals',
    'categories:\n  - id: Billing # here\n    name: Billing',
    'categories[0].id',
    /lower-case/,
  ],
  [
    'a reserved id',
    'categories:\n  - id: constructor # here\n    name: C',
    'categories[0].id',
    /reserved/,
  ],
  [
    'a key that is no id',
    'calendars:\n  Main hours: # here\n    open: 24x7',
    'calendars["Main hours"]',
    /lower-case/,
  ],
  [
    'a page address that is not https',
    'source:\n  title: T\n  url: http://example.com # here',
    'source.url',
    /https/,
  ],
  [
    'a domain with a scheme',
    'recognise:\n  domains:\n    - https://example.com # here',
    'recognise.domains[0]',
    /domain/,
  ],
]);
