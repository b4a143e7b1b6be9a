import type { HelpdeskDescriptor } from '../../ports/helpdesk.ts';
import { hosts } from './hosts.ts';
import { pageAt } from './pages.ts';
import { priorities } from './priority.ts';

/** Freshdesk and Freshservice. Built from public evidence alone: see the README. */
export const descriptor: HelpdeskDescriptor = {
  id: 'freshdesk',
  name: 'Freshdesk or Freshservice',
  isReconstruction: true,
  hosts,
  priorities,
  takesKey: true,
  writes: ['note', 'priority', 'group', 'tag'],
  pageAt,
};
