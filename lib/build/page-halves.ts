import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * One injected script for each helpdesk: the overlay and that helpdesk's page half. Written at build
 * time from the folders that exist, so that a new helpdesk is one folder and nothing else.
 */
export function helpdeskPageHalves() {
  mkdirSync('.wxt/page-halves', { recursive: true });
  return readdirSync('lib/helpdesks', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`lib/helpdesks/${entry.name}/index.ts`))
    .map(({ name }) => {
      const inputPath = resolve(`.wxt/page-halves/helpdesk-${name}.ts`);
      // A page half that a user's map makes asks for the map before it starts.
      const isMapped = existsSync(`lib/helpdesks/${name}/mapped-page.ts`);
      const [file, made, start, starter] = isMapped
        ? ['mapped-page', 'pageFromMap', 'startMapped', 'start-mapped']
        : ['page', 'page', 'startOverlay', 'start-overlay'];
      const text = [
        "import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';",
        `import { ${start} } from '../../entrypoints/helpdesk.content/${starter}';`,
        `import { ${made} } from '../../lib/helpdesks/${name}/${file}';`,
        `export default defineUnlistedScript(() => void ${start}(${made}));`,
        '',
      ].join('\n');
      writeFileSync(inputPath, text);
      return { name: `helpdesk-${name}`, inputPath, type: 'unlisted-script' as const };
    });
}
