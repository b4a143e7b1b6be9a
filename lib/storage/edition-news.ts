import * as v from 'valibot';
import { editionNewsRecord, type EditionNews } from '../domain/news/edition-news.ts';
import type { EditionNewsStore } from '../ports/edition-news.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { oneAtATime } from './one-at-a-time.ts';

const key = 'edition-news';

/** News of editions in `area`; what cannot be read counts as looked at. */
export class StoredEditionNews implements EditionNewsStore {
  readonly #inTurn = oneAtATime();

  constructor(private readonly area: KeyValueArea) {}

  async all(): Promise<readonly EditionNews[]> {
    const stored = (await this.area.get([key]))[key];
    return (Array.isArray(stored) ? stored : []).flatMap((it: unknown) => {
      const news = v.safeParse(editionNewsRecord, it);
      return news.success ? [news.output] : [];
    });
  }

  put(news: EditionNews): Promise<void> {
    return this.#change((all) => [...all.filter(({ id }) => id !== news.id), news]);
  }

  remove(id: string): Promise<void> {
    return this.#change((all) => all.filter((it) => it.id !== id));
  }

  #change(change: (all: readonly EditionNews[]) => readonly EditionNews[]): Promise<void> {
    return this.#inTurn(async () => {
      const before = await this.all();
      const after = change(before);
      if (before.length + after.length > 0) await this.area.set({ [key]: after });
    });
  }
}
