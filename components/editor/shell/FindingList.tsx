import type { Finding } from '../../../lib/domain/matrix/finding.ts';
import { Icon } from '../../icons/Icon.tsx';
import { plural, type Words } from '../../text.ts';

interface Props extends Words {
  readonly findings: readonly Finding[];
  readonly onField: (path: string) => void;
  readonly onLine: (line: number) => void;
}

/** More are not drawn at once: the first come first, and the rest come up as they are mended. */
const mostShown = 20;

/** What is wrong, with ways to its field and to its line. */
export function FindingList({ findings, onField, onLine, text, formats }: Props) {
  const hidden = findings.length - mostShown;
  return findings.length === 0 ? null : (
    <section class="stack" aria-label={text('import_findings')}>
      <h2>{plural(text, formats, 'import_count', findings.length)}</h2>
      <ol class="plain">
        {findings.slice(0, mostShown).map((it, place) => (
          <li key={place} class={`notice tone-${it.level === 'error' ? 'danger' : 'warn'}`}>
            <Icon name={it.level === 'error' ? 'breach' : 'risk'} />
            <div>
              <p>
                <strong>{text(it.level === 'error' ? 'import_error' : 'import_warning')}</strong>{' '}
                {it.path !== '' && <code>{it.path}</code>}
              </p>
              <p>{it.message}</p>
              <p>{text('import_fix', it.fix)}</p>
              <p class="actions">
                {it.path !== '' && (
                  <button
                    type="button"
                    class="small"
                    aria-label={text('edit_to_field_what', it.path)}
                    onClick={() => onField(it.path)}
                  >
                    {text('edit_to_field')}
                  </button>
                )}
                {it.line !== undefined && (
                  <button
                    type="button"
                    class="small"
                    aria-label={text('edit_to_line_what', formats.number(it.line), it.message)}
                    onClick={() => it.line !== undefined && onLine(it.line)}
                  >
                    {text('import_line', formats.number(it.line))}
                  </button>
                )}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {hidden > 0 && <p class="quiet">{plural(text, formats, 'edit_more_findings', hidden)}</p>}
    </section>
  );
}
