import type { NewsActions } from '../../components/news/news-actions.ts';
import type { Ask } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';

/** What the options page can do with news of editions; `look` shows what counts now. */
export const newsActions = (
  ask: Ask<ExtensionPageProtocol>,
  look: () => Promise<void>,
): NewsActions => ({
  list: () => ask('news.list'),
  seen: (id) => ask('news.seen', { id }),
  async rollBack(id) {
    const left = await ask('news.roll-back', { id });
    void look();
    return left;
  },
});
