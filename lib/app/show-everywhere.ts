import type { Dependencies } from './dependencies.ts';
import { updateDirectory } from './directory.ts';

/**
 * After a change that counts on every site: the directory is rewritten, open pages ask again, and every
 * deadline is worked out anew.
 */
export async function showEverywhere(needs: Dependencies): Promise<void> {
  await updateDirectory(needs);
  await needs.deadlines.lookAtAll();
  const sites = await needs.sites.all();
  await Promise.all(sites.map(({ origin }) => needs.access.refreshOpenTabs(origin)));
}
