import { readHelpdeskKey } from '../domain/helpdesk-key.ts';
import type { HelpdeskKeyStore } from '../ports/helpdesk-keys.ts';
import type { Database } from './database.ts';

/**
 * Keys, in the database and nowhere else: content scripts may read the browser's small stores. What
 * cannot be read back is not set aside: what is set aside can be exported.
 */
export class DatabaseHelpdeskKeyStore implements HelpdeskKeyStore {
  constructor(private readonly database: Database) {}

  async of(origin: string): Promise<string | null> {
    const row = await this.database.run((db) => db.get('helpdesk-keys', origin));
    return typeof row?.key === 'string' ? readHelpdeskKey(row.key) : null;
  }

  origins(): Promise<readonly string[]> {
    return this.database.run((db) => db.getAllKeys('helpdesk-keys'));
  }

  async save(origin: string, key: string): Promise<void> {
    await this.database.run((db) => db.put('helpdesk-keys', { origin, key }));
  }

  async remove(origin: string): Promise<void> {
    await this.database.run((db) => db.delete('helpdesk-keys', origin));
  }
}
