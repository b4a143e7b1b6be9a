import type { PlanText } from '../domain/plan/plan-text.ts';
import type { PageView } from '../domain/view/views.ts';
import { badgeOf } from '../domain/view/badge.ts';
import { summarise } from '../domain/view/list-summary.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ToolbarSign } from '../ports/toolbar.ts';
import type { Dependencies } from './dependencies.ts';

const counted = (text: PlanText, key: string, count: number): string =>
  text(`${key}_${count === 1 ? 'one' : 'other'}`, count);

const shownCount = (count: number): string => (count > 99 ? '99+' : String(count));

/** What the toolbar says of a page: what is breached, else what is at risk, else what went wrong. */
export function pageSign(
  { tickets, problem }: PageView,
  now: Instant,
  text: PlanText,
): ToolbarSign {
  const { breached, atRisk } = summarise(
    new Map(tickets.map((view) => [view.ref.ticketId, badgeOf(view, now)])),
  );
  const look = tickets.flatMap(({ outbox }) =>
    outbox.filter(({ state }) => state === 'failed' || state === 'unknown' || state === 'expired'),
  );
  if (problem || look.length > 0) {
    const title = problem
      ? text(`problem_${problem.kind.replaceAll('-', '_')}`)
      : text('toolbar_escalation_look');
    return { text: '!', tone: 'problem', title };
  }
  if (breached.length > 0) {
    const title = counted(text, 'toolbar_breached', breached.length);
    return { text: shownCount(breached.length), tone: 'breached', title };
  }
  if (atRisk.length > 0) {
    const title = counted(text, 'toolbar_at_risk', atRisk.length);
    return { text: shownCount(atRisk.length), tone: 'at-risk', title };
  }
  return { text: '', tone: 'none', title: text('toolbar_quiet') };
}

/** Shows on the toolbar, in every tab, that an escalation was not sent or may not have been. */
export async function showOutboxSign(
  needs: Pick<Dependencies, 'outbox' | 'toolbar' | 'text'>,
): Promise<void> {
  const look = await needs.outbox.inState(['failed', 'unknown', 'expired']);
  await needs.toolbar.show(
    null,
    look.length > 0
      ? { text: '!', tone: 'problem', title: needs.text('toolbar_escalation_look') }
      : { text: '', tone: 'none', title: needs.text('extension_name') },
  );
}
