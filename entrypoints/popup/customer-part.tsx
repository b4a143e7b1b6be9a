import type { CustomerActions } from '../../components/customer/customer-actions.ts';
import { CustomerScreen } from '../../components/customer/CustomerScreen.tsx';
import type { VendorsHere } from '../../components/popup/Popup.tsx';
import type { Words } from '../../components/text.ts';
import { localArea } from '../../lib/browser/local-area.ts';
import { copyText } from '../../lib/browser/own-pages.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { StoredVendorMarks } from '../../lib/storage/vendor-marks.ts';
import { portalActions } from './portal-actions.ts';
import { askWorker } from './begin-session.ts';

const marks = new StoredVendorMarks(localArea);

const actions: CustomerActions = {
  cases: () => askWorker('own-case.all'),
  start: (it) => askWorker('own-case.start', it),
  tell: (ref, step) => askWorker('own-case.tell', { ref, step }),
  record: (ref) => askWorker('own-case.record', { ref }),
  erase: (ref) => askWorker('own-case.erase', { ref }),
  exportCases: async () => saveFile('uptier-my-cases.json', await askWorker('own-case.export')),
  importCases: (text) => askWorker('own-case.import', { text }),
  questions: (matrixId) => askWorker('severity.questions', { matrixId }),
  answer: (matrixId, answers) => askWorker('severity.answer', { matrixId, answers }),
  marks: () => marks.load(),
  saveMarks: (it) => marks.save(it),
  portal: portalActions,
  copy: copyText,
};

/** Draws what a vendor's customer needs; popup and side panel share it. */
export const customerPart = (words: Words) => (here: VendorsHere) => (
  <CustomerScreen {...here} actions={actions} {...words} />
);
