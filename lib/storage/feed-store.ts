import * as v from 'valibot';
import { feedRecord, type Feed } from '../domain/feed/feed.ts';
import type { FeedStore } from '../ports/feeds.ts';
import type { Database } from './database.ts';

/** Feeds, in the database: content scripts may write the browser's small stores, and so change a pinned key. */
export class DatabaseFeedStore implements FeedStore {
  constructor(private readonly database: Database) {}

  async all(): Promise<readonly Feed[]> {
    const rows = await this.database.run((db) => db.getAll('feeds'));
    return rows.flatMap(({ record }) => {
      const parsed = v.safeParse(feedRecord, record);
      return parsed.success ? [parsed.output] : [];
    });
  }

  async save(feed: Feed): Promise<void> {
    await this.database.run((db) => db.put('feeds', { id: feed.id, record: feed }));
  }

  async remove(id: string): Promise<void> {
    await this.database.run((db) => db.delete('feeds', id));
  }
}
