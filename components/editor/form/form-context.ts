import type { DraftNames } from '../../../lib/domain/edit/names-of.ts';
import type { Words } from '../../text.ts';

/** What the fields of a matrix need besides their part of it. */
export interface FormContext extends Words {
  /** What parts may point to. */
  readonly names: DraftNames;
}
