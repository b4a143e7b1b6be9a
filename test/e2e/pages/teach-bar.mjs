// The picker's bar in a page, by what a person reads in it. Needs the build with open shadow roots.

/** @param {import('@playwright/test').Page} page */
export function teachBar(page) {
  const bar = page
    .locator('[data-uptier-teach]')
    .getByRole('group', { name: 'Teach Uptier this site' });
  const button = (name) => bar.getByRole('button', { name, exact: true });
  return {
    bar,
    button,
    asks: (words) => bar.getByRole('status').filter({ hasText: words }),
    /** Points at `target` while the bar asks for `words`, and says that it is right. */
    async point(words, target) {
      await this.asks(words).waitFor();
      await target.click();
      await button('Yes, that').click();
    },
  };
}
