import type { PolicyMemory } from '../ports/policy.ts';
import { defineItem } from './stored-item.ts';

/** The last sound policy, in `storage.local`. */
export class StoredPolicy implements PolicyMemory {
  readonly #item = defineItem('local:policy', null);

  load(): Promise<unknown> {
    return this.#item.getValue();
  }

  save(policy: unknown): Promise<void> {
    return this.#item.setValue(policy);
  }
}
