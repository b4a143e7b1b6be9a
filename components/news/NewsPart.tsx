import { useEffect, useState } from 'preact/hooks';
import type { EditionNewsView } from '../../lib/domain/view/edition-news-view.ts';
import type { Words } from '../text.ts';
import { EditionNews } from './EditionNews.tsx';
import type { NewsActions } from './news-actions.ts';

interface Props extends Words {
  readonly actions: NewsActions;
  /** True where there is room for every change at once. */
  readonly isWide: boolean;
}

/** Policies that say something else than when they were looked at last; nothing where there are none. */
export function NewsPart({ actions, isWide, text, formats }: Props) {
  const [news, setNews] = useState<readonly EditionNewsView[]>([]);
  useEffect(() => {
    // Without an answer nothing is told, and all else is as it is: it is asked at the next opening.
    void actions.list().then(setNews, () => undefined);
  }, []);
  if (news.length === 0) return null;
  return (
    <section class="notice tone-warn" aria-label={text('news_title')}>
      <div class="stack">
        <h2>{text('news_title')}</h2>
        {news.map((it) => (
          <EditionNews
            key={it.id}
            news={it}
            actions={actions}
            onNews={setNews}
            isWide={isWide}
            text={text}
            formats={formats}
          />
        ))}
      </div>
    </section>
  );
}
