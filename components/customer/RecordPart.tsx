import { useState } from 'preact/hooks';
import { summaryText, type CaseSummary } from '../../lib/domain/case/summary/case-summary.ts';
import { Failure } from '../controls/Failure.tsx';
import { Field } from '../controls/Field.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Text } from '../text.ts';

interface Props {
  readonly onRecord: () => Promise<CaseSummary>;
  readonly onCopy: (text: string) => Promise<void>;
  readonly text: Text;
}

/** A dated record of a case, to be sent with the next escalation. */
export function RecordPart({ onRecord, onCopy, text }: Props) {
  const [record, setRecord] = useState<string | null>(null);
  const writing = useTask(async () => setRecord(summaryText(await onRecord())));
  const copying = useTask(() => onCopy(record ?? ''));
  return (
    <div class="stack">
      <p>
        <button
          type="button"
          class="small"
          aria-disabled={writing.isBusy}
          onClick={() => void writing.run()}
        >
          {text('own_record')}
        </button>
      </p>
      {record !== null && (
        <>
          <Field label={text('own_record_text')}>
            {(described) => <textarea {...described} rows={12} readOnly value={record} />}
          </Field>
          <p>
            <button type="button" class="small" onClick={() => void copying.run()}>
              {text('own_record_copy')}
            </button>
          </p>
        </>
      )}
      <Failure failure={writing.failure ?? copying.failure} text={text} />
    </div>
  );
}
