import type { CaseActions } from '../../components/case/case-actions.ts';
import { copyText } from '../../lib/browser/own-pages.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { askWorker } from './begin-session.ts';

/** What popup and side panel can do with a case. `send` is their own: they show what becomes of it. */
export const caseActions = (send: CaseActions['send']): CaseActions => ({
  load: (ref) => askWorker('case.load', { ref }),
  change: (ref, drafts) => askWorker('case.change', { ref, drafts }),
  take: (ref, why) => askWorker('case.take', { ref, why }),
  rebuild: (ref) => askWorker('case.rebuild', { ref }),
  planNote: (ref) => askWorker('case.note', { ref }),
  send,
  draftUpdate: (ref) => askWorker('case.update', { ref }),
  summarise: (ref, audience) => askWorker('case.summary', { ref, audience }),
  copy: copyText,
  print: () => globalThis.print(),
  exportCases: async () => saveFile('uptier-cases.json', await askWorker('case.export')),
  importCases: (file) => askWorker('case.import', { text: file }),
});
