import { CasePart } from '../../components/case/CasePart.tsx';
import type { CaseActions } from '../../components/case/case-actions.ts';
import type { Words } from '../../components/text.ts';
import { systemClock } from '../../lib/browser/clock.ts';
import type { TicketView } from '../../lib/domain/view/views.ts';
import { caseActions } from './case-actions.ts';

/** A ticket's case in the popup: a part of its own, which is loaded when somebody looks at it. */
export function caseTab(send: CaseActions['send'], { text, formats }: Words) {
  const actions = caseActions(send);
  return ({ ref, readAt }: TicketView) => (
    <CasePart
      ticket={ref}
      readAt={readAt}
      now={systemClock.now()}
      newId={() => crypto.randomUUID()}
      actions={actions}
      text={text}
      formats={formats}
    />
  );
}
