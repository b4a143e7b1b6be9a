import { matrixFormat, type Matrix } from '../matrix/schema.ts';
import type { Draft } from './draft.ts';

/** The longest that an id may be. */
const longest = 64;

/**
 * An id made of `name` that is not among `taken`: lower-case letters, digits and hyphens. A name in
 * another script leaves nothing of itself, and becomes `matrix`.
 */
export function freeId(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  const base = plain === '' || plain === 'constructor' || plain === 'prototype' ? 'matrix' : plain;
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : `-${count}`;
    const id = `${base.slice(0, longest - end.length)}${end}`;
    if (!taken.includes(id)) return id;
  }
}

/** A matrix of which nothing is said yet but its name. It is not complete: it has no tier. */
export const newDraft = (id: string, name: string): Draft => ({
  format: matrixFormat,
  id,
  name,
  tiers: [],
});

/** `matrix` as a matrix of one's own: the same policy under another id and name. */
export const duplicated = (matrix: Matrix, id: string, name: string): Draft => ({
  ...matrix,
  id,
  name,
});
