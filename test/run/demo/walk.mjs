// The walk: from a fresh browser to an escalation whose note is in the ticket. Every step is what a
// person does; what it chooses, it chooses by what Uptier computed.
import { approveOrigin, extensionUrl, launchChromium } from '../../e2e/browser/launch-chromium.mjs';
import { askWorker } from '../../e2e/ask-worker.mjs';
import { optionsPage } from '../../e2e/pages/options-page.mjs';
import { overlayPage } from '../../e2e/pages/overlay-page.mjs';
import { popupFor } from '../../e2e/pages/popup-for.mjs';
import { whenCutOff } from '../ending.mjs';
import { StepFailure } from '../report.mjs';
import { chooseTicket, leadingClock } from './choose-ticket.mjs';
import { screenshots } from './screenshots.mjs';
import { formatTable } from './table.mjs';

function must(holds, message) {
  if (!holds) throw new StepFailure(message);
}

const shown = (instant) =>
  instant === null ? '–' : new Date(instant).toISOString().slice(0, 16).replace('T', ' ');

/** A row of the last table: what Uptier says of one ticket. */
function row({ ref, subject, status, assessment }) {
  const clock = leadingClock(assessment);
  const { severity } = assessment;
  return [
    ref.ticketId,
    subject ?? '',
    status ?? '',
    (severity.name ?? severity.id ?? '–') + (severity.certain ? '' : '?'),
    clock?.metric ?? '–',
    shown(clock?.dueAt ?? null),
    clock?.state ?? '–',
  ];
}

