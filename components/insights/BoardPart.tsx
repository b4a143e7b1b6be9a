import type { Instant } from '../../lib/domain/time/instant.ts';
import { CheckBox } from '../controls/CheckBox.tsx';
import { Failure } from '../controls/Failure.tsx';
import { plural, type Words } from '../text.ts';
import { BoardSites } from './BoardSites.tsx';
import { BoardTable } from './BoardTable.tsx';
import type { InsightsActions, InsightsState } from './insights-state.ts';

interface Props extends Words {
  readonly state: InsightsState;
  readonly now: Instant;
  readonly actions: InsightsActions;
}

/** The board: every open escalation of all helpdesks together, by next deadline. */
export function BoardPart({ state, now, actions, text, formats }: Props) {
  const { board, boardFailure, isAskingBoard, address } = state;
  const words = { text, formats };
  const all = board?.rows ?? [];
  const rows = address.mineOnly ? all.filter(({ isMine }) => isMine) : all;
  return (
    <section class="stack" aria-label={text('insights_board')}>
      <div class="row">
        <h2>{text('insights_board')}</h2>
        <span class="actions">
          <CheckBox
            label={text('insights_board_mine_only')}
            checked={address.mineOnly}
            onChange={actions.showMineOnly}
          />
          <button
            type="button"
            class="small"
            aria-disabled={isAskingBoard}
            onClick={actions.reloadBoard}
          >
            {text('insights_board_reload')}
          </button>
        </span>
      </div>
      <p role="status">{isAskingBoard ? text('insights_board_asking') : ''}</p>
      <Failure failure={boardFailure} text={text} />
      {board && (
        <>
          <p>
            {rows.length === 0
              ? text(all.length === 0 ? 'insights_board_empty' : 'insights_board_none_mine')
              : plural(text, formats, 'insights_board_count', rows.length)}
          </p>
          {rows.length > 0 && <BoardTable rows={rows} now={now} onTake={actions.take} {...words} />}
          {board.isCut && <p class="notice tone-warn">{text('insights_board_cut')}</p>}
          {board.sites.length === 0 ? (
            <p class="quiet">{text('insights_board_no_site')}</p>
          ) : (
            <BoardSites sites={board.sites} {...words} />
          )}
        </>
      )}
    </section>
  );
}
