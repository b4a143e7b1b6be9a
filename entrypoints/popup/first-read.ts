import { localArea } from '../../lib/browser/local-area.ts';
import { directoryKey } from '../../lib/storage/directory-key.ts';
import { vendorMarksKey } from '../../lib/storage/vendor-marks.ts';

/** Where the popup is drawn; null in the other pages, which load what they share with it from its file. */
export const popupRoot = document.getElementById('popup');

/** What is stored of the directory and of marked vendors, asked for at once: the browser takes some 5 ms to answer. */
export const storedDirectory = popupRoot
  ? localArea.get([directoryKey, vendorMarksKey])
  : undefined;
