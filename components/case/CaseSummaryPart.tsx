import { useState } from 'preact/hooks';
import { audiences, type Audience } from '../../lib/domain/case/summary/audience.ts';
import {
  summaryMarkdown,
  summaryText,
  type CaseSummary,
} from '../../lib/domain/case/summary/case-summary.ts';
import { Failure } from '../controls/Failure.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { useTask } from '../controls/use-task.ts';
import { termText, type Text } from '../text.ts';

interface Props {
  readonly onSummarise: (audience: Audience) => Promise<CaseSummary>;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onPrint: () => void;
  readonly text: Text;
}

/** The case summed up for whoever reads it, to be looked at, copied and printed. */
export function CaseSummaryPart({ onSummarise, onCopy, onPrint, text }: Props) {
  const [audience, setAudience] = useState<Audience>('next-tier');
  const [summary, setSummary] = useState<CaseSummary | null>(null);
  const making = useTask(async () => setSummary(await onSummarise(audience)));
  const copying = useTask((it: string) => onCopy(it));
  return (
    <section class="stack card" aria-label={text('case_summary')}>
      <h3>{text('case_summary')}</h3>
      <SelectField
        label={text('case_summary_for')}
        value={audience}
        choices={audiences.map((it) => ({ value: it, label: termText(text, 'case_audience', it) }))}
        onChange={(value) => {
          const chosen = audiences.find((it) => it === value);
          if (chosen) setAudience(chosen);
          setSummary(null);
        }}
      />
      <p class="actions">
        <button type="button" aria-disabled={making.isBusy} onClick={() => void making.run()}>
          {text('case_summary_make')}
        </button>
        {summary && (
          <>
            <button type="button" onClick={() => void copying.run(summaryText(summary))}>
              {text('case_summary_copy')}
            </button>
            <button type="button" onClick={() => void copying.run(summaryMarkdown(summary))}>
              {text('case_summary_copy_markdown')}
            </button>
            <button type="button" onClick={onPrint}>
              {text('case_summary_print')}
            </button>
          </>
        )}
      </p>
      {summary && (
        <pre class="pre whole printed" role="region" aria-label={text('case_summary_text')}>
          {summaryText(summary)}
        </pre>
      )}
      <Failure failure={making.failure ?? copying.failure} text={text} />
    </section>
  );
}
