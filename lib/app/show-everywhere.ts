import type { Dependencies } from './dependencies.ts';
import { updateDirectory } from './directory.ts';

/** After a change that counts on every site: the directory is rewritten, open pages ask again. */
export async function showEverywhere(needs: Dependencies): Promise<void> {
  await updateDirectory(needs);
  const sites = await needs.sites.all();
  await Promise.all(sites.map(({ origin }) => needs.access.refreshOpenTabs(origin)));
}
