import { describe, expect, test } from 'vitest';
import {
  answerEvents,
  noneOfThese,
  severityByAnswers,
  type SeverityAnswers,
} from '../../../lib/domain/customer/severity-answers.ts';
import { severityQuestions } from '../../../lib/domain/customer/severity-questions.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { preset } from '../presets/read-preset.ts';

const at = instant('2026-11-23T04:00:00Z');
const ask = (policy: ReturnType<typeof matrix>, answers: SeverityAnswers) =>
  severityByAnswers(policy, answers, at);

describe('a definition by loss', () => {
  const policy = preset('exotel-contact-center');

  test('asks once how many of how many, with every part that a rule names and every threshold', () => {
    expect(severityQuestions(policy)).toEqual([
      {
        kind: 'loss',
        components: ['acd', 'ivr', 'dialer', 'voice logger', 'reports'],
        thresholds: [
          { severity: 'Critical', atLeast: '20%' },
          { severity: 'Major', atLeast: '2%' },
        ],
      },
    ]);
  });

  test.each([
    [20, 'critical'],
    [19, 'major'],
    [2, 'major'],
    [1, 'minor'],
    [0, 'minor'],
  ])('%i of 100 agents without calls is %s, by the vendor’s own sentence', (affected, id) => {
    const { severity, sentence } = ask(policy, {
      loss: { affected, total: 100, component: 'ACD' },
    });
    expect(severity).toMatchObject({ id, certain: true });
    expect(sentence).toBe(policy.severities?.find((it) => it.id === id)?.description);
  });

  test('without the part that is lost it stays open what it could be', () => {
    const { severity } = ask(policy, { loss: { affected: 30, total: 100, component: null } });
    expect(severity).toMatchObject({ certain: false, missing: ['loss.component'] });
  });
});

describe('every other kind of definition', () => {
  const policy = matrix({
    categories: [{ id: 'breach', name: 'Data breach' }],
    severities: [
      { id: 'p1', name: 'P1', when: [{ keywords: ['outage', 'Outage'] }, { category: 'breach' }] },
      { id: 'p2', name: 'P2', when: [{ tag: ['vip'] }, { field: { name: 'Site', is: 'Pune' } }] },
      { id: 'p3', name: 'P3', description: 'Everything that can wait.', default: true },
    ],
  });

  test('is asked for in its own words, each once', () => {
    expect(severityQuestions(policy)).toEqual([
      { kind: 'choice', fact: 'category', options: [{ value: 'breach', name: 'Data breach' }] },
      { kind: 'choice', fact: 'field:Site', options: [{ value: 'Pune', name: 'Pune' }] },
      { kind: 'words', words: ['outage'] },
      { kind: 'tags', words: ['vip'] },
    ]);
  });

  test.each<[string, SeverityAnswers]>([
    ['p1', { words: ['outage'] }],
    ['p1', { choices: { category: 'breach' } }],
    ['p2', { words: [], choices: { category: noneOfThese }, tags: ['vip'] }],
    ['p2', { words: [], choices: { category: noneOfThese, 'field:Site': 'Pune' } }],
  ])('%s from %o', (id, answers) => {
    expect(ask(policy, answers).severity.id).toBe(id);
  });

  test('is certain of the default only once everything else is ruled out', () => {
    const some = ask(policy, { words: [] });
    expect(some.severity).toMatchObject({ id: 'p3', certain: false });
    const all = ask(policy, {
      words: [],
      tags: [],
      choices: { category: noneOfThese, 'field:Site': noneOfThese },
    });
    expect(all).toMatchObject({
      severity: { id: 'p3', certain: true },
      sentence: 'Everything that can wait.',
    });
  });

  test('impact and urgency are those of the grid', () => {
    const grid = matrix({
      impactUrgency: { high: { now: 'a', later: 'b' }, low: { now: 'b', later: 'b' } },
      severities: [{ id: 'a' }, { id: 'b' }],
    });
    expect(severityQuestions(grid)).toEqual([
      {
        kind: 'choice',
        fact: 'impact',
        options: expect.arrayContaining([{ value: 'high', name: 'high' }]),
      },
      {
        kind: 'choice',
        fact: 'urgency',
        options: expect.arrayContaining([{ value: 'later', name: 'later' }]),
      },
    ]);
    expect(ask(grid, { choices: { impact: 'high', urgency: 'now' } }).severity.id).toBe('a');
  });

  test('where no rule can tell, the definitions are read and one is chosen', () => {
    const prose = matrix({
      severities: [
        { id: 'sev-1', description: 'Production is down.' },
        { id: 'sev-2', description: 'Anything else.' },
      ],
    });
    expect(severityQuestions(prose)).toMatchObject([{ kind: 'definition' }]);
    expect(ask(prose, { definition: 'sev-2' })).toMatchObject({
      severity: { id: 'sev-2', certain: true },
      sentence: 'Anything else.',
    });
  });

  test('a vendor that defines none is asked nothing', () => {
    expect(severityQuestions(preset('s-club'))).toEqual([]);
  });
});

test('answers are kept as facts of the case, in the words in which they were given', () => {
  expect(
    answerEvents(
      { words: ['a', 'b'], choices: { impact: 'high', urgency: '' }, definition: 'x' },
      'why',
    ),
  ).toEqual([
    { kind: 'field', name: 'impact', to: 'high' },
    { kind: 'field', name: 'severity-words', to: 'a\nb' },
    { kind: 'severity', id: 'x', reason: 'why' },
  ]);
});
