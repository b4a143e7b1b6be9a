import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { AttentionList } from '../popup/AttentionList.tsx';
import type { Words } from '../text.ts';
import { BoardPart } from './BoardPart.tsx';
import type { InsightsActions, InsightsState } from './insights-state.ts';
import { PastPart } from './PastPart.tsx';

interface Props extends Words {
  readonly state: InsightsState;
  readonly now: Instant;
  readonly actions: InsightsActions;
  readonly addressOf: (ref: TicketRef) => string | null;
}

/** The page for leads: the board, what needs someone, and what the past says. */
export const Insights = ({ state, now, actions, addressOf, text, formats }: Props) => (
  <main class="insights">
    <h1 class="brand">{text('insights_title')}</h1>
    <BoardPart state={state} now={now} actions={actions} text={text} formats={formats} />
    <AttentionList items={state.attention} now={now} text={text} formats={formats} />
    <PastPart state={state} actions={actions} addressOf={addressOf} text={text} formats={formats} />
  </main>
);
