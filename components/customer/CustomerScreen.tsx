import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isCapturedFrom } from '../../lib/domain/capture/review/captured-from.ts';
import { findVendors } from '../../lib/domain/customer/find-vendors.ts';
import {
  byMarks,
  lookedAt,
  marked,
  noMarks,
  type VendorMarks,
} from '../../lib/domain/customer/vendor-marks.ts';
import { vendorsOfPage } from '../../lib/domain/customer/vendors-of-page.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { OwnCaseView } from '../../lib/domain/view/own-case-view.ts';
import type { AttentionItem, MatrixSummary } from '../../lib/domain/view/views.ts';
import { Failure } from '../controls/Failure.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import { plural, type Words } from '../text.ts';
import type { CustomerActions } from './customer-actions.ts';
import { AttentionList } from '../popup/AttentionList.tsx';
import { OwnCases } from './OwnCases.tsx';
import { PageTools } from './PageTools.tsx';
import { PortalPart } from './PortalPart.tsx';
import { VendorCard } from './VendorCard.tsx';

export interface CustomerScreenProps extends Words {
  readonly matrices: readonly MatrixSummary[];
  /** The host and the address of the page in front. */
  readonly host: string | null;
  readonly address: string | null;
  readonly now: Instant;
  /** Captures the page in front; null where it cannot be. */
  readonly onCapture: (() => void) | null;
  readonly actions: CustomerActions;
  /** False until the worker answers: what is stored is shown, and nothing is asked. */
  readonly isAnswering: boolean;
  /** What is said of the page in front, below the contacts of its vendor and above all else. */
  readonly ofPage?: ComponentChildren;
  /** What stands below all matrices. */
  readonly afterAll?: ComponentChildren;
  /** Tickets that need someone. */
  readonly attention: readonly AttentionItem[];
}

/** For a vendor's customer: whom to contact now on this page, their own cases, and every vendor. */
export function CustomerScreen(props: CustomerScreenProps) {
  const { matrices, host, address, now, onCapture, actions, isAnswering } = props;
  const { ofPage, afterAll, attention, text, formats } = props;
  const [query, setQuery] = useState('');
  const [cases, setCases] = useState<readonly OwnCaseView[] | null>(null);
  const [started, setStarted] = useState<TicketRef | null>(null);
  const [marks, setMarks] = useState<VendorMarks>(noMarks);
  const loading = useTask(async () => setCases(await actions.cases()));
  // A clock or a tier has changed since they were asked for.
  const isOld = cases?.some(({ changesAt }) => changesAt !== null && changesAt < now) ?? false;
  useEffect(() => void (isAnswering && loading.run()), [isAnswering, isOld]);
  useEffect(() => void actions.marks().then(setMarks, () => undefined), []);
  const mark = (next: VendorMarks) => {
    setMarks(next);
    // Marks are a convenience: where they cannot be kept, nothing else is worse.
    actions.saveMarks(next).catch(() => undefined);
  };
  const put = (own: OwnCaseView) =>
    setCases((before) => [
      own,
      ...(before ?? []).filter(({ ref }) => ref.ticketId !== own.ref.ticketId),
    ]);
  const begin = (own: OwnCaseView) => {
    setStarted(own.ref);
    put(own);
  };
  const replace = (own: OwnCaseView) =>
    setCases((before) =>
      (before ?? []).map((it) => (it.ref.ticketId === own.ref.ticketId ? own : it)),
    );
  const here = vendorsOfPage(matrices, host);
  const request = address === null ? null : actions.portal.at(address);
  const others = findVendors(
    byMarks(
      matrices.filter((matrix) => !here.includes(matrix)),
      marks,
    ),
    query,
  );
  const card = (matrix: MatrixSummary, isOpen: boolean) => (
    <VendorCard
      key={matrix.id}
      matrix={matrix}
      now={now}
      isOpen={isOpen}
      isFavourite={marks.favourites.includes(matrix.id)}
      actions={actions}
      onFavourite={(isIt) => mark(marked(marks, matrix.id, isIt))}
      onLookedAt={() => mark(lookedAt(marks, matrix.id))}
      onStarted={begin}
      onCaptureAgain={address !== null && isCapturedFrom(matrix, address) ? onCapture : null}
      text={text}
      formats={formats}
    />
  );
  // Elsewhere the matrices stood there first, and nothing moves them.
  const isLateBelow = here.length === 0;
  const needsSomeone = <AttentionList items={attention} now={now} text={text} formats={formats} />;
  const ownCases = (
    <>
      <Failure failure={loading.failure} text={text} />
      {cases !== null && (
        <OwnCases
          cases={cases}
          started={started}
          now={now}
          actions={actions}
          onChanged={replace}
          onErased={(ref) =>
            setCases((before) =>
              ref === null ? [] : (before ?? []).filter((it) => it.ref.ticketId !== ref.ticketId),
            )
          }
          onImported={() => void loading.run()}
          text={text}
          formats={formats}
        />
      )}
    </>
  );
  return (
    <>
      {here.length > 0 && host !== null && (
        <section class="stack" aria-label={text('matrix_of_site', host)}>
          <h2>{text('matrix_of_site', host)}</h2>
          {here.map((matrix) => card(matrix, true))}
        </section>
      )}
      {request && isAnswering && (
        <PortalPart
          key={`${request.origin} ${request.ticketId}`}
          asked={request}
          cases={cases}
          vendors={here.length > 0 ? here : matrices}
          now={now}
          actions={actions}
          onStarted={begin}
          onChanged={replace}
          text={text}
          formats={formats}
        />
      )}
      {ofPage}
      {!isLateBelow && needsSomeone}
      <PageTools
        onCapture={onCapture}
        isLateBelow={isLateBelow}
        needsSomeone={attention.length > 0}
        text={text}
      />
      {!isLateBelow && ownCases}
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
            {others.map((matrix) => card(matrix, false))}
          </>
        )}
      </section>
      {afterAll}
      {isLateBelow && needsSomeone}
      {isLateBelow && ownCases}
    </>
  );
}
