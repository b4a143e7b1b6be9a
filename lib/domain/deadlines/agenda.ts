import type { Assessment } from '../assessment.ts';
import type { CaseState } from '../case/case-state.ts';
import type { Matrix } from '../matrix/schema.ts';
import type { TicketRef } from '../ticket/ticket.ts';
import { toInstant, type Instant } from '../time/instant.ts';
import { clocksByPress, type ShownClock } from '../view/leading-clock.ts';
import { caseDeadlines } from './case-deadlines.ts';
import { clockDeadlines } from './clock-deadlines.ts';
import { buildDeadline, type Deadline, type DeadlineParts } from './deadline.ts';
import { clockReminders } from './reminders.ts';

/** How much a ticket presses, for the sign on the toolbar. */
export type Press = 'breached' | 'at-risk' | 'none';

/** What one ticket has to tell, at an instant. */
export interface Agenda {
  /** What is due by now, earliest first; without what something later has overtaken. */
  readonly due: readonly Deadline[];
  /** When there is something else to tell, or to show; null: never by itself. */
  readonly nextAt: Instant | null;
  readonly press: Press;
}

/** A ticket as it is judged, with its case. */
export interface JudgedTicket {
  readonly ref: TicketRef;
  /** Null where no policy applies: what people promised is owed all the same. */
  readonly assessment: Assessment | null;
  readonly matrix: Matrix | null;
  readonly state: CaseState;
  /** What else it has to tell. */
  readonly more?: readonly DeadlineParts[];
}

const sameClock = (a: Deadline, b: Deadline): boolean =>
  a.metric === b.metric && a.source === b.source && a.tier === b.tier && a.dueAt === b.dueAt;

/** Once a time is over nobody need hear that it was close, or was to be soon. */
function withoutOvertaken(due: readonly Deadline[]): readonly Deadline[] {
  const isEarly = ({ kind, at, dueAt }: Deadline) =>
    kind === 'at-risk' || (kind === 'reminder' && at < dueAt);
  return due.filter(
    (it) => !isEarly(it) || !due.some((other) => !isEarly(other) && sameClock(it, other)),
  );
}

function pressOf(leading: ShownClock | undefined): Press {
  const state = leading?.at.state;
  if (state === 'breached') return 'breached';
  return state === 'at-risk' || state === 'due-closed' ? 'at-risk' : 'none';
}

/** Everything that `it` has to tell, in order of time: what its clocks, its case and its policy's reminders say. */
export function agendaOf(it: JudgedTicket, now: Instant): Agenda {
  const { ref, assessment, matrix, state, more = [] } = it;
  const severity = assessment?.severity.id ?? null;
  const worst = matrix?.severities?.[0]?.id;
  const isCritical = severity !== null && severity === worst;
  const clocks = assessment?.clocks ?? [];
  const parts = [
    ...clocks.flatMap(clockDeadlines),
    ...caseDeadlines(state, now),
    ...more,
    ...clocks.flatMap((clock) =>
      clockReminders(matrix?.reminders ?? [], clock, state, severity, now),
    ),
  ];
  const all = new Map(
    parts
      .map((part) => buildDeadline(ref, isCritical, part))
      .map((deadline) => [deadline.key, deadline]),
  );
  const inOrder = [...all.values()].sort((a, b) => a.at - b.at);
  const shown = assessment === null ? [] : clocksByPress(assessment, now);
  // A clock is in its next state once its instant is over.
  const changes = shown.flatMap(({ changesAt }) => (changesAt === null ? [] : [changesAt + 1]));
  const later = [...inOrder.map(({ at }) => at), ...changes].filter((at) => at > now);
  return {
    due: withoutOvertaken(inOrder.filter(({ at }) => at <= now)),
    nextAt: later.length === 0 ? null : toInstant(Math.min(...later)),
    press: pressOf(shown[0]),
  };
}
