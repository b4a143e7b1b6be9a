import * as v from 'valibot';
import { metricEvents, policyMetricsReply } from './parse-clocks.ts';
import { user } from './parse-user.ts';
import { at, id, nonEmpty, optional, pageMeta, readable, readableIfThere } from './reply-values.ts';

const customField = v.object({ id, value: v.unknown() });
export type CustomField = v.InferOutput<typeof customField>;

/**
 * A ticket, alone or in a list. Without its id, its status or its dates it is no ticket; anything else
 * may be missing. `slas` is absent where Zendesk ignored the wish for it.
 */
export const ticket = v.object({
  id,
  status: nonEmpty,
  created_at: at,
  updated_at: at,
  subject: optional(v.nullable(v.string())),
  description: optional(v.nullable(v.string())),
  priority: optional(v.nullable(nonEmpty)),
  type: optional(v.nullable(nonEmpty)),
  custom_status_id: optional(v.nullable(id)),
  requester_id: optional(id),
  submitter_id: optional(id),
  assignee_id: optional(v.nullable(id)),
  group_id: optional(v.nullable(id)),
  organization_id: optional(v.nullable(id)),
  brand_id: optional(v.nullable(id)),
  tags: optional(v.array(v.string())),
  custom_fields: optional(readable(customField)),
  slas: optional(policyMetricsReply),
  metric_events: optional(metricEvents),
});
export type TicketReply = v.InferOutput<typeof ticket>;

const named = v.object({ id, name: nonEmpty });
/** People, groups, organisations and brands that stand beside tickets. */
const beside = {
  users: readableIfThere(user),
  groups: readableIfThere(named),
  organizations: readableIfThere(named),
  brands: readableIfThere(named),
};

export const ticketReply = v.object({ ticket, ...beside });
/** A ticket of a list that cannot be read is left out, as one that is gone. */
export const ticketListReply = v.object({
  tickets: readable(ticket),
  ...beside,
});

/** What stands beside one ticket or many. */
export type Beside = Pick<
  v.InferOutput<typeof ticketListReply>,
  'users' | 'groups' | 'organizations' | 'brands'
>;
const group = v.object({ ...named.entries, deleted: optional(v.boolean()) });
export const groupsReply = v.object({ groups: readable(group), meta: pageMeta });
