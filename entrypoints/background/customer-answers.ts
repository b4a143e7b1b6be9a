import { answerSeverity, askSeverity } from '../../lib/app/ask-severity.ts';
import type { Dependencies } from '../../lib/app/dependencies.ts';
import {
  eraseOwnCases,
  exportOwnCases,
  importOwnCases,
  startOwnCase,
  tellOwnCase,
} from '../../lib/app/keep-own-case.ts';
import { ownCaseRecord, ownCases } from '../../lib/app/own-cases.ts';
import { readOwnRequest } from '../../lib/app/own-request.ts';
import type { Answers } from '../../lib/messaging/dispatcher.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';

type CustomerVerb = Extract<
  keyof ExtensionPageProtocol,
  `own-case.${string}` | `own-request.${string}` | `severity.${string}`
>;

/** Answers about a vendor's customer. `ready`: the presets are there. */
export const customerAnswers = (
  needs: Dependencies,
  ready: Promise<unknown>,
): Pick<Answers<ExtensionPageProtocol, null>, CustomerVerb> => ({
  'own-case.all': async () => {
    await ready;
    return ownCases(needs);
  },
  'own-case.start': (it) => startOwnCase(needs, it),
  'own-case.tell': ({ ref, step }) => tellOwnCase(needs, ref, step),
  'own-case.record': ({ ref }) => ownCaseRecord(needs, ref),
  'own-case.erase': ({ ref }) => eraseOwnCases(needs, ref),
  'own-case.export': () => exportOwnCases(needs),
  'own-case.import': ({ text }) => importOwnCases(needs, text),
  'own-request.read': (it) => readOwnRequest(needs, it),
  'own-request.switch': ({ origin, isOn }) => needs.portals.switch(origin, isOn),
  'severity.questions': async ({ matrixId }) => {
    await ready;
    return askSeverity(needs, matrixId);
  },
  'severity.answer': ({ matrixId, answers }) => answerSeverity(needs, matrixId, answers),
});
