import type { MessageKey } from '../../text.ts';

/** A value of the format and what people call it. */
export interface Option {
  readonly value: string;
  readonly label: MessageKey;
}

interface Base {
  readonly key: string;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
}

/** A field that holds text or a number. */
export type TextSpec = Base & {
  /**
   * `id`: others point to it, so it changes only when the field is left. `lines`: a list of texts, one
   * on each line. `words`: one text or several. `duration`: such as `90 min`.
   */
  readonly kind: 'line' | 'id' | 'paragraph' | 'lines' | 'words' | 'number' | 'duration';
};

/** A field with values to choose from. `flag`: true, or absent. */
export type ChoiceSpec = Base &
  (
    | { readonly kind: 'yes-no' | 'flag' }
    | { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] }
    | {
        /** `name` is one id; `names` is one or a list of them; `ids` is always a list. */
        readonly kind: 'name' | 'names' | 'ids';
        readonly of: 'severities' | 'plans' | 'categories' | 'calendars';
      }
  );

export type RecordSpec = Base & {
  readonly kind: 'record';
  readonly fields: readonly FieldSpec[];
};

/** Keys of the same record that stand folded: few people need them. */
export type GroupSpec = Base & {
  readonly kind: 'group';
  readonly fields: readonly FieldSpec[];
};

/** A list of paragraphs, which may have several lines each. */
export type ParagraphsSpec = Base & {
  readonly kind: 'paragraphs';
  readonly add: MessageKey;
  readonly item: MessageKey;
};

/** A list of records. */
export type ListSpec = Base & {
  readonly kind: 'list';
  readonly fields: readonly FieldSpec[];
  /** True where the part of the editor has its name already. */
  readonly isWholePart?: boolean;
  /** What the button says that adds one. */
  readonly add: MessageKey;
  /** What one of them is called, with its number. */
  readonly item: MessageKey;
};

/** One field of a part of the format. An empty field says nothing: its key is left out. */
export type FieldSpec = TextSpec | ChoiceSpec | RecordSpec | GroupSpec | ListSpec | ParagraphsSpec;
