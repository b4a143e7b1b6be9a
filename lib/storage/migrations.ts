import { toVersion2 } from './migrate-to-2.ts';
import { toVersion3 } from './migrate-to-3.ts';
import { toVersion4 } from './migrate-to-4.ts';
import { toVersion5 } from './migrate-to-5.ts';
import { toVersion6 } from './migrate-to-6.ts';
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

/** A record with the keys that its indexes need; `record` itself is parsed whenever it is read. */
export interface TicketRow {
  readonly origin: string;
  readonly ticketId: string;
  readonly record: unknown;
}

/** Written together with the ticket or the case that it looks after. */
export interface DeadlineRow {
  readonly origin: string;
  readonly ticketId: string;
  /** 0: at once, something changed. */
  readonly nextAt: number;
  /** What was over before this had been seen on a page, and is no news. */
  readonly firstAt: number;
  /** Grows with every change of what is looked after. */
  readonly version: number;
  readonly press: string;
}

/** One row for each ticket that has a case: what its cases say of the process. */
export interface FiguresRow {
  readonly origin: string;
  readonly ticketId: string;
  /** 1: something of the ticket changed since it was counted. */
  readonly stale: 0 | 1;
  /** 1 while a case of it goes on. */
  readonly live: 0 | 1;
  /** Grows with every change of what is counted. */
  readonly version: number;
  /** Its cases, packed; parsed whenever they are read. */
  readonly record: unknown;
}

/** The stores as this version has them. */
export interface Schema extends DBSchema {
  matrices: { key: string; value: { readonly id: string; readonly record: unknown } };
  editions: {
    key: number;
    value: { readonly id: string; readonly record: unknown };
    indexes: { 'by-matrix': string };
  };
  tickets: {
    key: [string, string];
    value: TicketRow & { readonly observedAt: number };
    indexes: { 'by-site': string; 'by-time': number };
  };
  cases: {
    key: number;
    /** `shared` is 1 once the entry stands in a note of the ticket. */
    value: TicketRow & { readonly entryId: string; readonly shared: 0 | 1 };
    indexes: { 'by-ticket': [string, string]; 'by-entry': [string, string, string] };
  };
  outbox: {
    key: string;
    value: TicketRow & { readonly id: string; readonly planKey: string; readonly state: string };
    indexes: { 'by-plan': string; 'by-state': string; 'by-ticket': [string, string] };
  };
  /** Addresses and secrets: nothing but the worker reads them. */
  webhooks: { key: string; value: { readonly id: string; readonly record: unknown } };
  /** Whose signature counts: nothing but the worker reads or writes them. */
  feeds: { key: string; value: { readonly id: string; readonly record: unknown } };
  /** API keys of helpdesks: nothing but the worker reads them. */
  'helpdesk-keys': { key: string; value: { readonly origin: string; readonly key: unknown } };
  /** One row for each observed ticket: when it is to be looked at again. */
  deadlines: {
    key: [string, string];
    value: DeadlineRow;
    indexes: { 'by-next': number; 'by-press': string };
  };
  /** What was told, by the name of the deadline: the key is what makes it be told once. */
  told: {
    key: string;
    value: TicketRow & { readonly key: string; readonly state: string; readonly notice: string };
    indexes: { 'by-state': string; 'by-notice': string; 'by-ticket': [string, string] };
  };
  figures: {
    key: [string, string];
    value: FiguresRow;
    indexes: { 'by-stale': number; 'by-live': number };
  };
  'set-aside': {
    key: number;
    value: {
      readonly store: string;
      readonly key: string;
      readonly why: string;
      readonly at: number;
      readonly record: unknown;
    };
  };
}

export type Connection = IDBPDatabase<Schema>;
export type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Brings the stores from the version before to the next. Loses no row. */
export type Migration = (connection: Connection, upgrade: Upgrade) => void;

const toVersion1: Migration = (connection) => {
  connection.createObjectStore('matrices', { keyPath: 'id' });
  connection.createObjectStore('editions', { autoIncrement: true }).createIndex('by-matrix', 'id');

  const tickets = connection.createObjectStore('tickets', { keyPath: ['origin', 'ticketId'] });
  tickets.createIndex('by-site', 'origin');
  tickets.createIndex('by-time', 'observedAt');

  const cases = connection.createObjectStore('cases', { autoIncrement: true });
  cases.createIndex('by-ticket', ['origin', 'ticketId']);
  cases.createIndex('by-key' as 'by-ticket', 'key', { unique: true });

  const outbox = connection.createObjectStore('outbox', { keyPath: 'id' });
  outbox.createIndex('by-plan', 'planKey', { unique: true });
  outbox.createIndex('by-state', 'state');
  outbox.createIndex('by-ticket', ['origin', 'ticketId']);

  connection.createObjectStore('set-aside', { autoIncrement: true });
};

/** In order: the first makes version 1. One that shipped is never changed. */
export const migrations: readonly Migration[] = [
  toVersion1,
  toVersion2,
  toVersion3,
  toVersion4,
  toVersion5,
  toVersion6,
];
