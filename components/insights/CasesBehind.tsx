import { useState } from 'preact/hooks';
import type { CaseFigures } from '../../lib/domain/insights/case-figures.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import { ScreenTitle } from '../controls/ScreenTitle.tsx';
import { plural, termText, type Words } from '../text.ts';
import { TicketLink } from './TicketLink.tsx';

interface Props extends Words {
  readonly title: string;
  readonly cases: readonly CaseFigures[];
  /** A ticket's page; null where nobody knows its helpdesk. */
  readonly addressOf: (ref: TicketRef) => string | null;
  readonly onClose: () => void;
}

const page = 50;

/** The cases that a figure rests on, newest first, some at a time. */
export function CasesBehind({ title, cases, addressOf, onClose, text, formats }: Props) {
  const [shown, setShown] = useState(page);
  const newest = [...new Set(cases)].sort((a, b) => b.openedAt - a.openedAt);
  return (
    <section class="card stack behind" aria-label={text('insights_behind')}>
      <div class="row">
        <ScreenTitle takesFocus>{title}</ScreenTitle>
        <button type="button" onClick={onClose}>
          {text('insights_behind_close')}
        </button>
      </div>
      <p>{plural(text, formats, 'insights_behind_count', newest.length)}</p>
      <div class="scroll">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{text('insights_column_ticket')}</th>
              <th scope="col">{text('insights_column_opened')}</th>
              <th scope="col">{text('insights_filter_tier')}</th>
              <th scope="col">{text('insights_filter_severity')}</th>
              <th scope="col">{text('insights_filter_organization')}</th>
              <th scope="col">{text('insights_filter_status')}</th>
            </tr>
          </thead>
          <tbody>
            {newest.slice(0, shown).map((it) => (
              <tr key={`${it.ref.origin} ${it.ref.ticketId} ${it.openedAt}`}>
                <th scope="row">
                  <TicketLink of={it.ref} address={addressOf(it.ref)} subject={null} text={text} />
                </th>
                <td>{formats.instant(it.openedAt)}</td>
                <td>{text('insights_tier', it.tier)}</td>
                <td>{it.severity ?? text('insights_not_known')}</td>
                <td>
                  <bdi>{it.organization ?? text('insights_not_known')}</bdi>
                </td>
                <td>{termText(text, 'case_is', it.status)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {newest.length > shown && (
        <p>
          <button type="button" onClick={() => setShown(shown + page)}>
            {text('insights_behind_more', formats.number(Math.min(page, newest.length - shown)))}
          </button>
        </p>
      )}
    </section>
  );
}
