// Bundles a TypeScript file of ours so that plain Node can run it. Needs npm's packages.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

/** The place of what is built of `name`. */
export const builtFor = (name) => join(root, '.output', name, `${name}.mjs`);

/** Bundles `entry` (a path from the root) as `.output/NAME/NAME.mjs`, and gives its address. */
export async function buildForNode(entry, name) {
  const vite = await import('vite');
  await vite.build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entry),
      outDir: join(root, '.output', name),
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return pathToFileURL(builtFor(name)).href;
}
