// What the sources name and the thirty do not have: each a ticket of its own, by its number.
import { people } from './account.mjs';
import { change, comment, makeAudit } from './make-audit.mjs';

const minute = 60_000;
const agent = () => people.get('agent1').number;

const many = (ticket, count) => ({
  audits: [
    ...ticket.audits,
    ...Array.from({ length: count - 1 }, (_, place) =>
      makeAudit(ticket.created + (place + 1) * 1000, agent(), [
        comment(`Note ${place + 1}`, false, agent()),
      ]),
    ),
  ],
  updated: ticket.created + (count - 1) * 1000,
});

const later = (ticket, minutes, author, events, channel) =>
  makeAudit(ticket.created + minutes * minute, author, events, channel);

/** What each changes of a plain ticket, which nobody has touched. */
export const specialTickets = (now) =>
  new Map([
    [101, () => ({ subject: 'No SLA applies', slas: [] })],
    [
      102,
      (it) => ({
        subject: 'Pending, so its clock stands',
        status: 'pending',
        audits: [...it.audits, later(it, 9, agent(), [change('status', 'new', 'pending')])],
        updated: it.created + 9 * minute,
      }),
    ],
    [
      103,
      (it) => ({
        subject: 'A status of ours, on hold',
        status: 'hold',
        customStatus: 124,
        audits: [
          ...it.audits,
          later(it, 9, agent(), [
            change('status', 'new', 'hold'),
            change('custom_status_id', 1, 124),
          ]),
        ],
        updated: it.created + 9 * minute,
      }),
    ],
    [
      104,
      (it) => ({
        subject: 'A status of ours, open',
        status: 'open',
        customStatus: 123,
        audits: [
          ...it.audits,
          later(it, 9, agent(), [
            change('status', 'new', 'open'),
            change('custom_status_id', 1, 123),
          ]),
        ],
        updated: it.created + 9 * minute,
      }),
    ],
    [106, () => ({ subject: 'Of a group that this agent may not see', isForbidden: true })],
    [
      107,
      (it) => ({
        subject: 'Archived long ago',
        status: 'closed',
        isArchived: true,
        audits: [...it.audits, later(it, 60, agent(), [change('status', 'new', 'closed')])],
        updated: it.created + 60 * minute,
      }),
    ],
    [108, () => ({ subject: 'Without a priority, so without SLA', priority: null, slas: [] })],
    [
      109,
      () => ({
        subject: 'Clocks of other names and stages',
        slas: [
          { metric: 'total_resolution_time', stage: 'active', breach_at: now + 50 * minute },
          { metric: 'first_reply_time', stage: 'completed', breach_at: now - 50 * minute },
          { metric: 'next_reply_time', stage: 'snoozed', breach_at: now + 9 * minute },
        ],
      }),
    ],
    [
      110,
      (it) => ({
        subject: 'Answered by a light agent alone',
        audits: [
          ...it.audits,
          later(it, 5, people.get('light').number, [
            comment('We have it.', true, people.get('light').number),
          ]),
          later(it, 6, -1, [comment('Thank you for your message.', true, -1)], 'rule'),
        ],
        updated: it.created + 6 * minute,
      }),
    ],
    [111, (it) => ({ subject: 'More than five hundred audits', ...many(it, 600) })],
    [112, () => ({ subject: 'A status that nobody knows', status: 'triage' })],
    [
      113,
      () => ({
        subject: 'A clock from 1970',
        slas: [{ metric: 'first_reply_time', stage: 'active', breach_at: 0 }],
      }),
    ],
    [114, () => ({ subject: 'Opened by an agent', submitter: agent() })],
    [
      115,
      (it) => ({
        subject: 'Merged into another',
        status: 'closed',
        tags: [...it.tags, 'closed_by_merge'],
        audits: [
          ...it.audits,
          later(it, 3, agent(), [
            {
              ...comment('This request was closed and merged into request #1.', true, agent()),
              via: { channel: 'web', source: { rel: 'merge' } },
            },
            change('status', 'new', 'closed'),
          ]),
        ],
        updated: it.created + 3 * minute,
      }),
    ],
    [116, (it) => ({ subject: 'A history of two pages', ...many(it, 150) })],
    [
      117,
      () => ({
        subject: 'Breached, and Zendesk shows only "Now"',
        priority: 'urgent',
        slas: [{ metric: 'next_reply_time', stage: 'active', breach_at: now - 95 * minute }],
      }),
    ],
  ]);
