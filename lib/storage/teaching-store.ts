import * as v from 'valibot';
import { teachingRecord } from '../domain/site-map/teaching-record.ts';
import type { Teaching } from '../domain/site-map/teaching.ts';
import type { TeachingStore } from '../ports/teaching.ts';
import type { KeyValueArea } from './key-value-area.ts';

const keyOf = (origin: string): string => `teaching:${origin}`;

/** Teachings in the browser's `storage.session`; one that cannot be read back has not begun. */
export class SessionTeachings implements TeachingStore {
  constructor(private readonly area: KeyValueArea) {}

  async load(origin: string): Promise<Teaching | null> {
    const key = keyOf(origin);
    const stored = v.safeParse(teachingRecord, (await this.area.get([key]))[key]);
    return stored.success ? stored.output : null;
  }

  save(origin: string, teaching: Teaching | null): Promise<void> {
    return this.area.set({ [keyOf(origin)]: teaching });
  }
}
