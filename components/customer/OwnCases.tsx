import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { OwnCaseView } from '../../lib/domain/view/own-case-view.ts';
import { CaseFiles } from '../case/CaseFiles.tsx';
import type { Words } from '../text.ts';
import type { CustomerActions } from './customer-actions.ts';
import { EraseButton } from '../controls/EraseButton.tsx';
import { OwnCaseCard } from './OwnCaseCard.tsx';
import { ownCasesId } from './PageTools.tsx';

interface Props extends Words {
  readonly cases: readonly OwnCaseView[];
  /** The case that was started just now, and is shown without a click. */
  readonly started: TicketRef | null;
  readonly now: Instant;
  readonly actions: CustomerActions;
  readonly onChanged: (own: OwnCaseView) => void;
  readonly onErased: (ref: TicketRef | null) => void;
  /** Cases came out of a file. */
  readonly onImported: () => void;
}

/** Every case of one's own, and how they leave, come back, and go for good. */
export function OwnCases({ cases, started, onChanged, onErased, onImported, ...rest }: Props) {
  const { actions, now, text, formats } = rest;
  return (
    <section id={ownCasesId} class="stack" aria-label={text('own_cases')}>
      <h2>{text('own_cases')}</h2>
      {cases.length === 0 && <p class="quiet">{text('own_cases_none')}</p>}
      {cases.map((own) => (
        <OwnCaseCard
          key={own.ref.ticketId}
          own={own}
          isOpen={own.ref.ticketId === started?.ticketId}
          now={now}
          actions={actions}
          onChanged={onChanged}
          onErased={() => onErased(own.ref)}
          text={text}
          formats={formats}
        />
      ))}
      <CaseFiles
        onExport={actions.exportCases}
        onImport={async (file) => {
          const added = await actions.importCases(file);
          onImported();
          return added;
        }}
        text={text}
        formats={formats}
      />
      {cases.length > 0 && (
        <EraseButton
          label={text('own_erase_all')}
          question={text('own_erase_all_sure')}
          onErase={async () => {
            await actions.erase(null);
            onErased(null);
          }}
          text={text}
        />
      )}
    </section>
  );
}
