import type { AddedActions } from '../../components/options/added/added-actions.ts';
import type { OptionsActions } from '../../components/options/options-state.ts';
import type { Ask } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';

/** What the options page can do with what a user adds to matrices; `look` shows what counts now. */
export const addedActions = (
  ask: Ask<ExtensionPageProtocol>,
  look: () => Promise<void>,
  exportFile: OptionsActions['exportFile'],
  readHolidays: OptionsActions['readHolidays'],
): AddedActions => ({
  async save(addition) {
    await ask('added.save', { addition });
    await look();
  },
  async erase(id) {
    await ask('added.remove', { id });
    await look();
  },
  export: (addition) => exportFile(`${addition.id}-added.json`, addition),
  readHolidays,
});
