import { removeAddition, saveAddition } from '../../lib/app/additions.ts';
import type { Dependencies } from '../../lib/app/dependencies.ts';
import type { Answers } from '../../lib/messaging/dispatcher.ts';
import type { AddedProtocol } from '../../lib/messaging/added-protocol.ts';

/** Answers to our own pages about what the user adds to matrices that are not theirs. */
export const addedAnswers = (needs: Dependencies): Answers<AddedProtocol, null> => ({
  'added.save': ({ addition }) => saveAddition(needs, addition),
  'added.remove': ({ id }) => removeAddition(needs, id),
});
