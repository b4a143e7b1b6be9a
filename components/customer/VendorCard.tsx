import { useState } from 'preact/hooks';
import { sourceAge } from '../../lib/domain/customer/source-age.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { OwnCaseView } from '../../lib/domain/view/own-case-view.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { FullLadder } from '../contacts/FullLadder.tsx';
import { LazyDetails } from '../controls/LazyDetails.tsx';
import { SafeLink } from '../controls/SafeLink.tsx';
import { matrixOrigin } from '../matrices/MatrixCard.tsx';
import type { Words } from '../text.ts';
import type { CustomerActions } from './customer-actions.ts';
import { NowCard } from './NowCard.tsx';
import { StartCase } from './StartCase.tsx';

interface Props extends Words {
  readonly matrix: MatrixSummary;
  readonly now: Instant;
  /** True where its contacts are shown without a click. */
  readonly isOpen: boolean;
  readonly isFavourite: boolean;
  readonly actions: CustomerActions;
  readonly onFavourite: (isIt: boolean) => void;
  readonly onLookedAt: () => void;
  readonly onStarted: (started: OwnCaseView) => void;
  /** Captures its page, which is in front; null where it is not. */
  readonly onCaptureAgain: (() => void) | null;
}

/** Where it comes from, how old that is, and whether somebody should look again. */
function Source({
  matrix,
  now,
  onCaptureAgain,
  text,
}: Pick<Props, 'matrix' | 'now' | 'onCaptureAgain' | 'text'>) {
  const { asOf, isOld, countsFrom } = sourceAge(matrix, now);
  return (
    <div class="stack">
      <p class="quiet">{matrixOrigin({ text }, matrix)}</p>
      {countsFrom !== null && <p>{text('vendor_counts_from', countsFrom)}</p>}
      {isOld && (
        <p class="quiet">{asOf === null ? text('vendor_undated') : text('vendor_old', asOf)}</p>
      )}
      <p class="actions">
        {onCaptureAgain ? (
          <button
            type="button"
            class="small"
            aria-label={text('capture_still_right_what', matrix.name)}
            onClick={onCaptureAgain}
          >
            {text('capture_still_right')}
          </button>
        ) : (
          matrix.sourceUrl && (
            <SafeLink class="button small" href={matrix.sourceUrl}>
              {text('vendor_open_source')}
            </SafeLink>
          )
        )}
      </p>
    </div>
  );
}

/** A vendor: whom to contact now, a case of one's own with it, every tier, and its source. */
export function VendorCard(props: Props) {
  const { matrix, now, isOpen, isFavourite, actions, text, formats } = props;
  const [isDrawn, setDrawn] = useState(isOpen);
  const [isStarting, setStarting] = useState(false);
  const words = { text, formats };
  const vendor = matrix.vendor ?? matrix.name;
  return (
    <details
      class="card"
      open={isOpen}
      onToggle={(event) => {
        if (!event.currentTarget.open || isDrawn) return;
        setDrawn(true);
        props.onLookedAt();
      }}
    >
      <summary>
        <h3>{matrix.name}</h3>
        {matrix.vendor !== null && <span class="quiet"> {matrix.vendor}</span>}
        {isFavourite && <span class="quiet"> · {text('vendor_favourite')}</span>}
      </summary>
      {isDrawn && (
        <div class="stack">
          <NowCard
            ladder={matrix.ladder}
            facts={matrix.facts ?? null}
            own={null}
            now={now}
            onCopy={actions.copy}
            {...words}
          />
          {(matrix.added?.references ?? []).length > 0 && (
            <div>
              <h4>{text('added_references')}</h4>
              <ul class="reasons">
                {matrix.added?.references.map(({ name, value }) => (
                  <li key={name}>
                    {name}: <bdi>{value}</bdi> <span class="quiet">· {text('contact_yours')}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <p class="actions">
            {!isStarting && (
              <button type="button" class="small" onClick={() => setStarting(true)}>
                {text('own_start')}
              </button>
            )}
            <button
              type="button"
              class="small"
              aria-pressed={isFavourite}
              onClick={() => props.onFavourite(!isFavourite)}
            >
              {text(isFavourite ? 'vendor_favourite_off' : 'vendor_favourite_on')}
            </button>
          </p>
          {isStarting && (
            <StartCase
              matrixId={matrix.id}
              vendor={vendor}
              now={now}
              actions={actions}
              onStarted={(started) => {
                setStarting(false);
                props.onStarted(started);
              }}
              {...words}
            />
          )}
          <LazyDetails summary={text('vendor_all_tiers')}>
            {() => (
              <FullLadder
                of={matrix.name}
                ladder={matrix.ladder}
                now={now}
                onCopy={actions.copy}
                {...words}
              />
            )}
          </LazyDetails>
          {matrix.notes.length > 0 && (
            <details>
              <summary>{text('matrix_notes')}</summary>
              <ul class="reasons">
                {matrix.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </details>
          )}
          <Source matrix={matrix} now={now} onCaptureAgain={props.onCaptureAgain} text={text} />
        </div>
      )}
    </details>
  );
}
