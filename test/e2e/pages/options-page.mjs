// The options page, by what a person reads in it.

/** @param {import('@playwright/test').Page} page */
export function optionsPage(page) {
  return {
    page,
    /** Imports a matrix from a file; gives back what the page says of it. */
    async importFile(path, name) {
      await page.locator('input[type=file]').setInputFiles(path);
      const said = page.getByRole('status').filter({ hasText: name });
      await said.waitFor();
      return (await said.innerText()).replace(/\s+/g, ' ').trim();
    },
  };
}
