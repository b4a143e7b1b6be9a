import type { FoundCustomers } from '../../../lib/domain/kept/customer.ts';
import type { Importable, ImportPart } from '../../../lib/domain/kept/data-file.ts';
import type { Erasure } from '../../../lib/domain/kept/erasure.ts';
import type { KeptSizes } from '../../../lib/domain/kept/kept-sizes.ts';

/** What came of taking a file in. */
export interface TakenIn {
  /** Entries of cases that were new. */
  readonly entries: number;
  readonly matrices: number;
  /** Names of those that are here already, and were left as they are. */
  readonly left: readonly string[];
  readonly settings: number;
  /** What was refused, in sentences. */
  readonly refused: readonly string[];
}

/** What a person can do with what is kept. Promises reject with an Error that can be read. */
export interface DataActions {
  readonly sizes: () => Promise<KeptSizes>;
  /** Hands everything over as one file. */
  readonly save: () => Promise<void>;
  /** Takes the chosen parts of a file in, beside what is here. */
  readonly take: (file: Importable, parts: readonly ImportPart[]) => Promise<TakenIn>;
  readonly customers: (query: string) => Promise<FoundCustomers>;
  /** Gives how many tickets of a customer were erased, else 0. */
  readonly erase: (what: Erasure) => Promise<number>;
}
