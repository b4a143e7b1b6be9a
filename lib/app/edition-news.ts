import { ownOrigin, readOwnCase } from '../domain/customer/own-case.ts';
import { isSameValue } from '../domain/edit/same-value.ts';
import { presentEditions } from '../domain/matrix/choose-edition.ts';
import type { Matrix } from '../domain/matrix/schema.ts';
import type { NewsSource } from '../domain/news/edition-news.ts';
import type { EditionNewsView } from '../domain/view/edition-news-view.ts';
import type { Dependencies } from './dependencies.ts';

/** True where tickets of a site are judged by the matrix, or a case of one's own that goes on. */
async function isUsed(needs: Pick<Dependencies, 'sites' | 'cases'>, id: string): Promise<boolean> {
  const sites = await needs.sites.all();
  if (sites.some(({ assignments }) => assignments.some(({ matrixId }) => matrixId === id)))
    return true;
  return (await needs.cases.ofSite(ownOrigin)).some(({ ref, entries }) => {
    const own = readOwnCase(ref, entries);
    return own !== null && own.matrixId === id && !own.isClosed;
  });
}

/**
 * Keeps for whoever uses the matrix that another edition takes the place of `before`, until it was looked
 * at; what a policy let a link apply is always told. Of several in a row the one that was looked at last is what the present one is compared with.
 */
export async function tellOfEdition(
  needs: Pick<Dependencies, 'sites' | 'cases' | 'editionNews' | 'clock'>,
  before: Matrix,
  by: NewsSource,
): Promise<void> {
  const { id } = before;
  if (by === 'update' && !(await isUsed(needs, id))) return;
  const unseen = (await needs.editionNews.all()).find((it) => it.id === id);
  const at = needs.clock.now();
  await needs.editionNews.put({ id, before: unseen?.before ?? before, at, by });
}

/** What was not looked at yet, the newest first; what is as it was before, or gone, is no news. */
export async function listEditionNews(
  needs: Pick<Dependencies, 'matrices' | 'editionNews'>,
): Promise<readonly EditionNewsView[]> {
  const news = await needs.editionNews.all();
  if (news.length === 0) return [];
  const stored = new Map((await needs.matrices.all()).map((it) => [it.matrix.id, it]));
  return news
    .flatMap((it) => {
      const present = stored.get(it.id);
      if (!present || present.policy || isSameValue(it.before, present.matrix)) return [];
      const after = present.matrix;
      return [{ ...it, after, keepsEarlier: presentEditions([it.before, after]).length > 1 }];
    })
    .sort((a, b) => b.at - a.at);
}
