import type { CaseFigures } from './case-figures.ts';

/** Cases of one category that went past tier 1. */
export interface Skipping {
  /** Null: not known. */
  readonly category: string | null;
  readonly skipped: readonly number[];
  /** Of how many cases one knows whether they did. */
  readonly known: number;
  readonly unknown: number;
}

/** Cases of one organisation in one category: the same thing again and again. */
export interface Recurring {
  readonly organization: string;
  /** Null: not known. */
  readonly category: string | null;
  readonly cases: readonly number[];
}

/** Where the process leaks, and what keeps coming back. Cases are told by their place among all. */
export interface Leaks {
  /** Categories with a case that went past tier 1, those first in which the most do. */
  readonly skipping: readonly Skipping[];
  readonly closed: readonly number[];
  readonly closedWithoutAction: readonly number[];
  /** Cases that came back after they were resolved. */
  readonly recurred: readonly number[];
  /** An organisation and a category with two cases or more, the most first. */
  readonly recurring: readonly Recurring[];
}

interface Counted {
  readonly category: string | null;
  readonly skipped: number[];
  known: number;
  unknown: number;
}

const shareOf = ({ skipped, known }: Skipping): number => skipped.length / known;

/** Looks for leaks, one case after the other. */
export class LeakSearch {
  readonly #skipping = new Map<string | null, Counted>();
  /** By organisation, then by category. */
  readonly #recurring = new Map<string, Map<string | null, number[]>>();
  readonly #closed: number[] = [];
  readonly #closedWithoutAction: number[] = [];
  readonly #recurred: number[] = [];

  /** Looks at the case at `place`. */
  add(place: number, it: CaseFigures): void {
    const { category, organization, skippedTier1 } = it;
    const counted = this.#skipping.get(category) ?? { category, skipped: [], known: 0, unknown: 0 };
    this.#skipping.set(category, counted);
    if (skippedTier1 === null) counted.unknown += 1;
    else counted.known += 1;
    if (skippedTier1 === true) counted.skipped.push(place);

    if (it.status === 'closed') {
      this.#closed.push(place);
      if (it.actions === 0) this.#closedWithoutAction.push(place);
    }
    if (it.recurrences > 0) this.#recurred.push(place);
    if (organization === null) return;
    const categories = this.#recurring.get(organization) ?? new Map<string | null, number[]>();
    this.#recurring.set(organization, categories);
    const places = categories.get(category);
    if (places) places.push(place);
    else categories.set(category, [place]);
  }

  #again(): readonly Recurring[] {
    return [...this.#recurring].flatMap(([organization, categories]) =>
      [...categories].flatMap(([category, cases]) =>
        cases.length > 1 ? [{ organization, category, cases }] : [],
      ),
    );
  }

  result(): Leaks {
    return {
      skipping: [...this.#skipping.values()]
        .filter(({ skipped }) => skipped.length > 0)
        .sort((a, b) => shareOf(b) - shareOf(a) || b.skipped.length - a.skipped.length),
      closed: this.#closed,
      closedWithoutAction: this.#closedWithoutAction,
      recurred: this.#recurred,
      recurring: this.#again().toSorted((a, b) => b.cases.length - a.cases.length),
    };
  }
}
