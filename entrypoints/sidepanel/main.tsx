import { render } from 'preact';
import type { CaptureState } from '../../components/capture/capture-state.ts';
import { SidePanel } from '../../components/sidepanel/SidePanel.tsx';
import { pageFormats } from '../../components/page-formats.ts';
import { onCaptureWish } from '../../lib/browser/capture-wish.ts';
import { NotAllowed, pointInto, readTab } from '../../lib/browser/captured-tab.ts';
import { followTestClock, systemClock } from '../../lib/browser/clock.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { followTabInFront } from '../../lib/browser/follow-tab.ts';
import { browserLanguage, browserText, browserTimeZone } from '../../lib/browser/text.ts';
import { parseMatrix } from '../../lib/domain/matrix/parse-matrix.ts';
import { localDay } from '../../lib/domain/time/local-day.ts';
import { Database } from '../../lib/storage/database.ts';
import { readStoredMatrix } from '../../lib/storage/stored-records.ts';
import { askWorker, beginSession, helpdeskChoices } from '../popup/begin-session.ts';
import { caseActions } from '../popup/case-actions.ts';
import { newsPart } from '../popup/news-part.tsx';
import { customerPart } from '../popup/customer-part.tsx';
import { startCapture } from './capture-session.ts';
import { replacementReview } from './review-replacement.ts';

const second = 1000;

async function main(app: HTMLElement): Promise<void> {
  const text = browserText;
  const formats = pageFormats(browserLanguage());
  const { now } = systemClock;
  followTestClock();
  const database = new Database();
  let captured: CaptureState = { kind: 'none' };
  const replacing = replacementReview({ database, onDraw: () => draw(), text, formats });
  const capturing = startCapture({
    readTab,
    isRefusal: (error) => error instanceof NotAllowed,
    // The reader of pages is large: it comes when a page is read.
    read: async (value) => (await import('./read-capture.ts')).readCapture(value),
    pointInto,
    matrices: async () => (await askWorker('directory.load')).matrices,
    async readMatrix(id) {
      const parsed = parseMatrix(await readStoredMatrix(database, id));
      return parsed.ok ? parsed.matrix : null;
    },
    importMatrix: (matrix) => askWorker('matrix.import', { matrix }),
    review: replacing.open,
    today: () => localDay(now(), browserTimeZone()),
    onChange(state) {
      captured = state;
      // Another page is read, or the review was left: nothing is to be replaced any more.
      if (state.kind !== 'review') replacing.leave();
      // What was saved is in the list behind the review.
      if (state.kind === 'saved') session.actions.retry();
      draw();
    },
  });
  const session = await beginSession(
    (tab) => ({
      // It stays beside the page whatever is done there.
      close: () => {},
      openSidePanel: null,
      capture() {
        const { tabId } = tab();
        if (tabId !== null) void capturing.capture(tabId);
      },
    }),
    () => draw(),
  );
  const captureActions = { ...capturing.actions, capture: () => session.actions.capture?.() };
  const cases = caseActions(askWorker, session, saveFile);
  const drawCustomer = customerPart({ text, formats });
  const drawNews = newsPart({ text, formats });
  function draw() {
    const replacement = replacing.view();
    formats.showIn(session.state().directory?.displayZone);
    render(
      <>
        {/* The draft comes back to the very place from which it was sent to its review. */}
        <div hidden={replacement !== null}>
          <SidePanel
            state={session.state()}
            helpdesks={helpdeskChoices}
            now={now()}
            actions={session.actions}
            captured={captured}
            capturing={captureActions}
            cases={cases}
            drawCustomer={drawCustomer}
            drawNews={drawNews}
            newId={() => crypto.randomUUID()}
            text={text}
            formats={formats}
          />
        </div>
        {replacement}
      </>,
      app,
    );
  }
  document.documentElement.lang = browserLanguage();
  document.documentElement.dir = text('@@bidi_dir');
  setInterval(() => {
    session.tick();
    draw();
  }, second);
  // Opened for one address it stays with it.
  if (!new URLSearchParams(location.search).has('url'))
    followTabInFront((tab) => void session.follow(tab));
  await session.start();
  await onCaptureWish((tabId) => void capturing.capture(tabId));
}

const app = document.getElementById('app');
if (app) void main(app);
