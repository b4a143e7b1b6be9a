import { useState } from 'preact/hooks';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { searchMatrices } from '../../lib/domain/view/find-matrices.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { TextField } from '../controls/TextField.tsx';
import { plural, type Words } from '../text.ts';
import { MatrixCard } from './MatrixCard.tsx';

interface Props extends Words {
  readonly matrices: readonly MatrixSummary[];
  readonly now: Instant;
  readonly onCopy: (text: string) => Promise<void>;
}

/** A search over matrices, and what it finds. */
export function MatrixBrowser({ matrices, now, onCopy, text, formats }: Props) {
  const [query, setQuery] = useState('');
  const found = searchMatrices(matrices, query);
  return (
    <section class="stack" aria-label={text('matrix_all')}>
      <h2>{text('matrix_all')}</h2>
      {matrices.length === 0 ? (
        <p class="quiet">{text('matrix_none')}</p>
      ) : (
        <>
          <TextField type="search" label={text('matrix_search')} value={query} onInput={setQuery} />
          <p class="quiet" role="status">
            {query.trim() !== '' && plural(text, formats, 'matrix_found', found.length)}
          </p>
          {found.map((matrix) => (
            <MatrixCard
              key={matrix.id}
              matrix={matrix}
              now={now}
              onCopy={onCopy}
              text={text}
              formats={formats}
            />
          ))}
        </>
      )}
    </section>
  );
}
