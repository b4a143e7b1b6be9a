import type { Drawn as Data } from '../../lib/domain/view/drawn.ts';
import type { TicketView } from '../../lib/domain/view/views.ts';
import { Drawn } from '../drawn/Drawn.tsx';
import { livePartsAt } from '../ticket/LiveParts.tsx';
import type { Reader } from './badge-words.ts';
import { Dismiss } from './Dismiss.tsx';

/** What is supposed of a ticket, and what would come of it; empty until that is known. */
export interface Supposed {
  readonly choice: string;
  readonly answer: readonly Data[];
}

interface Props {
  readonly view: TicketView;
  readonly reader: Reader;
  readonly supposed: Supposed | null;
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}

/**
 * A ticket's panel, as the worker drew it, as a dialog beside its badge. It holds no text field: the
 * page can see keys.
 */
export function PanelFrame({ view, reader, supposed, onChoose, onClose }: Props) {
  const { text, now } = reader;
  const live = livePartsAt(view, now, reader);
  const draw = (drawn: readonly Data[]) => (
    <Drawn
      drawn={drawn}
      chosen={supposed?.choice ?? null}
      onChoose={onChoose}
      part={({ part, clock: place }) => {
        const clock = view.assessment?.clocks[place];
        if (part === 'age') return live.age();
        if (part === 'answer') return <div role="status">{supposed && draw(supposed.answer)}</div>;
        return clock && live[part](clock);
      }}
    />
  );
  return (
    <div class="frame" role="dialog" aria-labelledby="title" tabIndex={-1}>
      <header>
        <span id="title">{text('badge_panel', view.ref.ticketId)}</span>
        <Dismiss label={text('badge_close')} onDismiss={onClose} />
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="title">
        {draw(view.panel ?? [])}
      </div>
    </div>
  );
}
