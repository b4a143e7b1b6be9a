import { describe, expect, it } from 'vitest';
import { mostSteps, record, redo, startHistory, undo } from '../../../lib/domain/edit/history.ts';

describe('steps of an edit', () => {
  it('are taken back one by one and made again', () => {
    const after = ['b', 'c'].reduce((it, next) => record(it, next), startHistory('a'));
    const back = undo(undo(after));
    expect(back.present).toBe('a');
    expect(redo(redo(back)).present).toBe('c');
    expect(redo(back).present).toBe('b');
  });

  it('letters typed into one field are one step, until another field comes between', () => {
    let it = startHistory('');
    for (const typed of ['x', 'xy', 'xyz']) it = record(it, typed, 'name');
    expect(undo(it).present).toBe('');
    it = record(it, 'other', 'vendor');
    it = record(it, 'again', 'name');
    expect(undo(it).present).toBe('other');
    expect(undo(undo(it)).present).toBe('xyz');
  });

  it('a change after an undo begins anew, also in the same field', () => {
    const typed = record(record(startHistory(''), 'a', 'name'), 'b', null);
    const next = record(undo(typed), 'c', 'name');
    expect(redo(next)).toBe(next);
    expect(undo(next).present).toBe('a');
  });

  it('beyond the first and the last there is nothing, and memory has an end', () => {
    const start = startHistory(0);
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
    let many = start;
    for (let step = 1; step <= mostSteps + 50; step += 1) many = record(many, step);
    expect(many.past).toHaveLength(mostSteps);
  });
});
