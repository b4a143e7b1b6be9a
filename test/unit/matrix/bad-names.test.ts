import { tellsEachOnce } from './bad-file.ts';

tellsEachOnce('names', [
  [
    'a target on a calendar that is missing',
    'calendars: { office: { open: 24x7 } }\ntargets:\n  - metric: rca\n    within: 1 h\n    calendar: ofice # here',
    'targets[0].calendar',
    /did you mean office\?/,
  ],
  [
    'a tier on a calendar that is missing',
    'tiers:\n  - level: 1\n    name: A\n    calendar: office # here',
    'tiers[0].calendar',
    /none is defined/,
  ],
  [
    'a channel on a calendar that is missing',
    'tiers:\n  - level: 1\n    name: A\n    channels:\n      - type: phone\n        address: null\n        calendar: office # here',
    'tiers[0].channels[0].calendar',
    /none is defined/,
  ],
  [
    'a trigger on a calendar that is missing',
    'tiers:\n  - level: 2\n    name: A\n    opens:\n      - after: 2 h\n        calendar: office # here',
    'tiers[0].opens[0].calendar',
    /none is defined/,
  ],
  [
    'a plan on a calendar that is missing',
    'plans:\n  - id: p\n    name: P\n    calendar: office # here',
    'plans[0].calendar',
    /none is defined/,
  ],
  [
    'a target of an unknown severity',
    'severities: [{ id: minor, default: true }]\ntargets:\n  - metric: rca\n    within: 1 h\n    severity: [minor, mayor] # here',
    'targets[0].severity[1]',
    /minor/,
  ],
  [
    'a target of an unknown plan',
    'targets:\n  - metric: rca\n    within: 1 h\n    plan: gold # here',
    'targets[0].plan',
    /none is defined/,
  ],
  [
    'a trigger of an unknown severity',
    'tiers:\n  - level: 1\n    name: A\n    opens:\n      - severity: [critical] # here',
    'tiers[0].opens[0].severity[0]',
    /none is defined/,
  ],
  [
    'a trigger of an unknown category',
    'categories: [{ id: billing, name: Billing }]\ntiers:\n  - level: 1\n    name: A\n    opens:\n      - category: [biling] # here',
    'tiers[0].opens[0].category[0]',
    /did you mean billing\?/,
  ],
  [
    'a grid that names an unknown severity',
    'severities: [{ id: minor, default: true }]\nimpactUrgency:\n  high risk:\n    low: major # here',
    'impactUrgency["high risk"].low',
    /known: minor/,
  ],
  [
    'synonyms of an unknown category',
    'recognise:\n  synonyms:\n    billing: [invoice] # here',
    'recognise.synonyms.billing',
    /none is defined/,
  ],
  [
    'a target of a tier that is missing',
    'targets:\n  - metric: tier-engagement\n    within: 4 h\n    tier: 2 # here',
    'targets[0].tier',
    /levels: 1/,
  ],
  [
    'engagement of the first tier',
    'targets:\n  - metric: tier-engagement\n    within: 4 h\n    tier: 1 # here',
    'targets[0].tier',
    /first-response/,
  ],
  [
    'a reference of a tier that is missing',
    'tiers:\n  - level: 3\n    name: A\n    requires:\n      - reference: 2 # here',
    'tiers[0].requires[0].reference',
    /levels: 3/,
  ],
  [
    'a reference of the tier itself',
    'tiers:\n  - level: 1\n    name: A\n    requires:\n      - reference: 1 # here',
    'tiers[0].requires[0].reference',
    /under 1/,
  ],
  [
    'a second default',
    'severities:\n  - id: a\n    default: true\n  - id: b\n    default: true # here',
    'severities[1].default',
    /keep one default/,
  ],
  [
    'an id given twice',
    'severities:\n  - { id: a, default: true }\n  - id: a # here\n    when: [{ type: bug }]',
    'severities[1].id',
    /another id/,
  ],
  [
    'a level given twice',
    'tiers:\n  - { level: 1, name: A }\n  - name: B\n    level: 1 # here',
    'tiers[1].level',
    /another level/,
  ],
]);
