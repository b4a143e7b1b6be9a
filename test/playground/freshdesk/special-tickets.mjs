// Tickets that the sources name and the thirty situations do not have.
const minute = 60_000;

const written = (id, at, more) => ({
  id,
  body_text: 'Here is what we know.',
  incoming: false,
  private: false,
  source: 0,
  user_id: 501,
  at,
  ...more,
});

/** One that was opened at `created` and is open since. */
const openSince = (created, now) => ({
  status: 2,
  created,
  updated: now,
  statusChanged: created,
  requesterResponded: created,
  due: now + 600 * minute,
  resolved: null,
  closed: null,
});

const mergedAt = (at) => ({
  status: 5,
  statusChanged: at,
  resolved: at,
  closed: at,
  // Nothing but a note in the agent's language tells of it.
  conversations: [
    written(112_001, at, {
      body_text: 'This ticket is closed and merged into ticket 1',
      private: true,
      source: 2,
    }),
  ],
});

/** What each has that a situation has not, by its number; as of `now`. */
export const specialAt = (now) => ({
  101: { due: null, frDue: null, subject: 'Freshdesk itself promises nothing here' },
  102: { status: 3, subject: 'Pending, with the timer running' },
  103: { status: 11, subject: 'A status of ours that stops the timer' },
  104: { status: 12, subject: 'A status of ours that does not' },
  105: { spam: true, subject: 'Marked as spam' },
  106: { isRestricted: true, subject: 'Of a group that this agent may not see' },
  107: { isArchived: true, status: 5, subject: 'Closed long ago' },
  108: { priority: 4, subject: 'Urgent, by telephone', source: 3 },
  109: {
    ...openSince(now - 30 * minute, now),
    conversations: [],
    firstResponded: null,
    agentResponded: null,
    frDue: now + 30 * minute,
    subject: 'A first response that is due soon',
  },
  110: {
    ...openSince(now - 90 * minute, now),
    conversations: [
      written(110_001, now - 60 * minute),
      written(110_002, now - 30 * minute, { incoming: true, body_text: 'And now?' }),
    ],
    firstResponded: now - 60 * minute,
    agentResponded: now - 60 * minute,
    requesterResponded: now - 30 * minute,
    frDue: now - 30 * minute,
    nrDue: now + 30 * minute,
    subject: 'A question that waits for its answer',
  },
  111: { deleted: true, subject: 'Deleted' },
  112: { ...mergedAt(now - minute), subject: 'Merged into another' },
});
