import { parsePath } from '../../../lib/domain/matrix/path.ts';
import type { Finding } from '../../../lib/domain/matrix/finding.ts';
import type { Text } from '../../text.ts';
import { sectionOf, sections } from './EditorSections.tsx';

/** The section that is no part of the file. */
export const trySection = 'try';

interface Props {
  readonly section: string;
  readonly errors: readonly Finding[];
  readonly onChoose: (section: string) => void;
  readonly text: Text;
}

/** The parts of the editor, each with how much is wrong in it. */
export function SectionNav({ section, errors, onChoose, text }: Props) {
  const wrongIn = (id: string) =>
    errors.filter(({ path }) => sectionOf(String(parsePath(path)[0] ?? ''))?.id === id).length;
  return (
    <nav aria-label={text('edit_sections')}>
      <ul class="plain sections">
        {[...sections, { id: trySection, title: 'edit_try' as const }].map(({ id, title }) => {
          const count = wrongIn(id);
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === section ? 'true' : undefined}
                onClick={() => onChoose(id)}
              >
                {text(title)}
                {count > 0 && <span class="pill tone-danger">{text('edit_wrong', count)}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
