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

const unit = ring('unit', 'node');

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
    // Bounds against a test that never ends, not measures: a busy machine must fail nothing.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    // Every core: by itself one would be left out, of two that is half.
    maxWorkers: '100%',
    server: { deps: { inline: ['@wxt-dev/storage'] } },
    projects: [
      // The domain and the use cases: a stray `document` throws here. They keep nothing between two
      // calls, so that the files of one worker may share what is loaded: half the time went there.
      { ...unit, test: { ...unit.test, isolate: false } },
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
