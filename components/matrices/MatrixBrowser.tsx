import { useContext, useState } from 'preact/hooks';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { isCapturedFrom } from '../../lib/domain/capture/review/captured-from.ts';
import { matricesForHost, searchMatrices } from '../../lib/domain/view/find-matrices.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { matricesIn, Room } from '../contacts/first-frame.ts';
import { TextField } from '../controls/TextField.tsx';
import { plural, type Words } from '../text.ts';
import { MatrixCard } from './MatrixCard.tsx';

interface Props extends Words {
  readonly matrices: readonly MatrixSummary[];
  /** The host of the page in front; its vendor's matrix comes first. */
  readonly host: string | null;
  /** The address of the page in front. */
  readonly address: string | null;
  readonly now: Instant;
  readonly onCopy: (text: string) => Promise<void>;
  /** Captures the page in front; null where it cannot be. */
  readonly onCapture: (() => void) | null;
}

/**
 * The matrix of the site's vendor, where one is known; and a search over all. In the popup's first
 * frame as much of that as can be seen.
 */
export function MatrixBrowser(props: Props) {
  const { matrices, host, address, now, onCopy, onCapture, text, formats } = props;
  const [query, setQuery] = useState('');
  const here = matricesForHost(matrices, host);
  const { shown, left } = matricesIn(useContext(Room), here);
  const others = searchMatrices(
    matrices.filter((matrix) => !here.includes(matrix)),
    query,
  );
  const shared = { now, onCopy, text, formats };
  return (
    <>
      {here.length > 0 && host !== null && (
        <section class="stack" aria-label={text('matrix_of_site', host)}>
          <h2>{text('matrix_of_site', host)}</h2>
          {shown.map(({ matrix, room }) => (
            <Room.Provider key={matrix.id} value={room}>
              <MatrixCard
                matrix={matrix}
                isOpen
                onCaptureAgain={
                  address !== null && isCapturedFrom(matrix, address) ? onCapture : null
                }
                {...shared}
              />
            </Room.Provider>
          ))}
        </section>
      )}
      {onCapture && left > 0 && (
        <p>
          <button type="button" onClick={onCapture}>
            {text('capture_button')}
          </button>
        </p>
      )}
      {left > 0 && (
        <section class="stack" aria-label={text('matrix_all')}>
          <h2>{text('matrix_all')}</h2>
          {matrices.length === 0 ? (
            <p class="quiet">{text('matrix_none')}</p>
          ) : (
            <>
              <TextField
                type="search"
                label={text('matrix_search')}
                value={query}
                onInput={setQuery}
              />
              <p class="quiet" role="status">
                {query.trim() !== '' && plural(text, formats, 'matrix_found', others.length)}
              </p>
              {others.map((matrix) => (
                <MatrixCard key={matrix.id} matrix={matrix} isOpen={false} {...shared} />
              ))}
            </>
          )}
        </section>
      )}
    </>
  );
}
