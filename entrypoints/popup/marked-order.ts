import * as v from 'valibot';
import {
  byMarks,
  noMarks,
  vendorMarksRecord,
  type VendorMarks,
} from '../../lib/domain/customer/vendor-marks.ts';
import type { Directory } from '../../lib/domain/view/views.ts';
import { vendorMarksKey } from '../../lib/storage/vendor-marks.ts';

type Stored = Promise<Readonly<Record<string, unknown>>> | undefined;

/**
 * Puts vendors in the order of the marks that `stored` holds, from the first frame on: the part that
 * knows the marks comes later, and moves nothing then. What is marked while the popup is open it sorts.
 */
export function markedOrder(stored: Stored): (directory: Directory) => Directory {
  let marks: VendorMarks = noMarks;
  let last: { readonly of: Directory; readonly sorted: Directory } | null = null;
  void stored?.then(
    (values) => {
      const parsed = v.safeParse(vendorMarksRecord, values[vendorMarksKey]);
      if (parsed.success) marks = parsed.output;
    },
    () => undefined,
  );
  return (directory) => {
    if (last?.of !== directory)
      last = {
        of: directory,
        sorted: { ...directory, matrices: byMarks(directory.matrices, marks) },
      };
    return last.sorted;
  };
}
