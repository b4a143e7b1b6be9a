import { useState } from 'preact/hooks';
import type { HealthView } from '../../lib/domain/view/views.ts';
import { Failure } from '../controls/Failure.tsx';
import { useTask } from '../controls/use-task.ts';
import { plural, termText, type Text, type Words } from '../text.ts';

interface Props extends Words {
  readonly ask: () => Promise<HealthView>;
  readonly onCopy: (text: string) => Promise<void>;
}

function apiLine(api: HealthView['api'], text: Text): string {
  if (api === null) return text('options_health_api');
  if (api === 'not-asked') return text('options_health_pages_alone');
  return text('options_health_api_problem', termText(text, 'problem', api));
}

/** What was found, as sentences; the first says whether it can be read at all. */
function healthLines({ page, helpdesk, api }: HealthView, { text, formats }: Words) {
  if (helpdesk === null) return [text('options_health_unknown')];
  const answers = apiLine(api, text);
  if (page === null) return [text('options_health_no_page'), answers];
  if (page.page === 'other') return [text('options_health_other'), answers];
  return [
    page.tickets === 0 && page.missing.length > 0
      ? text('options_health_lost')
      : plural(text, formats, 'options_health_page', page.tickets),
    page.found.length > 0 && text('options_health_found', page.found.join(', ')),
    page.missing.length > 0 && text('options_health_missing', page.missing.join(', ')),
    answers,
  ].filter((it) => it !== false);
}

/** Can Uptier still read this helpdesk? Answered by fact, with a report that holds no words of it. */
export function SiteHealth({ ask, onCopy, text, formats }: Props) {
  const [health, setHealth] = useState<HealthView | null>(null);
  const [isCopied, setCopied] = useState(false);
  const asking = useTask(async () => {
    setCopied(false);
    setHealth(await ask());
  });
  const copying = useTask(async () => {
    await onCopy(JSON.stringify(health, null, 2));
    setCopied(true);
  });
  return (
    <div class="stack" role="group" aria-label={text('options_health')}>
      <p>
        {text('options_health')}{' '}
        <button
          type="button"
          class="small"
          aria-disabled={asking.isBusy}
          onClick={() => void asking.run()}
        >
          {text(asking.isBusy ? 'options_health_busy' : 'options_health_do')}
        </button>
      </p>
      <Failure failure={asking.failure ?? copying.failure} text={text} />
      <div role="status">
        {health && (
          <ul class="reasons">
            {healthLines(health, { text, formats }).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {isCopied && <p>{text('options_health_copied')}</p>}
      </div>
      {health && (
        <p>
          <button type="button" class="small" onClick={() => void copying.run()}>
            {text('options_health_copy')}
          </button>
        </p>
      )}
    </div>
  );
}
