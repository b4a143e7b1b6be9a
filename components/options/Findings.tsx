import type { Finding } from '../../lib/domain/matrix/finding.ts';
import { Icon } from '../icons/Icon.tsx';
import { plural, type Words } from '../text.ts';

interface Props extends Words {
  readonly findings: readonly Finding[];
}

/** Everything that must or should be changed in a matrix: where, what, and how to mend it. */
export const Findings = ({ findings, text, formats }: Props) =>
  findings.length === 0 ? null : (
    <section class="stack" aria-label={text('import_findings')}>
      <p class="strong">{plural(text, formats, 'import_count', findings.length)}</p>
      <ol class="plain">
        {findings.map((it, place) => (
          <li key={place} class={`notice tone-${it.level === 'error' ? 'danger' : 'warn'}`}>
            <Icon name={it.level === 'error' ? 'breach' : 'risk'} />
            <div>
              <p>
                <strong>{text(it.level === 'error' ? 'import_error' : 'import_warning')}</strong>{' '}
                {it.line !== undefined && text('import_line', formats.number(it.line))}{' '}
                {it.path !== '' && <code>{it.path}</code>}
              </p>
              <p>{it.message}</p>
              <p>{text('import_fix', it.fix)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
