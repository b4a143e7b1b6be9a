import { NewsPart } from '../../components/news/NewsPart.tsx';
import type { NewsActions } from '../../components/news/news-actions.ts';
import type { Words } from '../../components/text.ts';
import { askWorker } from './begin-session.ts';

const actions: NewsActions = {
  list: () => askWorker('news.list'),
  seen: (id) => askWorker('news.seen', { id }),
  rollBack: (id) => askWorker('news.roll-back', { id }),
};

/** Draws what policies say that they did not say before; popup and side panel share it. */
export const newsPart = (words: Words) => () => (
  <NewsPart actions={actions} isWide={false} {...words} />
);
