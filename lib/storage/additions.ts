import * as v from 'valibot';
import { additionRecord, type Addition } from '../domain/added/addition.ts';
import type { AdditionStore } from '../ports/additions.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { asList, defineItem } from './stored-item.ts';

/**
 * What the user added to matrices that are not theirs, in `storage.local`. What cannot be read is set
 * aside when the next one is saved, never deleted.
 */
export class StoredAdditions implements AdditionStore {
  readonly #item = defineItem('local:additions', []);
  readonly #unreadable = defineItem('local:additions-set-aside', []);
  readonly #inTurn = oneAtATime();

  async all(): Promise<readonly Addition[]> {
    return asList(await this.#item.getValue()).flatMap((it) => {
      const addition = v.safeParse(additionRecord, it);
      return addition.success ? [addition.output] : [];
    });
  }

  save(addition: Addition): Promise<void> {
    return this.#change((all) => [...all.filter(({ id }) => id !== addition.id), addition]);
  }

  remove(id: string): Promise<void> {
    return this.#change((all) => all.filter((it) => it.id !== id));
  }

  #change(change: (all: readonly Addition[]) => readonly Addition[]): Promise<void> {
    return this.#inTurn(async () => {
      const stored = asList(await this.#item.getValue());
      const unreadable = stored.filter((it) => !v.is(additionRecord, it));
      if (unreadable.length > 0)
        await this.#unreadable.setValue([
          ...asList(await this.#unreadable.getValue()),
          ...unreadable,
        ]);
      await this.#item.setValue(change(await this.all()));
    });
  }
}
