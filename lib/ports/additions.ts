import type { Addition } from '../domain/added/addition.ts';

/** What the user added to matrices that are not theirs, one record for each. */
export interface AdditionStore {
  all(): Promise<readonly Addition[]>;
  /** Replaces what is kept of the same matrix. */
  save(addition: Addition): Promise<void>;
  remove(id: string): Promise<void>;
}
