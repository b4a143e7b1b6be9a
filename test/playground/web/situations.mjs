// The thirty situations of the Request Tracker playground (request-tracker/seed.pl and backdate.pl),
// as data in no helpdesk's words, for playgrounds that are not seeded through a server of their own.

const subjects = [
  'Cannot sign in after password reset',
  'Invoice 2231 charged twice',
  'API returns 502 since this morning',
  'Export to CSV is empty',
  'Feature request: dark mode',
  'Webhook signature mismatch',
  '<script>alert("xss")</script> & "quotes" in subject',
  'Data centre EU-1 unreachable',
  'Naïve Ünïcode subject 日本語 ✓',
  'Printer on 3rd floor offline',
  'Password reset e-mail never arrives',
  'Slow dashboard for large accounts',
  'SSO login loops forever',
  'Please delete my account',
  'Mobile app crashes on start',
];
const groups = ['Support', 'Incidents', 'Support', 'Billing', 'General'];
const priorities = ['low', 'medium', 'high', 'medium', 'low', 'high', 'low'];
const severities = ['1 - Critical', '2 - Major', '3 - Minor', '4 - Question', null];
const owners = [null, 'agent1', 'agent2', 'agent3', 'agent1', null, 'root'];
const statuses = ['new', 'open', 'pending', 'solved', 'open', 'open', 'closed', 'new'];
const products = ['Gateway', 'Portal', 'Mobile app', null];

export const agents = [
  { id: 'agent1', name: 'Agent One', email: 'agent1@e2e.test' },
  { id: 'agent2', name: 'Agent Two', email: 'agent2@e2e.test' },
  { id: 'agent3', name: 'Agént Thrée', email: 'agent3@e2e.test' },
];
export const customers = [
  { id: 'customer1', name: 'Customer One', email: 'customer1@cust.test' },
  { id: 'customer2', name: 'Customer Two', email: 'customer2@cust.test' },
  { id: 'customer3', name: 'Customer Three', email: 'customer3@corp.test' },
  { id: 'customer4', name: 'Customer Four', email: 'customer4@corp.test' },
];
export const groupNames = [...new Set(groups)];

const at = (list, place) => list[place % list.length];
const age = (number) => 45 + ((number * 397) % (14 * 24 * 60));

function happenings(number, customer, agent) {
  const count = number === 1 ? 7 : number % 5;
  const told = Array.from({ length: count }, (_, place) => {
    const turn = place + 1;
    if (turn % 3 === 0)
      return { kind: 'note', by: agent, text: `Internal note ${turn}: checked the logs.` };
    return turn % 2 === 1
      ? { kind: 'reply', by: agent, text: `We are looking into it (reply ${turn}).` }
      : { kind: 'message', by: customer, text: `Any news? It still happens. (reply ${turn})` };
  });
  const wanted = number % 5 === 0 && number % 10 !== 0 ? 'new' : at(statuses, number);
  const changes =
    number === 4 ? ['pending', 'open'] : wanted === 'new' || wanted === 'open' ? [] : [wanted];
  return [...told, ...changes.map((to) => ({ kind: 'status', by: agent, to }))];
}

/**
 * Ticket `number`, from 1. Ages are minutes before now; `happened` is oldest first, and `mergedInto`
 * is the number that the last of thirty was merged into.
 */
export function situation(number) {
  const customer = at(customers, number);
  const agent = at(agents, number).id;
  const ago = age(number);
  const happened = happenings(number, customer.id, agent);
  return {
    number,
    subject: at(subjects, number - 1) + (number > subjects.length ? ` (#${number})` : ''),
    text: `Hello, this is ticket number ${number} of the seed. Regards, ${customer.name}`,
    group: at(groups, number),
    priority: at(priorities, number),
    severity: at(severities, number),
    product: at(products, number),
    requester: customer.id,
    owner: at(owners, number),
    createdAgo: ago,
    happened: happened.map((it, place) => ({
      ...it,
      ago: Math.floor(ago - ((place + 1) * ago * 0.85) / (happened.length + 1)),
    })),
    mergedInto: number === 30 ? 29 : null,
  };
}

export const situations = Array.from({ length: 30 }, (_, place) => situation(place + 1));
