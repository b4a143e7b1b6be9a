import { expect, it } from 'vitest';
import { file, findingsOf } from './bad-file.ts';

it.each([
  ['counts of agents, seats or calls', '- loss: { atLeast: 2.5%, components: [acd, ivr] }'],
  ['priority, type and tag', '- { priority: [High, Urgent], type: incident, tag: vip }'],
  [
    'category, impact and urgency',
    '- { category: billing, impact: high, urgency: [high, medium] }',
  ],
  ['words of the text', '- keywords: [outage, down for everyone]'],
  [
    'a field of the helpdesk, and a plan',
    '- { field: { name: Severity, is: 1 - Critical }, plan: gold }',
  ],
])('a severity may come from %s', (_, rule) => {
  const text = file(`severities:
  - id: critical
    when:
      ${rule}
  - id: other
    default: true`);
  expect(findingsOf(text)).toEqual([]);
});

it('a severity may come from a grid of impact and urgency', () => {
  const text = file(`severities:
  - id: p1
  - id: p2
    default: true
impactUrgency:
  High: { High: p1, Low: p2 }
  Low: { High: p2, Low: p2 }`);
  expect(findingsOf(text)).toEqual([]);
});

it('targets may differ by severity, metric and support plan', () => {
  const text = file(`severities:
  - { id: p1, when: [{ type: incident }] }
  - { id: p2, default: true }
plans:
  - { id: gold, name: Gold }
  - { id: silver, name: Silver }
targets:
  - { metric: first-response, severity: p1, plan: gold, within: 15 min }
  - { metric: first-response, severity: p1, plan: silver, within: 1 h }
  - { metric: first-response, severity: p2, plan: [gold, silver], within: 4 h, atRisk: 50% }
  - { metric: resolution, plan: gold, within: 4 h to 24 h, hiddenBy: [on-hold], onReopen: restart }`);
  expect(findingsOf(text)).toEqual([]);
});
