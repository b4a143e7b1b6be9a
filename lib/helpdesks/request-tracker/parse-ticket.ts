import * as v from 'valibot';
import { at, atIfSet, id, nonEmpty, optional, user, users } from './reply-values.ts';

/** A custom field's value: a text; files and pictures are named by their file. */
const value = v.union([
  v.string(),
  v.pipe(
    v.object({ filename: v.string() }),
    v.transform(({ filename }) => filename),
  ),
]);

const customField = v.object({ id, name: nonEmpty, values: v.array(value) });
export type CustomField = v.InferOutput<typeof customField>;

/** A list writes a ticket without custom fields so. */
const noFields = v.pipe(
  v.literal(''),
  v.transform((): CustomField[] => []),
);

const queue = v.object({ id, Name: optional(nonEmpty) });

/**
 * A ticket, as `GET /ticket/N` and a row of `GET /tickets` give it.
 *
 * Without its id, status, or dates it is no ticket; anything else may be missing. `SLA` is absent
 * where the queue has none.
 */
export const ticketReply = v.object({
  id: v.pipe(id, v.regex(/^[1-9]\d{0,17}$/)),
  Status: nonEmpty,
  Created: at,
  LastUpdated: at,
  Subject: optional(v.string()),
  Priority: optional(id),
  SLA: optional(nonEmpty),
  Told: atIfSet,
  Started: atIfSet,
  Resolved: atIfSet,
  Queue: optional(queue),
  Owner: optional(user),
  Creator: optional(user),
  LastUpdatedBy: optional(user),
  Requestor: users,
  CustomFields: optional(v.union([v.array(customField), noFields])),
});
export type TicketReply = v.InferOutput<typeof ticketReply>;
