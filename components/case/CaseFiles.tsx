import { useState } from 'preact/hooks';
import { Failure } from '../controls/Failure.tsx';
import { FileField } from '../controls/FileField.tsx';
import { useTask } from '../controls/use-task.ts';
import { plural, type Words } from '../text.ts';

interface Props extends Words {
  readonly onExport: () => Promise<void>;
  /** Gives how many entries were new. */
  readonly onImport: (file: string) => Promise<number>;
}

/** Every case as a file, and back: what is here is merged with, never replaced. */
export function CaseFiles({ onExport, onImport, text, formats }: Props) {
  const [added, setAdded] = useState<number | null>(null);
  const saving = useTask(onExport);
  const taking = useTask(async (file: File) => {
    setAdded(null);
    setAdded(await onImport(await file.text()));
  });
  return (
    <details class="card">
      <summary>
        <h3>{text('case_files')}</h3>
      </summary>
      <div class="stack">
        <p>
          <button type="button" onClick={() => void saving.run()}>
            {text('case_export')}
          </button>
        </p>
        <FileField label={text('case_import')} accept=".json" onChoose={taking.run} />
        <p role="status">{added !== null && plural(text, formats, 'case_imported', added)}</p>
        <Failure failure={saving.failure ?? taking.failure} text={text} />
      </div>
    </details>
  );
}
