import { waitingOn } from '../../lib/domain/customer/own-request.ts';
import { formatInstant, type Instant } from '../../lib/domain/time/instant.ts';
import type { OwnRequestView } from '../../lib/domain/view/own-request-view.ts';
import { termText, type Words } from '../text.ts';

type Read = Extract<OwnRequestView, { readonly state: 'read' }>;

interface Props extends Words {
  readonly view: Read;
  readonly now: Instant;
}

/** When the vendor answered last, that it did not, or nothing where that is not known. */
function LastAnswer({ view, now, text, formats }: Props) {
  const { lastAnswer, lastBy, missing } = view.request;
  if (missing.includes('last-answer')) return null;
  if (!lastAnswer) return <li>{text('portal_no_answer')}</li>;
  const { at, author } = lastAnswer;
  return (
    <>
      <li>
        {text('portal_last_answer')}{' '}
        <time dateTime={formatInstant(at)} title={formats.instant(at)}>
          {formats.instantShort(at, now)}
        </time>
        {author !== null && (
          <>
            {' · '}
            <bdi>{author}</bdi>
          </>
        )}
      </li>
      {lastBy !== null && (
        <li class="quiet">
          {text(lastBy === 'vendor' ? 'portal_last_by_vendor' : 'portal_last_by_customer')}
        </li>
      )}
    </>
  );
}

/** What a request says: on whom it waits, its status, its last answer, and what could not be read. */
export function RequestFacts(props: Props) {
  const { view, text, formats } = props;
  const { request, readFrom, problem } = view;
  const { missing, rawStatus, status } = request;
  const word = rawStatus ?? (status === null ? null : termText(text, 'status', status));
  const lacking = missing.map((it) => termText(text, 'portal_fact', it));
  return (
    <>
      {request.subject !== null && (
        <p>
          <bdi>{request.subject}</bdi>
        </p>
      )}
      <ul class="plain">
        <li class="strong">{termText(text, 'portal_waits', waitingOn(request) ?? 'unknown')}</li>
        {word !== null && (
          <li>
            {text('portal_status')} <bdi>{word}</bdi>
          </li>
        )}
        <LastAnswer {...props} />
      </ul>
      {readFrom === 'page' && (
        <p class="quiet">
          {text('portal_from_page')} {problem && termText(text, 'problem', problem.kind)}
        </p>
      )}
      {lacking.length > 0 && <p class="quiet">{text('panel_not_read', formats.all(lacking))}</p>}
    </>
  );
}
