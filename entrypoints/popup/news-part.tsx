import { NewsPart } from '../../components/news/NewsPart.tsx';
import type { Words } from '../../components/text.ts';
import { newsActions } from '../options/news-actions.ts';
import { askWorker } from './begin-session.ts';

const actions = newsActions(askWorker);

/** Draws what policies say that they did not say before; popup and side panel share it. */
export const newsPart = (words: Words) => () => (
  <NewsPart actions={actions} isWide={false} {...words} />
);
