import { cellName } from '../../../components/editor/targets/cell-names.ts';
import type { TargetNames } from '../../../components/editor/targets/TargetFields.tsx';
import type { Target } from '../../../lib/domain/matrix/target-schema.ts';
import { text } from '../english.ts';
import { enter, textOf } from '../mount.ts';
import { fieldIn, fill, fillAll, tickAll } from './fill.ts';
import { focusOn, press } from './held.tsx';

const listed = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

const cells = (root: Element) =>
  [...root.querySelectorAll('tbody tr')].map((row) => [
    ...row.querySelectorAll<HTMLButtonElement>('button.cell'),
  ]);

/** Leads the focus by arrow keys to the cell of that name; says whether there is one. */
export async function goTo(root: Element, name: string): Promise<boolean> {
  const grid = cells(root);
  const place = (wanted: (it: HTMLElement) => boolean) =>
    grid.flatMap((row, r) => row.flatMap((cell, c) => (wanted(cell) ? [[r, c] as const] : [])))[0];
  const to = place((it) => (it.getAttribute('aria-label') ?? '').startsWith(`${name},`));
  const from = place((it) => it.tabIndex === 0);
  if (!to || !from) return false;
  await focusOn(grid[from[0]]![from[1]]!);
  for (let row = from[0]; row !== to[0]; row += Math.sign(to[0] - from[0]))
    await press(to[0] > row ? 'ArrowDown' : 'ArrowUp');
  for (let at = from[1]; at !== to[1]; at += Math.sign(to[1] - from[1]))
    await press(to[1] > at ? 'ArrowRight' : 'ArrowLeft');
  return true;
}

/** Types into the cell that has the focus; Enter keeps it and leads down. */
export async function type(root: Element, typed: string): Promise<void> {
  await press(typed[0]!);
  const input = root.querySelector<HTMLInputElement>('td input')!;
  await enter(input, typed);
  await focusOn(input);
  await press('Enter');
}

/** Makes `targets` from nothing in the form in `root`. */
export async function driveTargets(
  root: Element,
  targets: readonly Target[],
  names: TargetNames,
): Promise<void> {
  for (const target of targets) {
    const name = cellName(
      {
        metric: target.metric,
        tier: target.tier ?? null,
        severity: listed(target.severity)[0] ?? null,
        plan: listed(target.plan)[0] ?? null,
      },
      names,
      text,
    );
    if (!(await goTo(root, name))) {
      const column = name.split(' · ')[0]!;
      const more = fieldIn(root, 'Time something else');
      const option = [...more.querySelectorAll('option')].find((it) => textOf(it) === column)!;
      await enter(more, option.value);
      await goTo(root, name);
    }
    const typed = target.within ?? target.promise!;
    await type(root, /\d/.test(target.promise ?? '') ? 'in words' : typed);
    await goTo(root, name);
    const card = () => root.querySelector('section.card')!;
    if (target.promise !== undefined && /\d/.test(target.promise))
      await fill(card(), 'In words, without a clock', target.promise);
    const named = (ids: readonly string[], of: TargetNames['plans']) =>
      ids.map((id) => of.find((it) => it.value === id)!.label);
    await tickAll(card(), 'Severity', named(listed(target.severity), names.severities));
    await tickAll(card(), 'Plan', named(listed(target.plan), names.plans));
    if (target.pausedBy) {
      await fill(card(), 'What pauses it', target.pausedBy.length > 0 ? 'named' : 'never');
      if (target.pausedBy.length > 0) await fill(card(), 'Paused by', target.pausedBy);
    }
    if (target.metBy) await fill(card(), 'A workaround meets it', true);
    if (target.openedByAgent) await fill(card(), 'Counts for tickets that an agent opened', true);
    const statuses = { pending: 'Pending', 'on-hold': 'On hold', solved: 'Solved' } as const;
    await tickAll(
      card(),
      'Not shown while the ticket is',
      (target.hiddenBy ?? []).map((it) => statuses[it as keyof typeof statuses]),
    );
    await fillAll(card, target, {
      calendar: 'Hours in which it counts',
      commitment: 'Commitment',
      atRisk: 'At risk after',
      onReopen: 'When the ticket is reopened',
      from: 'Counts from',
      onlyFor: 'Only for',
      note: 'Note',
    });
  }
}
