// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { emptyDraft, type Draft, type Fact } from '../../components/facts/fact.ts';
import { FactForm } from '../../components/facts/FactForm.tsx';
import { readFact } from '../../components/facts/read-fact.ts';
import { Suggestions } from '../../components/facts/Suggestions.tsx';
import { formats, text } from './english.ts';
import { click, control, enter, field, mount, settle, submit, textOf } from './mount.ts';

const draft = (kind: Draft['kind'], part: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(kind),
  ...part,
});

describe('a fact as typed', () => {
  test.each<readonly [Draft, Fact]>([
    [
      draft('loss', { affected: ' 25 ', total: '100', component: ' ACD ' }),
      { kind: 'loss', affected: 25, total: 100, component: 'ACD' },
    ],
    [
      draft('loss', { affected: '0', total: '1' }),
      { kind: 'loss', affected: 0, total: 1, component: null },
    ],
    [
      draft('loss', { affected: '7', total: '7' }),
      { kind: 'loss', affected: 7, total: 7, component: null },
    ],
    [draft('plan', { choice: 'gold' }), { kind: 'field', name: 'plan', to: 'gold' }],
    [
      draft('time-zone', { choice: 'Asia/Kolkata' }),
      { kind: 'field', name: 'time-zone', to: 'Asia/Kolkata' },
    ],
    [
      draft('pause', { reason: 'awaiting-debug-data' }),
      { kind: 'pause', reason: 'awaiting-debug-data' },
    ],
    [draft('resume', { reason: 'data came' }), { kind: 'resume', reason: 'data came' }],
    [
      draft('scope', { reason: 'their router' }),
      { kind: 'scope', inScope: false, reason: 'their router' },
    ],
    [
      draft('scope', { reason: 'no, ours', choice: 'ours' }),
      { kind: 'scope', inScope: true, reason: 'no, ours' },
    ],
    [draft('workaround'), { kind: 'workaround' }],
    [draft('unsatisfactory'), { kind: 'unsatisfactory' }],
    [draft('rca-delivered'), { kind: 'rca-delivered' }],
    [
      draft('severity', { choice: 'critical', reason: 'the CEO called' }),
      { kind: 'severity', id: 'critical', reason: 'the CEO called' },
    ],
    [
      draft('severity', { reason: 'a mistake' }),
      { kind: 'severity', id: null, reason: 'a mistake' },
    ],
  ])('%j counts as %j', (typed, fact) => {
    expect(readFact(typed)).toEqual({ ok: true, value: fact });
  });

  test.each([
    [draft('loss', { affected: '', total: '100' }), 'affected'],
    [draft('loss', { affected: '-1', total: '100' }), 'affected'],
    [draft('loss', { affected: '2.5', total: '100' }), 'affected'],
    [draft('loss', { affected: '1e3', total: '5000' }), 'affected'],
    [draft('loss', { affected: '101', total: '100' }), 'affected'],
    [draft('loss', { affected: '0', total: '0' }), 'total'],
    [draft('loss', { affected: '5', total: '-3' }), 'total'],
    [draft('loss', { affected: '5', total: 'many' }), 'total'],
    [draft('plan'), 'choice'],
    [draft('time-zone', { choice: 'Mars/Olympus' }), 'choice'],
    [draft('time-zone'), 'choice'],
    [draft('pause', { reason: '  ' }), 'reason'],
    [draft('severity', { choice: 'critical' }), 'reason'],
    [draft('scope'), 'reason'],
  ] as const)('%j is refused at its field %s', (typed, name) => {
    expect(readFact(typed)).toMatchObject({ ok: false, error: { field: name } });
  });
});

describe('the facts form', () => {
  const form = async (onAdd: (fact: Fact) => Promise<void>) =>
    (
      await mount(
        <FactForm
          plans={[{ id: 'gold', name: 'Gold' }]}
          severities={[{ id: 'critical', name: 'Critical' }]}
          onAdd={onAdd}
          text={text}
          formats={formats}
        />,
      )
    ).root;

  test('counts a loss at once, once, and is empty again', async () => {
    const added: Fact[] = [];
    const root = await form(async (fact) => void added.push(fact));
    await enter(field(root, 'Affected'), '25');
    await enter(field(root, 'Out of'), '100');
    await Promise.all([submit(field(root, 'Affected')), submit(field(root, 'Affected'))]);
    expect(added).toEqual([{ kind: 'loss', affected: 25, total: 100, component: null }]);
    expect(textOf(root.querySelector('[role=status]')!)).toBe('Counted.');
    expect(field(root, 'Affected').value).toBe('');
  });

  test('refuses more affected than there are, in a sentence that belongs to the field', async () => {
    const root = await form(() => Promise.reject(new Error('must not be asked')));
    await enter(field(root, 'Affected'), '101');
    await enter(field(root, 'Out of'), '100');
    await submit(field(root, 'Affected'));
    const input = field(root, 'Affected');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const error = root.querySelector(`[id="${input.getAttribute('aria-describedby')}"]`)!;
    expect(textOf(error)).toBe(
      'No more can be affected than there are: write a number up to the total.',
    );
    expect(error.getAttribute('role')).toBe('alert');
  });

  test('keeps what was typed when the worker refuses it, and says why', async () => {
    const root = await form(() => Promise.reject(new Error('No ticket of that name')));
    await enter(field(root, 'What do you know?'), 'pause');
    await enter(field(root, 'Reason'), 'waiting-on-customer');
    await submit(field(root, 'Reason'));
    expect(textOf(root)).toContain('No ticket of that name');
    expect(field(root, 'Reason').value).toBe('waiting-on-customer');
  });

  test('offers the matrix’s plans and severities by name', async () => {
    const root = await form(() => Promise.resolve());
    await enter(field(root, 'What do you know?'), 'plan');
    expect(textOf(field(root, 'Support plan'))).toBe('Choose…Gold');
    await enter(field(root, 'What do you know?'), 'severity');
    expect(textOf(field(root, 'Severity'))).toBe('Withdraw what was setCritical');
  });
});

test('numbers found in the ticket count only once a person accepts them', async () => {
  const added: Fact[] = [];
  const suggestion = {
    affected: 25,
    total: 100,
    component: 'ACD',
    sentence: '25 of 100 agents are out.',
  };
  const { root } = await mount(
    <Suggestions
      suggestions={[suggestion]}
      onAdd={async (fact) => void added.push(fact)}
      text={text}
      formats={formats}
    />,
  );
  expect(textOf(root)).toContain('“25 of 100 agents are out.”');
  await settle();
  expect(added).toEqual([]);
  await click(control(root, 'That is right: count it'));
  expect(added).toEqual([{ kind: 'loss', affected: 25, total: 100, component: 'ACD' }]);
});
