import type { OwnRequest } from '../customer/own-request.ts';
import type { HelpdeskProblem } from '../helpdesk-problem.ts';

/** A customer's own request, as the popup shows it. */
export type OwnRequestView =
  /** Not switched on for this portal, or its grant is gone: nothing was asked. */
  | { readonly state: 'off' }
  | {
      readonly state: 'read';
      readonly request: OwnRequest;
      readonly readFrom: 'api' | 'page';
      /** Why the page had to do. */
      readonly problem: HelpdeskProblem | null;
    }
  | { readonly state: 'unread'; readonly problem: HelpdeskProblem };
