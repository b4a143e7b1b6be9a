import type { EditionNewsView } from '../../lib/domain/view/edition-news-view.ts';

type News = readonly EditionNewsView[];

/** What a person can do with news of editions; each gives what is left. */
export interface NewsActions {
  readonly list: () => Promise<News>;
  readonly seen: (id: string) => Promise<News>;
  /** Has the edition before back; rejects with why not. */
  readonly rollBack: (id: string) => Promise<News>;
}
