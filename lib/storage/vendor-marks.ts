import * as v from 'valibot';
import { noMarks, vendorMarksRecord, type VendorMarks } from '../domain/customer/vendor-marks.ts';
import type { KeyValueArea } from './key-value-area.ts';

/** Where they are kept. */
export const vendorMarksKey = 'vendor-marks';

/** Which vendors a customer marked and looked at, in `area`; what cannot be read counts as none. */
export class StoredVendorMarks {
  constructor(private readonly area: KeyValueArea) {}

  async load(): Promise<VendorMarks> {
    const parsed = v.safeParse(
      vendorMarksRecord,
      (await this.area.get([vendorMarksKey]))[vendorMarksKey],
    );
    return parsed.success ? parsed.output : noMarks;
  }

  save(marks: VendorMarks): Promise<void> {
    return this.area.set({ [vendorMarksKey]: marks });
  }
}
