import { assess } from '../domain/assess.ts';
import { ticketId, type Ticket } from '../domain/ticket/ticket.ts';
import { unknownFields } from '../domain/ticket/unknown-fields.ts';
import { hour, minute, toInstant, type Instant } from '../domain/time/instant.ts';
import type { PopupView } from '../domain/view/views.ts';
import type { Dependencies } from './dependencies.ts';
import { userSettings } from './judge.ts';

/** The address under which the sample ticket is asked for. */
export const demoAddress = 'uptier:demo';
/** No site can have it: `invalid` is kept for this. */
export const demoOrigin = 'https://demo.invalid';

/** A ticket that is under way at `now`: a quarter of the agents cannot take calls. */
function sample(now: Instant, text: Dependencies['text']): Ticket {
  const createdAt = toInstant(now - 100 * minute);
  const at = (after: number) => toInstant(createdAt + after);
  return {
    ...unknownFields,
    id: ticketId('1042'),
    subject: text('demo_subject'),
    body: text('demo_body'),
    type: 'incident',
    status: 'open',
    tags: [],
    fields: {},
    loss: { affected: 25, total: 100, component: 'acd' },
    requester: { name: text('demo_requester'), email: null, organization: null, timeZone: null },
    createdAt,
    completeness: 'full',
    events: [
      { kind: 'created', at: createdAt, by: 'customer' },
      { kind: 'public-reply', at: at(10 * minute), by: 'agent' },
      { kind: 'message', at: at(hour), by: 'customer' },
    ],
  };
}

/** The preset that times most, so that the sample shows most. */
async function richestMatrix({ matrices }: Dependencies) {
  const presets = (await matrices.all()).filter(({ preset }) => preset);
  const size = ({ matrix }: (typeof presets)[number]) =>
    (matrix.targets ?? []).length + (matrix.severities ?? []).length;
  return [...presets].sort((a, b) => size(b) - size(a))[0]?.matrix;
}

/** The sample ticket with what the preset that times most says of it. */
export async function demoJudgement(needs: Dependencies) {
  const now = needs.clock.now();
  const matrix = (await richestMatrix(needs)) ?? null;
  const ticket = sample(now, needs.text);
  const settings = { ...(await userSettings(needs)), because: true };
  return { ticket, matrix, assessment: matrix && assess(ticket, [matrix], now, settings) };
}

/** A sample ticket for those who grant no site: assessed like any other, and read from nowhere. */
export async function demoView(needs: Dependencies): Promise<PopupView> {
  const { ticket, assessment } = await demoJudgement(needs);
  return {
    origin: null,
    site: null,
    granted: false,
    page: 'ticket',
    helpdeskName: null,
    reconstruction: 'no',
    ticket: {
      ref: { origin: demoOrigin, ticketId: ticket.id },
      subject: ticket.subject,
      status: ticket.status,
      rawStatus: null,
      priority: null,
      assessment,
      state: assessment ? 'assessed' : 'no-matrix',
      assignedBecause: null,
      problem: null,
      missing: [],
      readFrom: 'demo',
      readAt: needs.clock.now(),
      outbox: [],
    },
  };
}
