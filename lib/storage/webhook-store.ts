import * as v from 'valibot';
import { webhookRecord, type Webhook } from '../domain/webhook/webhook.ts';
import type { WebhookStore } from '../ports/webhooks.ts';
import type { Database } from './database.ts';

/**
 * Webhooks, in the database and nowhere else: content scripts may read the browser's small stores.
 * What cannot be read back is left where it is and not set aside: what is set aside can be exported.
 */
export class DatabaseWebhookStore implements WebhookStore {
  constructor(private readonly database: Database) {}

  async all(): Promise<readonly Webhook[]> {
    const rows = await this.database.run((db) => db.getAll('webhooks'));
    return rows.flatMap(({ record }) => {
      const parsed = v.safeParse(webhookRecord, record);
      return parsed.success ? [parsed.output] : [];
    });
  }

  async save(webhook: Webhook): Promise<void> {
    await this.database.run((db) => db.put('webhooks', { id: webhook.id, record: webhook }));
  }

  async remove(id: string): Promise<void> {
    await this.database.run((db) => db.delete('webhooks', id));
  }
}
