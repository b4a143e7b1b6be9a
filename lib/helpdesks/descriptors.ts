import type { HelpdeskDescriptor } from '../ports/helpdesk.ts';

const folders = import.meta.glob<HelpdeskDescriptor>('./*/descriptor.ts', {
  eager: true,
  import: 'descriptor',
});

/**
 * What every helpdesk says of itself, by id: all that a page of the extension needs, without the
 * parsers that only the worker runs.
 */
export const helpdeskDescriptors: ReadonlyMap<string, HelpdeskDescriptor> = new Map(
  Object.values(folders)
    .map((descriptor) => [descriptor.id, descriptor] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
