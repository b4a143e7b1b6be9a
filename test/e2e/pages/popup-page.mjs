// The popup, by what a person reads in it.
import { expect } from '@playwright/test';
import { passTime } from '../pass-time.mjs';

/** A little more than the ten seconds in which an escalation can be undone. */
const undoTime = 11_000;

/** @param {import('@playwright/test').Page} page */
export function popupPage(page) {
  const escalate = {
    open: (tier) => page.getByRole('button', { name: `Escalate to tier ${tier}`, exact: true }),
    noteOnly: page.getByRole('radio', { name: 'Only a note in the ticket' }),
    preview: page.getByRole('region', { name: 'What will be sent' }),
    words: page.getByRole('textbox', { name: 'Internal note' }),
    send: page.getByRole('button', { name: 'Escalate now' }),
  };
  const site = page.getByRole('form', { name: 'This site' });
  const mark = site.getByLabel('Field that carries the escalation mark');
  const outbox = page.getByRole('group', { name: /^Escalation to tier/ });
  return {
    page,
    close: () => page.close(),
    useHere: page.getByRole('button', { name: 'Use Uptier on this site' }),
    showDemo: page.getByRole('button', { name: 'Show a sample ticket' }),
    site,
    ticket: page.getByRole('region', { name: 'This ticket' }),
    clocks: page.getByRole('region', { name: 'SLA clocks' }),
    ladder: page.getByRole('region', { name: 'Escalation ladder' }).first(),
    showClocks: () => page.getByRole('tab', { name: 'Severity and clocks' }).click(),
    showContacts: () => page.getByRole('tab', { name: 'Contacts' }).click(),
    /** What became of escalations, one group each. */
    outbox,
    undo: outbox.getByRole('button', { name: 'Undo' }),
    escalate,
    /** Grants the site by the popup's own button; the prompt must have been answered beforehand. */
    async grant() {
      await this.useHere.click();
      await this.useHere.waitFor({ state: 'detached' });
    },
    /** Answers the questions that follow a grant. A mark is chosen only where a ticket is in front. */
    async chooseMatrix({ matrix, markField = null, priority = '' }) {
      // The form begins anew when the helpdesk was recognised meanwhile.
      await expect(site.getByRole('combobox', { name: 'Helpdesk' })).not.toHaveValue('');
      const choice = site.getByRole('combobox', { name: 'Matrix', exact: true });
      if ((await choice.count()) === 0)
        await site.getByRole('button', { name: 'Add a rule' }).click();
      await choice.selectOption({ label: matrix });
      if (markField !== null) await mark.selectOption(markField);
      await site.getByLabel('Priority that an escalation sets').selectOption(priority);
      await site.getByRole('button', { name: 'Save' }).click();
      // What was new is answered, and so asked no more.
      await page.getByText('Choose what applies to this site').waitFor({ state: 'detached' });
    },
    /** Chooses the field that carries the mark, on a ticket that is judged already. */
    async chooseMark(markField) {
      await page.getByText('Helpdesk and matrix').click();
      await mark.selectOption(markField);
      await site.getByRole('button', { name: 'Save' }).click();
      await site.getByText('Saved.').waitFor();
      await page.getByText('Helpdesk and matrix').click();
    },
    /** Lets the time pass in which what was just sent can be undone, without waiting for it. */
    async passUndoTime() {
      await page.getByText('not written yet').first().waitFor();
      await passTime(page, undoTime);
    },
    /** The tier that the popup offers first. */
    async offeredTier() {
      const name = await page
        .getByRole('button', { name: /^Escalate to tier \d/ })
        .first()
        .textContent();
      return Number(/\d+/.exec(name)[0]);
    },
    /** Where the helpdesk was never tried: writes one note and sees it read back. */
    async tryFirst() {
      // It is drawn with the rest of the screen, or not at all.
      await escalate.noteOnly.waitFor();
      const region = page.getByRole('region', { name: 'Try on this ticket first' });
      if ((await region.count()) === 0) return false;
      await region.getByRole('button', { name: 'Try on this ticket' }).click();
      await region.getByText('The note was written and found again.').waitFor();
      return true;
    },
    /** Escalates to `tier` by a note alone, up to the click that sends. */
    async sendNote(tier) {
      await escalate.open(tier).first().click();
      await this.tryFirst();
      await escalate.noteOnly.check();
      await escalate.send.click();
      await outbox.first().waitFor();
    },
  };
}
