import type { EditionNewsView } from '../../lib/domain/view/edition-news-view.ts';
import { Failure } from '../controls/Failure.tsx';
import { LazyFold } from '../editor/part/LazyFold.tsx';
import { useTask } from '../controls/use-task.ts';
import { ChangeList } from '../review/ChangeList.tsx';
import type { Words } from '../text.ts';
import type { NewsActions } from './news-actions.ts';

interface Props extends Words {
  readonly news: EditionNewsView;
  readonly actions: NewsActions;
  readonly onNews: (left: readonly EditionNewsView[]) => void;
  /** True where there is room for every change at once. */
  readonly isWide: boolean;
}

/** Which tickets the new edition counts for. */
function reach({ after, keepsEarlier }: EditionNewsView, { text }: Pick<Words, 'text'>): string {
  return keepsEarlier && after.effective !== undefined
    ? text('news_counts_from', after.effective)
    : text('news_counts_for_all');
}

/** What another edition of a matrix says that came unasked, until somebody looked at it. */
export function EditionNews({ news, actions, onNews, isWide, text, formats }: Props) {
  const acting = useTask(async (act: NewsActions['seen']) => onNews(await act(news.id)));
  const { after } = news;
  return (
    <div class="stack" role="group" aria-label={after.name}>
      <p>
        <strong>{text(news.by === 'feed' ? 'news_by_feed' : 'news_by_update', after.name)}</strong>{' '}
        <span class="quiet">{formats.instant(news.at)}</span>
      </p>
      <LazyFold summary={text('news_what')} isOpenFirst={isWide} isWrong={false}>
        {() => <ChangeList before={news.before} after={after} text={text} formats={formats} />}
      </LazyFold>
      <p>{reach(news, { text })}</p>
      <Failure failure={acting.failure} text={text} />
      <p class="actions">
        <button
          type="button"
          class="small"
          aria-label={text('news_seen_what', after.name)}
          aria-disabled={acting.isBusy}
          onClick={() => void acting.run(actions.seen)}
        >
          {text('news_seen')}
        </button>
        {news.by === 'feed' && (
          <button
            type="button"
            class="small"
            aria-label={text('news_back_what', after.name)}
            aria-disabled={acting.isBusy}
            onClick={() => void acting.run(actions.rollBack)}
          >
            {text('news_back')}
          </button>
        )}
      </p>
    </div>
  );
}
