import { Field } from './Field.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Endings or media types, with commas between them; a browser may let others through. */
  readonly accept: string;
  /** Never rejects, as `useTask` sees to. */
  readonly onChoose: (file: File) => Promise<void>;
}

/** A labelled choice of a file. It forgets the file once that is dealt with: mended, it may be chosen again. */
export const FileField = ({ accept, onChoose, ...field }: Props) => (
  <Field {...field}>
    {(described) => (
      <input
        {...described}
        type="file"
        accept={accept}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file) void onChoose(file).then(() => (input.value = ''));
        }}
      />
    )}
  </Field>
);
