import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { captureFile } from '../../../lib/cli/capture-file.ts';
import type { CaptureDraft, DraftChannel } from '../../../lib/domain/capture/draft.ts';
import { matrixOfDraft } from '../../../lib/domain/capture/matrix-of-draft.ts';
import { showSpan } from './show-draft.ts';

const capture = (name: string) =>
  captureFile(
    `${name}.txt`,
    readFileSync(new URL(`../presets/sources/${name}.txt`, import.meta.url), 'utf8'),
  );

const channelFact = ({ type, value, respondsWithin }: DraftChannel): string =>
  `${type} ${value ?? '(unpublished)'}${respondsWithin ? `, within ${showSpan(respondsWithin)}` : ''}`;

/** Everything that a draft says: tiers, contacts, times, prerequisites, hours, one line each. */
function factsOf({ tiers, severities, promises, hours, contacts }: CaptureDraft): string[] {
  const inTiers = tiers.flatMap((tier) => {
    const own = `tier ${tier.level.value}`;
    return [
      `${own}: ${tier.name?.value ?? '(no name)'}`,
      ...tier.channels.map((it) => `${own}: ${channelFact(it)}`),
      ...(tier.respondsWithin ? [`${own}: answers in ${showSpan(tier.respondsWithin)}`] : []),
      ...(tier.engagedWithin ? [`${own}: reached in ${showSpan(tier.engagedWithin)}`] : []),
      ...tier.conditions.map(({ value }) => `${own}: needs ${value.kind}`),
    ];
  });
  return [
    ...inTiers,
    ...severities.flatMap(({ name, targets }) =>
      Object.entries(targets).map(([metric, span]) => `${name.value}: ${metric} ${showSpan(span)}`),
    ),
    ...promises.map(({ metric, span }) => {
      const { from } = span.value;
      return `all: ${metric} ${from === null ? '' : `${from} to `}${showSpan(span)}`;
    }),
    ...(hours ? [`open ${hours.coverage.value}`] : []),
    ...contacts.map((it) => `asked: ${channelFact(it)}`),
  ];
}

/** What each text states of tiers, contacts, times and prerequisites, read by a person. */
const stated = {
  myoperator: [
    'tier 1: Customer Support',
    'tier 1: phone +91 81029 81029',
    'tier 1: email support@myoperator.com',
    'tier 2: Level 1 Escalation',
    'tier 2: email escalation@myoperator.com',
    'tier 3: Level 2 Escalation',
    'tier 3: form (unpublished)',
    // "A valid ticket ID from Tier 2 is required to submit the escalation form."
    'tier 3: needs reference',
    'all: first_response 2 to 8 hour business',
    'all: resolution 4 to 24 hour business',
  ],
  's-club': ['tier 1: (no name)', 'tier 2: Advanced Support', 'tier 3: Critical Escalations'],
  exotel: [
    'tier 0: Customer Happiness Team',
    'tier 0: phone +91-8088919888',
    'tier 0: answers in 30 min',
    'tier 1: (no name)',
    'tier 1: form (unpublished), within 30 min',
    'tier 1: answers in 30 min',
    'tier 2: (no name)',
    'tier 2: answers in 1 hour',
    // "CC the respective account manager … within the next 1 hour"
    'asked: email (unpublished), within 1 hour',
    'asked: whatsapp 08088919888',
    // "using the chat widget on your Exotel Dashboard"
    'asked: chat (unpublished)',
  ],
  'exotel-contact-center': [
    'tier 1: (no name)',
    'tier 2: (no name)',
    'tier 3: (no name)',
    'critical: resolution 6 hour',
    'major: resolution 48 hour',
    'all: first_response 90 min',
    'all: rca 72 hour',
    'open 24x5',
  ],
  jamilatech: [
    'tier 1: Support',
    'tier 1: email support@mediabirdco.net',
    'tier 1: portal https://support.mediabirdco.net',
    'tier 1: phone (unpublished)',
    'tier 1: chat (unpublished)',
    'tier 1: answers in 1 hour business',
    'tier 2: Support',
    'tier 2: reached in 4 hour',
    'tier 3: Management',
    'tier 3: reached in 12 hour',
    'all: update_every 24 hour',
  ],
} as const;

describe.each(Object.entries(stated))('%s, captured from its own text', (name, facts) => {
  test('has every tier, contact, time and prerequisite that it states, and no other', () => {
    expect(factsOf(capture(name)).toSorted()).toEqual([...facts].toSorted());
  });

  test('is a matrix that validates', () => {
    expect(matrixOfDraft(capture(name))).toMatchObject({ ok: true });
  });
});