/** Shares what one step finds with the next. */
async function steps(report, open, desk, { headless }) {
  const found = {};
  const pictures = screenshots();
  const list = [
    [desk.name, startDesk],
    ['Chromium', startBrowser],
    ['sign in', signIn],
    ['import a matrix', importMatrix],
    ['grant the site', grantSite],
    ['list', readList],
    ['assess', assessAll],
    ['list, all read', readListAgain],
    ['ticket', openTicket],
    ['popup', openPopup],
    ['escalate', escalate],
    ['read the note back', readBack],
  ];
  for (const [name, step] of list) {
    if (await report.step(name, step)) continue;
    await pictures.ofFailure(found.browser?.context);
    return null;
  }
  return { ...found, pictures };

  async function startDesk() {
    found.server = open(await desk.start(), (server) => server.stop());
    return { note: `${desk.about} at ${found.server.origin}` };
  }

  async function startBrowser() {
    // Ctrl-C is ours: the browser is closed with the rest.
    const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
    const options = headless
      ? { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 }
      : { viewport: null, args: ['--window-size=1400,1000'] };
    found.browser = open(
      await launchChromium({
        headless,
        web: found.server.chromium ?? null,
        options: { ...signals, ...options },
      }),
      (browser) => browser.close(),
    );
    const { context } = found.browser;
    found.page = context.pages()[0] ?? (await context.newPage());
    found.site = desk.pageOf(found.page, found.server);
    return { note: headless ? 'without a window' : 'in a window of its own' };
  }

  async function signIn() {
    await found.site.signIn();
    return { note: `as ${found.server.agent}` };
  }

  async function importMatrix() {
    const page = await found.browser.context.newPage();
    await page.goto(extensionUrl('options.html'));
    const said = await optionsPage(page).importFile(desk.matrixFile(), desk.site.matrix);
    await pictures.inBothThemes(page, 'options');
    await page.close();
    return { note: said };
  }

  async function grantSite() {
    const { context } = found.browser;
    await found.site.openList();
    // Yes at the browser's prompt, which no script can press; until the click nothing is granted.
    await approveOrigin(context, found.server.origin);
    const popup = await popupFor(found.page);
    await pictures.inBothThemes(popup.page, 'first-run');
    await popup.grant();
    await popup.site.waitFor();
    await pictures.inBothThemes(popup.page, 'site');
    // The field that carries the mark is chosen on a ticket, which has such fields.
    await popup.chooseMatrix({ ...desk.site, markField: null });
    await popup.close();
    await overlayPage(found.page).summary.waitFor();
    return { note: `${found.server.origin}: “${desk.site.matrix}”, no reload` };
  }

  async function readList() {
    await found.page.bringToFront();
    await found.site.openList();
    const { summary, rowBadges } = overlayPage(found.page);
    await summary.waitFor();
    await rowBadges.first().waitFor();
    found.ids = await found.site.rowIds();
    return { note: `${found.ids.length} tickets, ${await rowBadges.count()} badges at once` };
  }

  async function assessAll() {
    const page = await found.browser.context.newPage();
    await page.goto(extensionUrl('options.html'));
    found.tickets = [];
    for (const id of found.ids) {
      const url = found.site.ticketUrl(id);
      const { ticket } = await askWorker(page, 'popup.view', { url, tabId: null });
      if (ticket?.assessment) found.tickets.push(ticket);
    }
    await page.close();
    must(found.tickets.length > 0, 'no ticket was assessed');
    found.chosen = chooseTicket(found.tickets);
    must(found.chosen, 'no open ticket has a tier to escalate to');
    const clock = leadingClock(found.chosen.assessment);
    return {
      note: `${found.tickets.length} tickets; the most pressing is #${found.chosen.ref.ticketId}: ${clock?.metric} ${clock?.state}`,
    };
  }

  /** Lets `see` look at the helpdesk in its dark theme and in its light one. */
  async function inBothPageThemes(see) {
    for (const theme of ['dark', 'light']) {
      await found.site.useTheme(theme);
      await see(theme);
    }
  }

  async function readListAgain() {
    await found.page.bringToFront();
    const { summary } = overlayPage(found.page);
    await inBothPageThemes(async (theme) => {
      await found.site.openList();
      await summary.waitFor();
      await pictures.take(found.page, `list-${theme}`);
    });
    return { note: (await summary.innerText()).replace(/\s*\n\s*/g, ', ') };
  }

  async function openTicket() {
    const { ticketBadge, panel } = overlayPage(found.page);
    await inBothPageThemes(async (theme) => {
      await found.site.openTicket(found.chosen.ref.ticketId);
      await ticketBadge.waitFor();
      await pictures.take(found.page, `ticket-${theme}`);
      await ticketBadge.click();
      await panel.waitFor();
      await pictures.take(found.page, `panel-${theme}`);
      await found.page.keyboard.press('Escape');
    });
    return { note: await ticketBadge.getAttribute('aria-label') };
  }

  async function openPopup() {
    found.popup = await popupFor(found.page);
    await found.popup.ladder.waitFor();
    await pictures.inBothThemes(found.popup.page, 'popup');
    if (desk.site.markField !== null) await found.popup.chooseMark(desk.site.markField);
    const contacts = await found.popup.ladder.getByRole('link').count();
    must(contacts > 0, 'the popup shows no contact');
    return { note: `${contacts} ways to reach someone` };
  }

  async function escalate() {
    const id = found.chosen.ref.ticketId;
    found.truth = await desk.ask(found.server);
    found.before = (await found.truth.notes(id)).length;
    const tier = await found.popup.offeredTier();
    await found.popup.escalate.open(tier).first().click();
    // A reconstruction writes only once one note was written and read back.
    if (await found.popup.tryFirst()) found.before += 1;
    await found.popup.escalate.noteOnly.check();
    await found.popup.escalate.send.waitFor();
    await pictures.inBothThemes(found.popup.page, 'escalate');
    await found.popup.escalate.send.click();
    await found.popup.undo.waitFor();
    await pictures.inBothThemes(found.popup.page, 'undo');
    await found.popup.outbox.getByText('written in the ticket.').waitFor({ timeout: 60_000 });
    found.noteUrl = await found.popup.outbox.getByRole('link').first().getAttribute('href');
    await found.popup.close();
    return { note: `to tier ${tier}, by one click, after ten seconds in which it could be undone` };
  }

  async function readBack() {
    const id = found.chosen.ref.ticketId;
    const notes = await found.truth.notes(id);
    must(
      notes.length === found.before + 1,
      `${notes.length - found.before} notes arrived, not one`,
    );
    await found.page.bringToFront();
    await found.page.goto(found.noteUrl);
    // It may be the page that is there, at another place: only a reload shows what was added.
    await found.page.reload();
    const note = found.page.getByText(notes.at(-1).split('\n')[0].trim()).first();
    await note.waitFor();
    await note.evaluate((it) => it.scrollIntoView({ block: 'center' }));
    await pictures.take(found.page, 'note-light');
    return { note: `one internal note; ${await found.truth.changed(id)}` };
  }
}

/**
 * Runs the walk on `desk` and prints what came of it. With a display the browser stays open until its window
 * is closed. True only if every step was good.
 */
export async function walk(report, desk, { headless }) {
  const opened = [];
  const open = (thing, close) => {
    opened.unshift(() => close(thing));
    return thing;
  };
  // Once: whoever asks again, as when a step fails because the run was cut off, waits for the first.
  let closing = null;
  const closeAll = () =>
    (closing ??= (async () => {
      for (const close of opened) await close();
    })());
  const forget = whenCutOff(closeAll);
  try {
    const done = await steps(report, open, desk, { headless });
    if (!done) return false;
    const header = ['id', 'subject', 'status', 'severity', 'clock', 'due (UTC)', 'state'];
    console.log(`\n${formatTable(header, done.tickets.map(row))}\n`);
    console.log(
      'A “?” behind a severity: it is not certain yet. “unknown”: the helpdesk did not tell',
    );
    console.log('what decides that clock; the panel of the ticket says why.\n');
    console.log(`The note, in the demo's own browser: ${done.noteUrl}`);
    console.log('Screenshots:');
    for (const path of done.pictures.taken) console.log(`  ${path}`);
    if (!headless) {
      const { server, browser } = done;
      console.log(
        `\nThe browser is yours. Sign in as ${desk.signInWith(server)}. Close it to end.`,
      );
      await new Promise((resolve) => browser.context.once('close', resolve));
    }
    return true;
  } finally {
    await closeAll();
    forget();
  }
}
