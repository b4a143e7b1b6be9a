import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './specs',
  outputDir: '../../test-results/e2e',
  // As many as cores: little is left in them that only waits.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: { actionTimeout: 15_000, navigationTimeout: 30_000 },
  projects: [
    { name: 'chromium', testMatch: '*.spec.ts', testIgnore: ['shipped-*', 'firefox-*'] },
    // The shipped build, whose shadow roots are closed.
    { name: 'shipped', testMatch: 'shipped-*.spec.ts' },
    { name: 'firefox', testMatch: 'firefox-*.spec.ts' },
  ],
});
