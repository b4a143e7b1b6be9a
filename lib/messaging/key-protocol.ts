import * as v from 'valibot';
import { originRecord } from '../domain/assignment/origin-record.ts';
import { helpdeskKey } from '../domain/helpdesk-key.ts';

/** Requests of our own pages about API keys of helpdesks. A key goes in, and never comes out. */
export interface KeyProtocol {
  /** Sites that have a key. */
  'helpdesk-key.list': () => readonly string[];
  /** Keeps a key once the helpdesk took it. */
  'helpdesk-key.save': (it: { readonly origin: string; readonly key: string }) => readonly string[];
  'helpdesk-key.remove': (it: { readonly origin: string }) => readonly string[];
}

export const keyPayloads = {
  'helpdesk-key.list': v.undefined(),
  'helpdesk-key.save': v.strictObject({ origin: originRecord, key: helpdeskKey }),
  'helpdesk-key.remove': v.strictObject({ origin: originRecord }),
} satisfies Record<keyof KeyProtocol, v.GenericSchema>;
