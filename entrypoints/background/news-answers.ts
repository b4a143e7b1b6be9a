import { rollBack } from '../../lib/app/apply-by-policy.ts';
import type { Dependencies } from '../../lib/app/dependencies.ts';
import { listEditionNews } from '../../lib/app/edition-news.ts';
import type { Answers } from '../../lib/messaging/dispatcher.ts';
import type { NewsProtocol } from '../../lib/messaging/news-protocol.ts';

/** Answers to our own pages about editions that came unasked. */
export const newsAnswers = (
  needs: Dependencies,
  ready: Promise<unknown>,
): Answers<NewsProtocol, null> => ({
  'news.list': async () => {
    await ready;
    return listEditionNews(needs);
  },
  'news.seen': async ({ id }) => {
    await needs.editionNews.remove(id);
    return listEditionNews(needs);
  },
  'news.roll-back': async ({ id }) => {
    await rollBack(needs, id);
    return listEditionNews(needs);
  },
});
