import type { TicketStatus } from '../../domain/ticket/ticket.ts';
import type { StatusChoices } from './parse-statuses.ts';
import type { TicketReply } from './parse-ticket.ts';
import { shipped as fromTwoOn } from './shipped-statuses.ts';

const shipped = new Map(fromTwoOn.map((it, place) => [place + 2, it] as const));

/** True where nothing says what a status of the account's own means. */
export const isAssumedStatus = (code: number, choices: StatusChoices): boolean =>
  !shipped.has(code) && choices.get(code)?.stopsTimer === undefined;

/**
 * The neutral word for a status. One of the account's own counts as `on-hold` where it stops the
 * timer, and as `open` where it does not or nobody said, so that its clocks go on running.
 */
export const neutralStatus = (code: number, choices: StatusChoices): TicketStatus =>
  shipped.get(code)?.[1] ?? (choices.get(code)?.stopsTimer === true ? 'on-hold' : 'open');

/** The status' label as agents see it; the number where nobody said. */
export const statusLabel = (code: number, choices: StatusChoices): string =>
  choices.get(code)?.label ?? shipped.get(code)?.[0] ?? String(code);

/** What became of a ticket that nobody works on any more, in a word; otherwise null. */
export const whyGone = ({ deleted, spam }: TicketReply): string | null =>
  deleted === true ? 'Deleted' : spam === true ? 'Spam' : null;
