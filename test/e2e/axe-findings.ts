import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** How a person may have set up their screen. */
export const themes = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

/** The rules of a standard run that ask about colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Findings in words: the rule, and the element that breaks it. */
export async function axeFindings(builder: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/**
 * What axe finds on `page` in every theme. What has nothing to do with colours is the same in each, and
 * is asked once.
 */
export async function axeFindingsInThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, media } of themes) {
    await page.emulateMedia(media);
    const builder = new AxeBuilder({ page });
    const findings = await axeFindings(name === 'light' ? builder : builder.withRules(ofColours));
    found.push(...findings.map((it) => `${name}: ${it}`));
  }
  return found;
}
