import type { Teaching } from '../domain/site-map/teaching.ts';

/** What is being taught of each site; outlives the popup and the worker, ends with the browser. */
export interface TeachingStore {
  load(origin: string): Promise<Teaching | null>;
  /** Null: nothing is taught there any more. */
  save(origin: string, teaching: Teaching | null): Promise<void>;
}
