import type { ComponentChildren } from 'preact';
import { contactNow } from '../../lib/domain/customer/contact-now.ts';
import { vendorsOfPage } from '../../lib/domain/customer/vendors-of-page.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { TierNow } from '../contacts/TierNow.tsx';
import { PageTools } from '../customer/PageTools.tsx';
import { MatrixBrowser } from '../matrices/MatrixBrowser.tsx';
import type { Words } from '../text.ts';
import { AttentionList } from './AttentionList.tsx';
import type { VendorsHere } from './Popup.tsx';

interface Props extends Words, Omit<VendorsHere, 'isAnswering'> {
  /** True until the worker answers, or is given up. */
  readonly isAsking: boolean;
  readonly onCopy: (text: string) => Promise<void>;
}

function FirstVendor({
  matrix,
  host,
  now,
  onCopy,
  ...words
}: Pick<Props, 'now' | 'onCopy' | 'text' | 'formats'> & {
  readonly matrix: MatrixSummary;
  readonly host: string;
}): ComponentChildren {
  const { text } = words;
  const best = contactNow(matrix.ladder, now);
  return (
    <section class="stack" aria-label={text('matrix_of_site', host)}>
      <h2>{text('matrix_of_site', host)}</h2>
      <details class="card" open>
        <summary>
          <h3>{matrix.name}</h3>
          {matrix.vendor !== null && <span class="quiet"> {matrix.vendor}</span>}
        </summary>
        <div class="stack">
          {best === null ? (
            <p class="quiet">{text('now_nobody')}</p>
          ) : (
            <TierNow
              tier={best.tier}
              facts={matrix.facts ?? null}
              now={now}
              onCopy={onCopy}
              {...words}
            />
          )}
        </div>
      </details>
    </section>
  );
}

/**
 * What is stored of the vendors, before the customer's part is loaded. On a vendor's page that is whom
 * to contact now, as that part draws it: all else comes with it, below, so that nothing moves. On any
 * other page it is the list, and below that comes what is known later.
 */
export function StoredVendors(props: Props) {
  const { matrices, host, now, onCapture, ofPage, afterAll, attention } = props;
  const { isAsking, onCopy, text, formats } = props;
  const [first] = vendorsOfPage(matrices, host);
  const words = { text, formats };
  const needsSomeone = <AttentionList items={attention} now={now} {...words} />;
  return (
    <>
      {first && host !== null && (
        <FirstVendor matrix={first} host={host} now={now} onCopy={onCopy} {...words} />
      )}
      {!(first && isAsking) && (
        <>
          {ofPage}
          {first && needsSomeone}
          <PageTools
            onCapture={onCapture}
            isLateBelow={!first}
            needsSomeone={attention.length > 0}
            text={text}
          />
          <MatrixBrowser
            matrices={matrices.filter((matrix) => matrix !== first)}
            now={now}
            onCopy={onCopy}
            {...words}
          />
          {afterAll}
          {!first && needsSomeone}
        </>
      )}
    </>
  );
}
