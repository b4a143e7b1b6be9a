import type { CaseActions } from '../../components/case/case-actions.ts';
import type { Ask } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';

/** The session of the page that shows the case. */
interface Session {
  readonly actions: Pick<CaseActions, 'send' | 'copy'>;
  /** Asks for the ticket anew: its clocks and its ladder rest on what its case says. */
  readonly refresh: () => void;
}

/** What popup and side panel can do with a case. */
export function caseActions(
  ask: Ask<ExtensionPageProtocol>,
  { actions: { send, copy }, refresh }: Session,
  saveFile: (name: string, text: string) => void,
): CaseActions {
  const changing = async <Value>(work: Promise<Value>): Promise<Value> => {
    const value = await work;
    refresh();
    return value;
  };
  return {
    load: (ref) => ask('case.load', { ref }),
    change: (ref, drafts) => changing(ask('case.change', { ref, drafts })),
    take: (ref, why) => changing(ask('case.take', { ref, why })),
    async rebuild(ref) {
      const rebuilt = await ask('case.rebuild', { ref });
      if (rebuilt.added > 0) refresh();
      return rebuilt;
    },
    planNote: (ref) => ask('case.note', { ref }),
    send,
    draftUpdate: (ref) => ask('case.update', { ref }),
    summarise: (ref, audience) => ask('case.summary', { ref, audience }),
    copy,
    print: () => globalThis.print(),
    exportCases: async () => saveFile('uptier-cases.json', await ask('case.export')),
    importCases: (file) => changing(ask('case.import', { text: file })),
  };
}
