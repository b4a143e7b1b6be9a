// Conversations of the adapter with Request Tracker, each as one user.

/** Tickets that the seed lacks; their ids by name. */
export async function prepareTickets(ask, caseNote) {
  const json = { 'content-type': 'application/json' };
  const post = async (user, path, body) => {
    const { text } = await ask(user, `/REST/2.0${path}`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(body),
    });
    return JSON.parse(text);
  };
  const text = { ContentType: 'text/plain' };
  const untouched = await post('customer1', '/ticket', {
    Queue: 'Support',
    Subject: 'A ticket that nobody has touched',
    Requestor: 'customer1@cust.test',
    Content: 'Nothing happened yet.',
    ...text,
  });
  const onBehalf = await post('agent2', '/ticket', {
    Queue: 'Support',
    Subject: 'Called in by telephone',
    Requestor: 'customer3@corp.test',
    Content: '<p>They <b>called</b> &amp; said:<br>no dial tone.</p>',
    ContentType: 'text/html',
  });
  const long = await post('customer1', '/ticket', {
    Queue: 'General',
    Subject: 'A history of more than one page',
    Requestor: 'customer1@cust.test',
    Content: 'It began here.',
    ...text,
  });
  for (let n = 1; n <= 101; n += 1)
    await post('agent1', `/ticket/${long.id}/comment`, { Content: `Note ${n}`, ...text });
  // A case that one agent told in a note, and the same lines in what a customer wrote.
  const told = await post('customer1', '/ticket', {
    Queue: 'Support',
    Subject: 'A case that the team shares',
    Requestor: 'customer1@cust.test',
    Content: 'No dial tone.',
    ...text,
  });
  await post('agent1', `/ticket/${told.id}/comment`, { Content: caseNote, ...text });
  await post('customer1', `/ticket/${told.id}/correspond`, { Content: caseNote, ...text });
  await post('agent1', `/ticket/${told.id}/correspond`, { Content: caseNote, ...text });
  await post('agent2', `/ticket/${told.id}/comment`, { Content: 'No mark in this one.', ...text });
  return {
    told: String(told.id),
    untouched: String(untouched.id),
    onBehalf: String(onBehalf.id),
    long: String(long.id),
  };
}

const seeded = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(String);
const note = 'Escalated to tier 2: Jürgen asks for a callback.\n\nuptier:k3b9q1';

export function conversations({ told, untouched, onBehalf, long }) {
  const read = (name, id, user = 'agent1') => ({
    name,
    user,
    call: `readTicket ${id}`,
    hold: (api) => api.readTicket(id),
  });
  const write = (name, ticketId, effect, user = 'agent1') => ({
    name,
    user,
    call: `write ${JSON.stringify({ ticketId, write: effect, mark: 'uptier:k3b9q1' })}`,
    hold: (api) => api.write({ ticketId, write: effect, mark: 'uptier:k3b9q1' }),
  });
  const list = [...seeded, '30', untouched, '9999'];
  return [
    read('ticket', '1'),
    read('ticket-markup-in-subject', '7'),
    read('ticket-flapping', '4'),
    read('ticket-merged', '30'),
    read('ticket-on-behalf', onBehalf),
    read('ticket-long-history', long),
    read('ticket-as-customer', '1', 'customer2'),
    read('ticket-not-found', '9999'),
    read('ticket-forbidden', '2', 'customer2'),
    read('ticket-signed-out', '1', null),
    {
      name: 'list',
      user: 'agent1',
      call: `readTickets ${list.join(' ')}`,
      hold: (api) => api.readTickets(list),
    },
    { name: 'who-am-i', user: 'agent1', call: 'whoAmI', hold: (api) => api.whoAmI() },
    { name: 'who-am-i-customer', user: 'customer2', call: 'whoAmI', hold: (api) => api.whoAmI() },
    {
      name: 'mark-fields',
      user: 'agent1',
      call: 'markFields 1',
      hold: (api) => api.markFields('1'),
    },
    {
      name: 'notes',
      user: 'agent1',
      call: `readNotes ${told} uptier-`,
      hold: (api) => api.readNotes(told, 'uptier-'),
    },
    {
      name: 'notes-none',
      user: 'agent1',
      call: `readNotes ${untouched} uptier-`,
      hold: (api) => api.readNotes(untouched, 'uptier-'),
    },
    write('note-written', '5', { kind: 'note', body: note }),
    write('note-found', '5', { kind: 'note', body: note }),
    write('note-refused', '1', { kind: 'note', body: note }, 'customer2'),
    write('priority-written', '5', { kind: 'priority', to: 'Low' }),
    write('priority-there', '5', { kind: 'priority', to: 'Low' }),
    write('priority-refused', '1', { kind: 'priority', to: 'High' }, 'customer2'),
    write('field-written', '5', { kind: 'field', name: 'Escalation', value: 'tier 2' }),
    write('field-refused', '5', { kind: 'field', name: 'Severity', value: 'not one of them' }),
    write('field-absent', '5', { kind: 'field', name: 'No such field', value: 'tier 2' }),
    write('write-signed-out', '5', { kind: 'priority', to: 'High' }, null),
  ];
}

/** The note of a case as Uptier writes it: somebody leads, and a team saw something. */
export function caseNoteFor(planCaseNoteFor) {
  const at = Date.UTC(2026, 10, 20, 9);
  const plan = planCaseNoteFor({
    key: 'note-00000001',
    ref: { origin: 'https://rt.example.com', ticketId: '1' },
    tier: 2,
    tierName: 'Escalation desk',
    unshared: [
      {
        id: 'entry-0001',
        event: { kind: 'escalated', at, by: 'agent', author: 'agent1', tier: 2 },
      },
      { id: 'entry-0002', event: { kind: 'lead', at: at + 60_000, by: 'agent', who: 'Jürgen' } },
      {
        id: 'entry-0003',
        event: {
          kind: 'observation',
          at: at + 120_000,
          by: 'agent',
          team: 'Network',
          text: 'Packets are lost <b>"here"</b> & there.\nTwo lines.',
        },
      },
    ],
    text: (key, ...values) => [key, ...values].join(' '),
  });
  return plan.writes[0].body;
}
