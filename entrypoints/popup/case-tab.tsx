import { CasePart } from '../../components/case/CasePart.tsx';
import type { Words } from '../../components/text.ts';
import { systemClock } from '../../lib/browser/clock.ts';
import type { TicketView } from '../../lib/domain/view/views.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { askWorker } from './begin-session.ts';
import { caseActions } from './case-actions.ts';

/** A ticket's case in the popup: a part of its own, which is loaded when somebody looks at it. */
export function caseTab(session: Parameters<typeof caseActions>[1], { text, formats }: Words) {
  const actions = caseActions(askWorker, session, saveFile);
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
