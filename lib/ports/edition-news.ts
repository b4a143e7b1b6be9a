import type { EditionNews } from '../domain/news/edition-news.ts';

/** Editions that came unasked and were not looked at yet, one for each matrix. */
export interface EditionNewsStore {
  all(): Promise<readonly EditionNews[]>;
  /** Replaces what is kept of the same matrix. */
  put(news: EditionNews): Promise<void>;
  remove(id: string): Promise<void>;
}
