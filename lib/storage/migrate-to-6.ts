import type { Migration } from './migrations.ts';

/** Version 6: API keys of helpdesks. */
export const toVersion6: Migration = (connection) => {
  connection.createObjectStore('helpdesk-keys', { keyPath: 'origin' });
};
