import type { Dependencies } from '../../lib/app/dependencies.ts';
import { removeHelpdeskKey, saveHelpdeskKey } from '../../lib/app/helpdesk-keys.ts';
import type { Answers } from '../../lib/messaging/dispatcher.ts';
import type { KeyProtocol } from '../../lib/messaging/key-protocol.ts';

/** Answers about API keys of helpdesks. */
export const keyAnswers = (needs: Dependencies): Answers<KeyProtocol, null> => ({
  'helpdesk-key.list': () => needs.helpdeskKeys.origins(),
  'helpdesk-key.save': ({ origin, key }) => saveHelpdeskKey(needs, origin, key),
  'helpdesk-key.remove': ({ origin }) => removeHelpdeskKey(needs, origin),
});
