import type { Matrix } from '../matrix/schema.ts';
import { bodyContains } from '../severity/phrases.ts';
import { containsPhrase, normalise } from '../severity/words.ts';
import type { SeverityFacts } from '../severity/facts-at.ts';

/** A category of the matrix that a ticket belongs to, and how that is known. */
export interface TicketCategory {
  readonly id: string;
  /** The word that told, where it was read from the ticket's text; null where a field says so. */
  readonly word: string | null;
}

/**
 * The categories of a ticket: its own category field by id or name, else the words by which the
 * matrix recognises a category in subject and first message.
 */
export function categoriesOf(facts: SeverityFacts, matrix: Matrix): readonly TicketCategory[] {
  const { category } = facts;
  if (category !== null) {
    const wanted = normalise(category);
    const known = matrix.categories?.find(
      (it) => normalise(it.id) === wanted || normalise(it.name) === wanted,
    );
    return [{ id: known?.id ?? wanted.replaceAll(' ', '-'), word: null }];
  }
  const { subject } = facts;
  return Object.entries(matrix.recognise?.synonyms ?? {}).flatMap(([id, words]) => {
    const word = words.find(
      (it) => (subject !== null && containsPhrase(subject, it)) || bodyContains(facts, it) === true,
    );
    return word === undefined ? [] : [{ id, word }];
  });
}
