import { ticketId, type TicketId } from '../domain/ticket/ticket.ts';
import type { WorkerNotice } from './protocol.ts';
import { readRequest } from './wire.ts';

const notices = [
  'page.refresh',
  'page.stop',
  'page.health',
  'page.holds-draft',
] as const satisfies readonly (keyof WorkerNotice)[];

/**
 * What the worker tells the page at `origin` in `message`, or null where it is no notice of ours, or
 * one for another site: `page.stop` is told to every tab.
 */
export function readNotice(message: unknown, origin: string): keyof WorkerNotice | null {
  const request = readRequest(message);
  const notice = notices.find((it) => it === request?.verb) ?? null;
  return notice === 'page.stop' && originIn(request?.payload) !== origin ? null : notice;
}

/** The ticket that a notice is about; null where it names none. */
export function ticketIn(message: unknown): TicketId | null {
  const payload = readRequest(message)?.payload;
  return typeof payload === 'object' &&
    payload !== null &&
    'ticketId' in payload &&
    typeof payload.ticketId === 'string'
    ? ticketId(payload.ticketId)
    : null;
}

const originIn = (payload: unknown): unknown =>
  typeof payload === 'object' && payload !== null && 'origin' in payload
    ? payload.origin
    : undefined;

/** A notice as it travels. */
export const notice = (verb: keyof WorkerNotice) => ({ uptier: 1, verb }) as const;
