import type { TicketView } from '../../lib/domain/view/views.ts';
import { TicketPanel } from '../ticket/TicketPanel.tsx';
import type { Reader } from './badge-words.ts';
import { Dismiss } from './Dismiss.tsx';

interface Props {
  readonly view: TicketView;
  readonly reader: Reader;
  readonly onClose: () => void;
}

/** A ticket's panel as a dialog beside its badge. It holds no text field: the page can see keys. */
export function PanelFrame({ view, reader, onClose }: Props) {
  const { text, formats, now } = reader;
  return (
    <div class="frame" role="dialog" aria-labelledby="title" tabIndex={-1}>
      <header>
        <span id="title">{text('badge_panel', view.ref.ticketId)}</span>
        <Dismiss label={text('badge_close')} onDismiss={onClose} />
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="title">
        <TicketPanel view={view} now={now} text={text} formats={formats} />
      </div>
    </div>
  );
}
