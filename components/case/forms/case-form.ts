import type { CaseDraft } from '../../../lib/domain/case/case-event.ts';
import type { Instant } from '../../../lib/domain/time/instant.ts';
import type { CaseView } from '../../../lib/domain/view/case-view.ts';
import type { Choice } from '../../controls/SelectField.tsx';
import type { MessageKey, Text } from '../../text.ts';

/** One thing that a form asks. It has to be filled unless it is optional or a tick. */
export interface FormField {
  readonly name: string;
  /** What the ticks of a form have in common; each is called as the criterion that it names. */
  readonly label: MessageKey;
  /** `time`: a local date and time. `ahead`: one that is still to come. */
  readonly kind: 'line' | 'words' | 'time' | 'ahead' | 'choice' | 'tick';
  readonly hint?: MessageKey;
  readonly isOptional?: boolean;
  readonly choices?: (text: Text) => readonly Choice[];
  /** What stands in it at first. */
  readonly initial?: string;
}

/** What was filled in. */
export interface Filled {
  /** Trimmed; empty where nothing was. */
  readonly words: (name: string) => string;
  /** Null where an optional time was left out. */
  readonly time: (name: string) => Instant | null;
  /** The names of the ticks that are set, in order. */
  readonly ticked: readonly string[];
}

/** Something that a person can tell of a case. */
export interface CaseForm {
  readonly id: string;
  readonly label: MessageKey;
  readonly fits: (view: CaseView) => boolean;
  readonly fields: (view: CaseView) => readonly FormField[];
  /** `newId` makes a name that was never used before. Null where something needed is missing. */
  readonly build: (filled: Filled, newId: () => string) => CaseDraft | null;
}

/** A form that only states something. */
export const statement = (
  id: 'work-started' | 'recurred' | 'rca-delivered',
  label: MessageKey,
  fits: CaseForm['fits'],
): CaseForm => ({ id, label, fits, fields: () => [], build: () => ({ kind: id }) });

/** The tiers among `levels`, to choose from. */
export const tierField = (levels: readonly number[]): FormField => ({
  name: 'tier',
  label: 'case_tier',
  kind: 'choice',
  choices: (text) =>
    levels.map((level) => ({ value: `${level}`, label: text('case_tier_number', level) })),
});

/** What was done or said, in words. */
export const words: FormField = { name: 'words', label: 'case_words', kind: 'words' };
