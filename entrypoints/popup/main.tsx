// First: while the rest of the file is evaluated, the browser reads what is stored.
import { popupRoot, storedDirectory } from './first-read.ts';
import { render, type ComponentChildren } from 'preact';
import { Popup, type VendorsHere } from '../../components/popup/Popup.tsx';
import type { PopupState } from '../../components/popup/popup-state.ts';
import { keptText } from '../../components/kept-text.ts';
import { ownTexts } from '../../components/own-texts.ts';
import { beforeIntl, type Formats } from '../../components/formats.ts';
import { pageFormats } from '../../components/page-formats.ts';
import { wishCapture } from '../../lib/browser/capture-wish.ts';
import { followTestClock, systemClock } from '../../lib/browser/clock.ts';
import { openSidePanel } from '../../lib/browser/side-panel.ts';
import { browserDirection, browserLanguage, browserText } from '../../lib/browser/text.ts';
import { beginSession, helpdeskChoices } from './begin-session.ts';
import type { caseTab } from './case-tab.tsx';
import { markedOrder } from './marked-order.ts';
import style from './style.css?inline';

const second = 1000;

async function main(app: HTMLElement): Promise<void> {
  const text = keptText(ownTexts(__FIRST_TEXTS__, browserLanguage(), browserText));
  const formats = pageFormats(browserLanguage());
  const { now } = systemClock;
  document.documentElement.lang = browserLanguage();
  document.documentElement.dir = browserDirection();
  followTestClock();
  // Before the session reads the directory of the same answer.
  const inOrder = markedOrder(storedDirectory);
  const session = await beginSession(
    (tab) => ({
      // As a page of its own it is about another tab, and stays.
      close: () => void (tab().tabId === null || close()),
      openSidePanel: () => void openSidePanel(tab().tabId).then((isOpen) => isOpen && close()),
      capture() {
        const { tabId } = tab();
        void openSidePanel(tabId).then(async (isOpen) => {
          if (!isOpen || tabId === null) return;
          await wishCapture(tabId);
          close();
        });
      },
    }),
    draw,
    storedDirectory,
  );
  let shown: Formats = beforeIntl(formats);
  let drawCustomer: ((here: VendorsHere) => ComponentChildren) | undefined;
  let drawNews: (() => ComponentChildren) | undefined;
  let drawCase: ReturnType<typeof caseTab> | null = null;
  async function loadCase() {
    const part = await import('./case-tab.tsx');
    drawCase ??= part.caseTab(session, { text, formats });
    draw(session.state());
  }
  function draw(state: PopupState) {
    const { directory } = state;
    formats.showIn(directory?.displayZone);
    render(
      <Popup
        state={directory === null ? state : { ...state, directory: inOrder(directory) }}
        helpdesks={helpdeskChoices}
        now={now()}
        actions={session.actions}
        drawCustomer={drawCustomer}
        drawNews={drawNews}
        drawCase={(ticket) => {
          if (drawCase) return drawCase(ticket);
          void loadCase();
          return <p role="status">{text('case_loading')}</p>;
        }}
        text={text}
        formats={shown}
      />,
      app,
    );
  }
  // Countdowns follow from instants: drawing again is all that a tick does, besides one question
  // while an escalation is on its way.
  setInterval(() => {
    session.tick();
    draw(session.state());
  }, second);
  await session.start(async () => {
    shown = formats;
    draw(session.state());
    void import('./database-notice.tsx').then((it) => it.showDatabaseNotice(app, text));
    const { customerPart } = await import('./customer-part.tsx');
    drawCustomer = customerPart({ text, formats });
    draw(session.state());
    const { newsPart } = await import('./news-part.tsx');
    drawNews = newsPart({ text, formats });
    draw(session.state());
  });
}

if (popupRoot) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  void main(popupRoot);
}
