import type { HelpdeskApi } from '../ports/helpdesk.ts';

/** Every folder beside this file that has an `index.ts`: a new helpdesk needs no entry anywhere. */
const folders = import.meta.glob<HelpdeskApi>('./*/index.ts', { eager: true, import: 'api' });

/** The worker halves of all helpdesks, by id. */
export const helpdesks: ReadonlyMap<string, HelpdeskApi> = new Map(
  Object.values(folders)
    .map((api) => [api.id, api] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** The worker half of the helpdesk called `id`; undefined where there is none. */
export const helpdeskById = (id: string): HelpdeskApi | undefined => helpdesks.get(id);
