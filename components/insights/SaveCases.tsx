import type { Words } from '../text.ts';

interface Props extends Words {
  /** How much of the file is written, of 1; null: none is being saved. */
  readonly saved: number | null;
  readonly onSave: (format: 'csv' | 'ndjson') => void;
}

const formatNames = { csv: 'insights_export_csv', ndjson: 'insights_export_ndjson' } as const;

/** Saves what is filtered as a file, and shows how far that is. */
export const SaveCases = ({ saved, onSave, text, formats }: Props) => (
  <span class="actions">
    {saved !== null && (
      <>
        <progress aria-label={text('insights_export_running')} max={1} value={saved} />
        <span class="quiet">
          {text('insights_percent', formats.number(Math.round(saved * 100)))}
        </span>
      </>
    )}
    {(['csv', 'ndjson'] as const).map((format) => (
      <button
        key={format}
        type="button"
        class="small"
        aria-disabled={saved !== null}
        onClick={() => onSave(format)}
      >
        {text(formatNames[format])}
      </button>
    ))}
  </span>
);
