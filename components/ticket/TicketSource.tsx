import type { TicketView } from '../../lib/domain/view/views.ts';
import { reasonText, termText, type Words } from '../text.ts';
import type { LiveParts } from './LiveParts.tsx';

interface Props extends Words {
  readonly view: TicketView;
  readonly live: LiveParts;
}

/** By which matrix the ticket is judged and why by that one; when and from what it was read. */
export function TicketSource({ view, live, text, formats }: Props) {
  const { assessment, assignedBecause } = view;
  return (
    <div class="quiet">
      {assessment && <p>{text('panel_matrix', assessment.matrix.name)}</p>}
      {assignedBecause && <p>{reasonText(text, formats, assignedBecause)}</p>}
      {assessment && assessment.completeness !== 'full' && (
        <p>{termText(text, 'panel_history', assessment.completeness)}</p>
      )}
      {live.age()}
    </div>
  );
}
