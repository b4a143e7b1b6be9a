import type { Migration } from './migrations.ts';

/** Version 5: links to signed matrices. */
export const toVersion5: Migration = (connection) => {
  connection.createObjectStore('feeds', { keyPath: 'id' });
};
