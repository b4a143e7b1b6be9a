// The account's tickets with their audits, made anew at each start. Instants are milliseconds.
import { situation, situations } from '../web/situations.mjs';
import {
  brands,
  fields,
  groups,
  optionOf,
  organizationOf,
  people,
  priorityOf,
} from './account.mjs';
import { change, comment, create, makeAudit, whole } from './make-audit.mjs';
import { specialTickets } from './special-tickets.mjs';

const minute = 60_000;
function auditOf(one, now, status) {
  const at = now - one.ago * minute;
  const { number } = people.get(one.by);
  if (one.kind === 'status') return makeAudit(at, number, [change('status', status, one.to)]);
  const said = comment(one.text, one.kind !== 'note', number);
  // An answer to a new ticket opens it, as in every account that has the standard triggers.
  const opens = one.kind === 'reply' && status === 'new';
  return makeAudit(at, number, opens ? [said, change('status', 'new', 'open')] : [said]);
}

/** A ticket as the server keeps it. */
export function makeTicket(it, id, now) {
  const created = whole(now - it.createdAgo * minute);
  const requester = people.get(it.requester);
  const priority = priorityOf[it.priority];
  const group = groups.get(it.group);
  const audits = [
    makeAudit(created, requester.number, [
      comment(it.text, true, requester.number),
      create('subject', it.subject),
      create('status', 'new'),
      create('priority', priority),
      create('group_id', String(group)),
    ]),
  ];
  let status = 'new';
  for (const one of it.happened) {
    const made = auditOf(one, now, status);
    status = made.events.findLast(({ field_name }) => field_name === 'status')?.value ?? status;
    audits.push(made);
  }
  return {
    id,
    subject: it.subject,
    description: it.text,
    status,
    customStatus: null,
    priority,
    type: 'incident',
    tags: id % 4 === 0 ? ['enterprise', 'vip'] : ['enterprise'],
    custom: [
      { id: fields[0].id, value: optionOf(fields[0], it.severity) },
      { id: fields[1].id, value: optionOf(fields[1], it.product) },
    ],
    group,
    assignee: it.owner === null ? null : people.get(it.owner).number,
    requester: requester.number,
    submitter: requester.number,
    organization: organizationOf(requester)?.id ?? null,
    brand: brands[id % 3 === 0 ? 1 : 0].id,
    created,
    updated: Math.max(...audits.map(({ at }) => at)),
    audits,
  };
}

/** Every ticket, by its number: the thirty, the special ones, and 2,000 for long lists. */
export function makeTickets(now) {
  const all = new Map(situations.map((it) => [it.number, makeTicket(it, it.number, now)]));
  for (const [id, more] of specialTickets(now)) {
    const plain = makeTicket({ ...situation(id), happened: [] }, id, now);
    all.set(id, { ...plain, ...more(plain) });
  }
  for (let place = 0; place < 2000; place += 1)
    all.set(1001 + place, makeTicket(situation(place + 1), 1001 + place, now));
  return all;
}
