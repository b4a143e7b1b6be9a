import type { HelpdeskDescriptor } from '../../ports/helpdesk.ts';
import { hosts } from './hosts.ts';
import { pageAt } from './pages.ts';
import { priorities } from './priority.ts';

/** Request Tracker 5, every installation at a host of its own. Tried on 5.0.3. */
export const descriptor: HelpdeskDescriptor = {
  id: 'request-tracker',
  name: 'Request Tracker',
  isReconstruction: false,
  hosts,
  priorities,
  writes: ['note', 'priority', 'field'],
  pageAt,
};
