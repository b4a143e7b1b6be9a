import type { NewsActions } from '../../components/news/news-actions.ts';
import type { Ask } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';

/** What a page can do with what changed in a preset; `onRolledBack` is called where one was rolled back. */
export const newsActions = (
  ask: Ask<ExtensionPageProtocol>,
  onRolledBack: () => void = () => undefined,
): NewsActions => ({
  list: () => ask('news.list'),
  seen: (id) => ask('news.seen', { id }),
  async rollBack(id) {
    const left = await ask('news.roll-back', { id });
    onRolledBack();
    return left;
  },
});
