import { needsLook, type OutboxEntry } from '../domain/plan/outbox.ts';
import type { PlanText } from '../domain/plan/plan-text.ts';
import type { PlanStep } from '../domain/plan/plan.ts';
import { isPartlyWritten, partText, writtenParts } from '../domain/plan/written-parts.ts';
import type { PageView } from '../domain/view/views.ts';
import { badgeOf } from '../domain/view/badge.ts';
import { summarise } from '../domain/view/list-summary.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ToolbarSign } from '../ports/toolbar.ts';
import type { Dependencies } from './dependencies.ts';

const counted = (text: PlanText, key: string, count: number): string =>
  text(`${key}_${count === 1 ? 'one' : 'other'}`, count);

const shownCount = (count: number): string => (count > 99 ? '99+' : String(count));

/** What of an escalation needs a look; where one is half written, what is there and what is not. */
function lookTitle(look: readonly OutboxEntry[], text: PlanText): string {
  const partly = look.find(isPartlyWritten);
  if (!partly) return text('toolbar_escalation_look');
  const { written, left } = writtenParts(partly);
  const names = (steps: readonly PlanStep[]) =>
    steps.map((step) => partText(text, step)).join(', ');
  return text(
    partly.state === 'failed' ? 'toolbar_escalation_partly' : 'toolbar_escalation_partly_unsure',
    names(written),
    names(left),
  );
}

/** What the toolbar says of a page: what is breached, else what is at risk, else what went wrong. */
export function pageSign(
  { tickets, problem }: PageView,
  now: Instant,
  text: PlanText,
): ToolbarSign {
  const { breached, atRisk } = summarise(
    new Map(tickets.map((view) => [view.ref.ticketId, badgeOf(view, now)])),
  );
  const look = tickets.flatMap(({ outbox }) => outbox.filter(needsLook));
  if (problem || look.length > 0) {
    const title = problem
      ? text(`problem_${problem.kind.replaceAll('-', '_')}`)
      : lookTitle(look, text);
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

/** What all tickets that are looked after say together. */
async function watchedSign(needs: Pick<Dependencies, 'deadlines' | 'text'>): Promise<ToolbarSign> {
  const { breached, atRisk } = await needs.deadlines.pressing();
  if (breached > 0) {
    const title = counted(needs.text, 'toolbar_all_breached', breached);
    return { text: shownCount(breached), tone: 'breached', title };
  }
  if (atRisk > 0) {
    const title = counted(needs.text, 'toolbar_all_at_risk', atRisk);
    return { text: shownCount(atRisk), tone: 'at-risk', title };
  }
  return { text: '', tone: 'none', title: needs.text('extension_name') };
}

/**
 * Shows on the toolbar, in every tab that has no sign of its own, that an escalation needs a look, else
 * how many tickets are past their time or close to it, as they were last looked at.
 */
export async function showToolbarSign(
  needs: Pick<Dependencies, 'deadlines' | 'outbox' | 'toolbar' | 'text'>,
): Promise<void> {
  const settled = await needs.outbox.inState(['failed', 'unknown', 'expired']);
  const look = settled.filter(needsLook);
  await needs.toolbar.show(
    null,
    look.length > 0
      ? { text: '!', tone: 'problem', title: lookTitle(look, needs.text) }
      : await watchedSign(needs),
  );
}
