import type { BoardRow } from '../../lib/domain/insights/board.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { termText, type Words } from '../text.ts';
import { TakeCase } from './TakeCase.tsx';
import { TicketLink } from './TicketLink.tsx';

interface Props extends Words {
  readonly rows: readonly BoardRow[];
  readonly now: Instant;
  readonly onTake: (ref: TicketRef, why: string | null) => Promise<void>;
}

/** What is owed next, and whether its time is over: in words, never by colour alone. */
function Next({ row, now, text, formats }: Omit<Props, 'rows' | 'onTake'> & { row: BoardRow }) {
  const { next } = row;
  if (next === null) return <span class="quiet">{text('insights_board_nothing_due')}</span>;
  const isOver = next.dueAt < now;
  const what = termText(text, 'metric', next.metric);
  return (
    <>
      <time dateTime={new Date(next.dueAt).toISOString()} title={formats.instant(next.dueAt)}>
        {formats.instantShort(next.dueAt, now)}
      </time>{' '}
      <span class="quiet block">
        {next.tier === null ? what : `${what}, ${text('insights_tier', next.tier)}`}
      </span>
      {isOver && (
        <span class="pill tone-danger">
          {text('insights_board_overdue', formats.countdown(now - next.dueAt))}
        </span>
      )}
    </>
  );
}

/** Open escalations, one a row. */
export function BoardTable({ rows, now, onTake, text, formats }: Props) {
  const words = { text, formats };
  const unknown = <span class="quiet">{text('insights_not_known')}</span>;
  return (
    <div class="scroll">
      <table class="figures board">
        <caption>{text('insights_board_caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('insights_column_ticket')}</th>
            <th scope="col">{text('insights_column_customer')}</th>
            <th scope="col">{text('insights_filter_tier')}</th>
            <th scope="col">{text('insights_column_lead')}</th>
            <th scope="col">{text('insights_filter_severity')}</th>
            <th scope="col">{text('insights_column_next')}</th>
            <th scope="col">{text('insights_filter_status')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.ref.origin} ${row.ref.ticketId}`}>
              <th scope="row">
                <TicketLink of={row.ref} address={row.address} subject={row.subject} text={text} />
              </th>
              <td>{row.customer === null ? unknown : <bdi>{row.customer}</bdi>}</td>
              <td>{row.tier === null ? unknown : text('insights_tier', row.tier)}</td>
              <td>
                {row.isMine ? (
                  text('insights_board_mine')
                ) : row.lead === null ? (
                  <span class="quiet">{text('insights_board_no_lead')}</span>
                ) : (
                  <bdi>{row.lead}</bdi>
                )}
                <TakeCase row={row} onTake={(why) => onTake(row.ref, why)} text={text} />
              </td>
              <td>{row.severity ?? unknown}</td>
              <td>
                <Next row={row} now={now} {...words} />
              </td>
              <td>
                {row.status === null
                  ? text('insights_board_not_read')
                  : termText(text, 'case_is', row.status)}
                <span class="quiet block">{termText(text, 'insights_said', row.saidBy)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
