import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const fakeBrowser = fileURLToPath(new URL('./fakes/browser.ts', import.meta.url));

/** The rings of tests, each in the environment that its code may know; a file may say another. */
const ring = (
  name: string,
  environment: 'node' | 'happy-dom',
  include = [`test/${name}/**/*.test.{ts,tsx}`],
) => ({
  extends: true as const,
  test: { name, environment, include, exclude: ['test/architecture/built/**'] },
});

export default defineConfig({
  root,
  resolve: {
    alias: {
      '@': root,
      // The real ones throw outside an extension.
      'webextension-polyfill': fakeBrowser,
      '@wxt-dev/browser': fakeBrowser,
    },
  },
  define: { __OPEN_SHADOW_ROOTS__: 'true' },
  test: {
    // A bound against a test that never ends, not a measure: a busy machine must fail nothing.
    testTimeout: 120_000,
    server: { deps: { inline: ['@wxt-dev/storage'] } },
    projects: [
      // The domain and the use cases: a stray `document` throws here.
      ring('unit', 'node'),
      ring('contract', 'happy-dom'),
      ring('component', 'happy-dom'),
      ring('integration', 'happy-dom'),
      ring('architecture', 'node'),
      {
        extends: true,
        // Needs what `npm run build` leaves in .output.
        test: {
          name: 'built',
          environment: 'node',
          include: ['test/architecture/built/**/*.test.ts'],
        },
      },
    ],
  },
});
