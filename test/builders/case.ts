import type { CaseDraft, CaseEntry, CaseEvent } from '../../lib/domain/case/case-event.ts';
import type { CaseState } from '../../lib/domain/case/case-state.ts';
import { readCase } from '../../lib/domain/case/read-case.ts';
import { refuseEvent } from '../../lib/domain/case/refuse-event.ts';
import type { Matrix } from '../../lib/domain/matrix/schema.ts';
import type { Reason } from '../../lib/domain/reason.ts';
import type { TicketEvent } from '../../lib/domain/ticket/ticket.ts';
import { instant } from '../../lib/domain/time/instant.ts';

let names = 0;

/** A line of a log; its id is made here unless it is given. */
export const entry = (
  when: string,
  draft: CaseDraft,
  { id = `entry-${String((names += 1)).padStart(6, '0')}`, author = 'agent1' } = {},
): CaseEntry => ({
  id,
  event: { ...draft, at: instant(when), by: 'agent', author } as CaseEvent,
});

/** A case that is walked step by step, under a policy, as a person would. */
export class WalkedCase {
  log: CaseEntry[] = [];

  constructor(
    readonly matrix: Matrix | null = null,
    readonly ticketEvents: readonly TicketEvent[] = [],
  ) {}

  get state(): CaseState {
    return readCase(this.log, this.ticketEvents);
  }

  /** Why the policy does not allow it now; null where it does. */
  refusal(when: string, draft: CaseDraft): Reason | null {
    const { event } = entry(when, draft);
    const until = this.ticketEvents.filter(({ at }) => at <= event.at);
    return refuseEvent(readCase(this.log, until), event, this.matrix);
  }

  /** Adds it; throws where it is refused. Gives the status then. */
  next(when: string, draft: CaseDraft): string {
    const why = this.refusal(when, draft);
    if (why) throw new Error(`${draft.kind} is refused: ${why.code}`);
    this.log.push(entry(when, draft));
    return this.state.status;
  }
}
