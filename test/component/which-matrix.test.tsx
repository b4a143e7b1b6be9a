// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { WhichMatrix } from '../../components/options/WhichMatrix.tsx';
import { newSite } from '../../lib/domain/assignment/site.ts';
import { formats, text } from './english.ts';
import { enter, field, mount, textOf } from './mount.ts';
import { matrix, origin } from './samples.ts';

const matrices = [
  matrix({ id: 'gold', name: 'Gold policy' }),
  matrix({ id: 'night', name: 'Night policy' }),
  matrix({ id: 'pay', name: 'Pay policy' }),
  matrix({ id: 'usual', name: 'Usual policy' }),
];
const site = {
  ...newSite(origin),
  assignments: [
    { matrixId: 'gold', organization: 'Acme', queue: 'Voice' },
    { matrixId: 'night', domain: 'example.com' },
    { matrixId: 'pay', brand: 'Acme Pay' },
    { matrixId: 'usual' },
  ],
};

async function show(rules = site.assignments) {
  const { root } = await mount(
    <WhichMatrix
      site={{ ...site, assignments: rules }}
      matrices={matrices}
      text={text}
      formats={formats}
    />,
  );
  return {
    root,
    decided: () => textOf(root.querySelector('[role=status]')!),
    rules: () => [...root.querySelectorAll('ol > li')].map(textOf),
  };
}

test('of a ticket of which nothing is known, the rule without conditions decides', async () => {
  const { decided, rules } = await show();
  expect(decided()).toBe('It is judged by Usual policy.');
  expect(rules()[0]).toBe(
    'Gold policy: it does not fit: the queue or group is another, or not known; the organisation is another, or not known.',
  );
  expect(rules()[3]).toBe('Usual policy: this rule decides. Chosen for this site');
});

test('what is written decides at once, and each rule says why it does or does not', async () => {
  const { root, decided, rules } = await show();
  await enter(field(root, 'Requester’s e-mail address'), 'kim@sub.example.com');
  expect(decided()).toBe('It is judged by Night policy.');
  expect(rules()[3]).toBe('Usual policy: it would fit, but an earlier rule decides.');
  await enter(field(root, 'Organisation'), 'ACME');
  await enter(field(root, 'Queue or group'), 'voice');
  expect(decided()).toBe('It is judged by Gold policy.');
});

test('a brand that is written decides, and one that is not is said to be unknown', async () => {
  const { root, decided, rules } = await show();
  expect(rules()[2]).toBe(
    'Pay policy: it does not fit: the brand or product is another, or not known.',
  );
  await enter(field(root, 'Brand or product'), 'acme pay');
  expect(decided()).toBe('It is judged by Pay policy.');
  expect(rules()[2]).toBe('Pay policy: this rule decides. Chosen for the brand Acme Pay');
});

test('where no rule fits, it says so', async () => {
  const { decided } = await show([{ matrixId: 'gold', queue: 'Voice', organization: 'Acme' }]);
  expect(decided()).toBe('No rule fits: no matrix would be chosen.');
});
