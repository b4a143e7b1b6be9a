// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { changeText } from '../../components/review/change-words.ts';
import { EditionList } from '../../components/review/EditionList.tsx';
import { ReviewChange } from '../../components/review/ReviewChange.tsx';
import type { TrialState } from '../../components/review/trial-state.ts';
import { diffMatrices } from '../../lib/domain/review/diff-matrices.ts';
import { matrixSchema, type Matrix } from '../../lib/domain/matrix/schema.ts';
import { schemaNode } from '../../lib/domain/matrix/schema-node.ts';
import { instant } from '../../lib/domain/time/instant.ts';
import { preset, presetIds } from '../unit/presets/read-preset.ts';
import { formats, text } from './english.ts';
import { click, control, hasControl, mount, textOf } from './mount.ts';

const before = preset('exotel-contact-center');
/** The preset after `change`; what JSON gives back may be changed at will. */
function changed(change: (draft: ReturnType<typeof JSON.parse>) => void): Matrix {
  const draft = JSON.parse(JSON.stringify(before));
  change(draft);
  return draft;
}
const said = (after: Matrix) =>
  diffMatrices(before, after).map((it) => changeText(it, after, text));

describe('a change in words', () => {
  test('says what is timed, for whom, and from what to what', () => {
    const after = changed((it) => {
      it['targets'][1].within = '4 h';
      it['targets'][1].commitment = 'goal';
      it['targets'][3] = { metric: 'resolution', severity: 'minor', within: '5 d' };
    });
    expect(said(after)).toEqual([
      'Resolution, Critical: 6 h → 4 h',
      'Resolution, Critical › commitment: new: goal',
      'Resolution, Minor › in words: no longer: next release or update',
      'Resolution, Minor: new: 5 d',
    ]);
  });

  test('names calendars, tiers and channels by their names', () => {
    const after = changed((it) => {
      it['calendars'].support.days = ['sun', 'mon'];
      it['tiers'][0].channels[0].address = '+912212345678';
      it['tiers'][1].name = 'Experts';
      it['tiers'][2].internal = undefined;
      it['severities'].reverse();
    });
    expect(said(after)).toEqual([
      'calendars › support › working days: new: sun, mon',
      'severities: in another order',
      'Level 1 › phone +912212345678 › address: not published → +912212345678',
      'Experts › name: Level 2 → Experts',
      'Level 3 › internal: no longer: yes',
    ]);
  });

  test('has a word for every key of the format', () => {
    const keys = new Set<string>();
    const walk = (schema: Parameters<typeof schemaNode>[0]): void => {
      const node = schemaNode(schema);
      if ('wrapped' in node) walk(node.wrapped);
      else if ('entries' in node)
        for (const [key, value] of Object.entries(node.entries)) {
          keys.add(key);
          walk(value);
        }
      else if ('item' in node) walk(node.item);
      else if ('value' in node) walk(node.value);
      else if (node.type === 'union') node.options.forEach(walk);
    };
    walk(matrixSchema);
    expect(keys.size).toBeGreaterThan(100);
    const key = (name: string) =>
      `review_key_${name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()}`;
    expect([...keys].filter((name) => text(key(name) as 'review_key_name') === '')).toEqual([]);
  });

  test('leaves no change between two presets without words', () => {
    for (const one of presetIds)
      for (const other of presetIds.filter((it) => it !== one)) {
        const after = preset(other);
        const sentences = diffMatrices(preset(one), after).map((it) => changeText(it, after, text));
        expect(sentences.length).toBeGreaterThan(10);
        expect(sentences.filter((it) => /undefined|\[object|\{|→ *$|: *$/.test(it))).toEqual([]);
      }
  });
});

const after = changed((it) => (it['targets'][1].within = '4 h'));
async function review(trial: TrialState, onApply = async () => {}) {
  const done: string[] = [];
  const { root } = await mount(
    <ReviewChange
      name="Ours"
      before={before}
      after={after}
      effectiveAt={null}
      trial={trial}
      days={90}
      onCancelTrial={() => done.push('stop')}
      onTryAgain={() => done.push('again')}
      onApply={onApply}
      onBack={() => done.push('back')}
      text={text}
      formats={formats}
    />,
  );
  return { root, done };
}

describe('the review of a change', () => {
  test('shows every difference and how far the trial is, which can be stopped', async () => {
    const { root, done } = await review({ kind: 'running', done: 1000, all: 50_000 });
    expect(textOf(root)).toContain('1 change');
    expect(textOf(root)).toContain('Resolution, Critical: 6 h → 4 h');
    expect(textOf(root)).toContain('1,000 of 50,000 tickets');
    expect(root.querySelector('progress')?.value).toBe(1000);
    await click(control(root, 'Stop'));
    await click(control(root, 'Back to the editor'));
    expect(done).toEqual(['stop', 'back']);
  });

  test('says what the change would have done', async () => {
    const rows = [
      { metric: 'resolution', tier: null, from: 'met', to: 'breached', tickets: 12 },
      { metric: 'tier-engagement', tier: 2, from: 'running', to: 'late', tickets: 1 },
    ] as const;
    const result = { tickets: 400, changed: 12, otherSeverity: 1, rows };
    const { root } = await review({ kind: 'done', result });
    expect(textOf(root)).toContain('12 of 400 tickets that were observed would have come out');
    expect([...root.querySelectorAll('[role=group] li')].map(textOf)).toEqual([
      '1 ticket of another severity',
      'Resolution, 12 tickets: met → breached',
      'Tier engagement: 2, 1 ticket: still running → met late',
    ]);
  });

  test('says that nothing was observed, that it was stopped, that it failed; and why not applied', async () => {
    const none = { tickets: 0, changed: 0, otherSeverity: 0, rows: [] };
    const empty = await review({ kind: 'done', result: none });
    expect(textOf(empty.root)).toContain('No ticket that this matrix applies to was observed');
    const stopped = await review({ kind: 'cancelled' });
    await click(control(stopped.root, 'Try it again'));
    expect(stopped.done).toEqual(['again']);
    const failed = await review({ kind: 'failed', why: 'The disk is gone' }, async () => {
      throw new Error('No room left');
    });
    expect(textOf(failed.root)).toContain('The disk is gone');
    await click(control(failed.root, 'Apply'));
    expect(textOf(failed.root)).toContain('No room left');
  });
});

describe('earlier editions', () => {
  const edition = (matrix: Matrix, storedAt: string, preset = false) => ({
    matrix,
    preset,
    storedAt: instant(storedAt),
  });

  test('are told, the latest first, and taken over into the editor', async () => {
    const taken: Matrix[] = [];
    const third = { ...after, version: '3' };
    const { root } = await mount(
      <EditionList
        editions={[
          edition(before, '2026-10-01T09:00:00Z', true),
          edition(after, '2026-11-01T09:00:00Z'),
          edition(third, '2026-11-20T09:00:00Z'),
        ]}
        onTake={(it) => taken.push(it)}
        text={text}
        formats={formats}
      />,
    );
    expect(textOf(root)).toContain('2 earlier editions');
    expect([...root.querySelectorAll('li > .row > span')].map(textOf)).toEqual([
      'Saved Sun, 1 Nov 2026, 09:00',
      'Saved Thu, 1 Oct 2026, 09:00 as shipped',
    ]);
    await click(
      control(root, 'Take over into the editor: the edition saved Thu, 1 Oct 2026, 09:00'),
    );
    expect(taken).toEqual([before]);
    expect(textOf(root.querySelector('[role=status]')!)).toContain(
      'Save it to let it count again.',
    );
  });

  test('are not spoken of where there is none', async () => {
    const { root } = await mount(
      <EditionList
        editions={[edition(before, '2026-10-01T09:00:00Z')]}
        onTake={() => {}}
        text={text}
        formats={formats}
      />,
    );
    expect(hasControl(root, 'Take over into the editor')).toBe(false);
    expect(textOf(root)).toBe('');
  });
});
