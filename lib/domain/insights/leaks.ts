import type { CaseColumns } from './case-columns.ts';
import type { SomeCases } from './group-cases.ts';

/** Cases of one category that went past tier 1. */
export interface Skipping {
  /** Null: not known. */
  readonly category: string | null;
  readonly skipped: SomeCases;
  /** Of how many cases one knows whether they did. */
  readonly known: number;
  readonly unknown: number;
}

/** Cases of one organisation in one category: the same thing again and again. */
export interface Recurring extends SomeCases {
  readonly organization: string;
  /** Null: not known. */
  readonly category: string | null;
}

/** Where the process leaks, and what keeps coming back. */
export interface Leaks {
  /** Categories with a case that went past tier 1, those first in which the most do. */
  readonly skipping: readonly Skipping[];
  readonly closed: SomeCases;
  readonly closedWithoutAction: SomeCases;
  /** Cases that came back after they were resolved. */
  readonly recurred: SomeCases;
  /** An organisation and a category with two cases or more, the most first: as many as are looked at. */
  readonly recurring: readonly Recurring[];
  /** How many such pairs there are. */
  readonly pairs: number;
}

/** As many recurring pairs as one looks at. */
const mostPairs = 15;

const shareOf = ({ skipped, known }: Skipping): number => skipped.size / known;

/** Looks for leaks in the cases that are meant. */
export class LeakSearch {
  constructor(
    private readonly columns: CaseColumns,
    private readonly meant: Uint8Array,
  ) {}

  /** How many of the cases for which `holds` holds there are, by their `codes`. */
  #countBy(codes: Uint32Array, size: number, holds: (place: number) => boolean): Uint32Array {
    const counts = new Uint32Array(size);
    codes.forEach((code, place) => {
      if (this.meant[place] === 1 && holds(place)) counts[code] = (counts[code] as number) + 1;
    });
    return counts;
  }

  #cases(holds: (place: number) => boolean): readonly number[] {
    const cases: number[] = [];
    this.meant.forEach((isMeant, place) => {
      if (isMeant === 1 && holds(place)) cases.push(place);
    });
    return cases;
  }

  #some(holds: (place: number) => boolean): SomeCases {
    let size = 0;
    this.meant.forEach((isMeant, place) => {
      if (isMeant === 1 && holds(place)) size += 1;
    });
    return { size, cases: () => this.#cases(holds) };
  }

  #skipping(): readonly Skipping[] {
    const { category, skippedTier1 } = this.columns;
    const { values, codes } = category;
    const countOf = (value: boolean | null) => {
      const code = skippedTier1.values.indexOf(value);
      const holds = (place: number) => skippedTier1.codes[place] === code;
      return { holds, counts: this.#countBy(codes, values.length, holds) };
    };
    const [skipped, not, unknown] = [countOf(true), countOf(false), countOf(null)];
    return values
      .map((value, code) => ({
        category: value,
        skipped: {
          size: skipped.counts[code] as number,
          cases: () => this.#cases((place) => codes[place] === code && skipped.holds(place)),
        },
        known: (skipped.counts[code] as number) + (not.counts[code] as number),
        unknown: unknown.counts[code] as number,
      }))
      .filter((it) => it.skipped.size > 0)
      .sort((a, b) => shareOf(b) - shareOf(a) || b.skipped.size - a.skipped.size);
  }

  /** Of equal pairs the one that was met first stands first. */
  #recurring(): Pick<Leaks, 'recurring' | 'pairs'> {
    const { organization, category, pair } = this.columns;
    const { values, codes } = pair;
    const counts = this.#countBy(codes, values.length, () => true);
    const organizationOf = (code: number) =>
      organization.values[Math.floor((values[code] as number) / category.values.length)] ?? null;
    const again = counts.reduce<number[]>((found, count, code) => {
      if (count > 1 && organizationOf(code) !== null) found.push(code);
      return found;
    }, []);
    const largest = again.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
    const recurring = largest.slice(0, mostPairs).map((code) => ({
      organization: organizationOf(code) ?? '',
      category: category.values[(values[code] as number) % category.values.length] ?? null,
      size: counts[code] as number,
      cases: () => this.#cases((place) => codes[place] === code),
    }));
    return { recurring, pairs: again.length };
  }

  result(): Leaks {
    const { status, isWithoutAction, hasRecurred } = this.columns;
    const closed = status.values.indexOf('closed');
    const isClosed = (place: number) => status.codes[place] === closed;
    return {
      skipping: this.#skipping(),
      closed: this.#some(isClosed),
      closedWithoutAction: this.#some((place) => isClosed(place) && isWithoutAction[place] === 1),
      recurred: this.#some((place) => hasRecurred[place] === 1),
      ...this.#recurring(),
    };
  }
}
