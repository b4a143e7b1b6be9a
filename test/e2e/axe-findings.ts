import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** How a person may have set up their screen. */
export const themes = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

type Theme = (typeof themes)[number];

/** The rules of a standard run that ask about colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Findings in words: the rule, and the element that breaks it. */
async function axeFindings(builder: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/**
 * What axe finds on `page`, or inside `within`, in each theme. What has nothing to do with colours is the
 * same in all of them, and is asked in the first.
 */
export async function axeFindingsInThemes(
  page: Page,
  { within, inThemes = themes }: { within?: string; inThemes?: readonly Theme[] } = {},
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, media } of inThemes) {
    await page.emulateMedia(media);
    const builder = new AxeBuilder({ page });
    if (within !== undefined) builder.include(within);
    if (name !== inThemes[0]?.name) builder.withRules(ofColours);
    found.push(...(await axeFindings(builder)).map((it) => `${name}: ${it}`));
  }
  return found;
}
