// Conversations of the adapter with Request Tracker, each as one user.

/** Tickets that the seed lacks; their ids by name. */
export async function prepareTickets(ask) {
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
  return { untouched: String(untouched.id), onBehalf: String(onBehalf.id), long: String(long.id) };
}

const seeded = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(String);
const note = 'Escalated to tier 2: Jürgen asks for a callback.\n\nuptier:k3b9q1';

export function conversations({ untouched, onBehalf, long }) {
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
