// Draws every view of popup and options in Chromium, in light and dark, and asks axe about each.
// node test/component/gallery/look.mjs [FOLDER FOR PICTURES] [SCENE…]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const [pictures = join(tmpdir(), 'uptier-gallery'), ...only] = process.argv.slice(2);
const scenes = [
  'ticket',
  'suggestion',
  'outbox',
  'long-words',
  'no-hours',
  'no-matrix',
  'signed-out',
  'rate-limited',
  'attention',
  'reconstruction',
  'ungranted',
  'site-new',
  'no-page',
  'silent',
  'silent-empty',
  'empty',
  'demo',
  'customer-vendor',
  'customer-long',
  'customer-none',
  'customer-case',
  'customer-request',
  'customer-request-off',
  'capture-review',
  'capture-long-words',
  'capture-again',
  'capture-replacing',
  'capture-unknown',
  'capture-no-policy',
  'capture-closed',
  'capture-saved',
  'panel',
  'options',
  'options-hours',
  'options-quiet',
  'welcome',
  'options-empty',
  'insights',
  'insights-empty',
  'insights-trouble',
  'insights-long-words',
  'editor',
  'editor-wrong',
  'form-targets',
  'form-targets-plain',
  'form-calendars',
  'form-working-days',
  'form-tiers',
  'form-channels',
  'form-review',
  'form-trial',
  'form-news',
  'form-added',
].filter((name) => only.length === 0 || only.includes(name));
const part = (name) => async (page) => {
  await page.getByRole('navigation').getByRole('button', { name }).click();
};
/** What is done to a view before it is looked at. */
const steps = {
  'editor-severities': ['editor-wrong', part('Severities')],
  'editor-life': ['editor', part('Life of a case')],
  'editor-try': ['editor', part('Try it on a ticket')],
  'editor-try-observed': [
    'editor',
    async (page) => {
      await part('Try it on a ticket')(page);
      await page.getByLabel('Which ticket').selectOption({ index: 1 });
    },
  ],
  'editor-templates': ['editor-wrong', part('Templates')],
  'editor-targets': ['editor', part('Targets')],
  'customer-case-open': [
    'customer-case',
    async (page) => {
      await page.getByText('Agents cannot take calls').first().click();
      await page.getByText('They answered').waitFor();
      for (const it of await page.locator('details.card[open] summary').all())
        if (await it.evaluate((at) => !at.parentElement.open)) await it.click();
      await page.getByRole('button', { name: 'Write the record' }).click();
      await page.getByLabel('Record, to send').waitFor();
    },
  ],
  'customer-start': [
    'customer-start',
    async (page) => {
      await page.getByRole('button', { name: 'Start a case' }).first().click();
      await page.getByText('How severe is it').first().click();
      await page.getByLabel('outage').check();
      await page.getByText('Severity: Worst').waitFor();
    },
  ],
  'customer-request-start': [
    'customer-request',
    async (page) => {
      await page.getByRole('button', { name: 'Start a case from this request' }).click();
      await page.getByLabel('What is it about?').waitFor();
    },
  ],
  // A pseudo-language, 40 % longer: what is clipped in it will be clipped in some language.
  'customer-vendor-pseudo': ['customer-vendor&pseudo=1', async () => {}],
  'customer-case-pseudo': [
    'customer-case&pseudo=1',
    async (page) => {
      await page.getByText('Agents cannot take calls').first().click();
      await page.locator('details.card[open] .clock').first().waitFor();
    },
  ],
  'customer-tier-2': [
    'customer-vendor',
    async (page) => {
      await page.getByRole('button', { name: 'Contact tier 2 instead' }).first().click();
      for (const it of await page.getByText('Before you contact them').all()) await it.click();
      for (const it of await page.getByText('What they promise').all()) await it.click();
      for (const it of await page.getByText('Read and change the text').all()) await it.click();
    },
  ],
  escalate: [
    'ticket',
    async (page) => {
      await page.getByRole('button', { name: 'Escalate to tier 2' }).first().click();
      await page.getByRole('region', { name: 'What will be sent' }).waitFor();
    },
  ],
  clocks: [
    'ticket',
    async (page) => {
      await page.getByRole('tab', { name: 'Severity and clocks' }).click();
      await page.getByText('Why it stands here').first().click();
    },
  ],
  try: [
    'reconstruction',
    async (page) => {
      await page.getByRole('button', { name: 'Escalate to tier 2' }).first().click();
      await page.getByRole('button', { name: 'Try on this ticket' }).waitFor();
    },
  ],
  health: [
    'options',
    async (page) => {
      await page.getByRole('button', { name: 'Check now' }).first().click();
      await page.getByText('Its API answers').waitFor();
    },
  ],
  timeline: [
    'timeline',
    async (page) => {
      await page.getByRole('tab', { name: 'Severity and clocks' }).click();
      for (const why of await page.getByText('Why it stands here').all()) await why.click();
    },
  ],
  'timeline-long': [
    'timeline-long',
    async (page) => {
      await page.getByRole('tab', { name: 'Severity and clocks' }).click();
      await page.getByText('Why it stands here').last().click();
    },
  ],
  'what-if': [
    'fresh',
    async (page) => {
      await page.getByRole('tab', { name: 'Severity and clocks' }).click();
      await page.getByRole('button', { name: 'It is Critical' }).click();
      await page.getByText('If it is Critical:').waitFor();
    },
  ],
  'what-if-at': [
    'fresh',
    async (page) => {
      await page.getByRole('tab', { name: 'Severity and clocks' }).click();
      await page.getByRole('button', { name: 'Work out' }).click();
      await page.getByText('If you reply at').waitFor();
    },
  ],
  'panel-why': [
    'panel',
    async (page) => {
      for (const why of await page.getByText('Why it stands here').all()) await why.click();
    },
  ],
  case: [
    'case',
    async (page) => {
      await page.getByRole('tab', { name: 'Case' }).click();
      await page.getByRole('button', { name: 'Sum up' }).click();
      await page.getByText('Calls drop').last().waitFor();
    },
  ],
  // German words are long, and what is not translated shows.
  'insights-german': [
    'insights&lang=de',
    async (page) => {
      await page.getByRole('button', { name: 'Gefilterte Fälle: 120' }).click();
      await page.getByText('Die Wochen als Tabelle').click();
    },
  ],
  'insights-german-trouble': ['insights-trouble&lang=de', async () => {}],
  'insights-german-empty': ['insights-empty&lang=de', async () => {}],
  'insights-behind': [
    'insights',
    async (page) => {
      await page.getByRole('button', { name: 'Filtered cases: 120' }).click();
      await page.getByText('It rests on 120 cases.').waitFor();
      await page.getByText('The weeks as a table').click();
    },
  ],
  'case-print': [
    'case',
    async (page) => {
      await page.getByRole('tab', { name: 'Case' }).click();
      await page.getByRole('button', { name: 'Sum up' }).click();
      await page.getByText('Calls drop').last().waitFor();
      await page.emulateMedia({ media: 'print' });
    },
  ],
  'case-full': [
    'case-full',
    async (page) => {
      await page.getByRole('tab', { name: 'Case' }).click();
      await page.getByText('3 new entries in the notes').waitFor();
      await page.getByRole('button', { name: 'Tell the team in a note' }).click();
      await page.getByRole('region', { name: 'Words of the note' }).waitFor();
      await page.getByRole('combobox', { name: 'Add to the case' }).selectOption('closed');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
    },
  ],
  'case-long': [
    'case-long',
    async (page) => {
      await page.getByRole('tab', { name: 'Case' }).click();
      await page.getByText('3 new entries in the notes').waitFor();
      await page.getByRole('button', { name: 'Write it' }).click();
      await page.getByRole('combobox', { name: 'Add to the case' }).selectOption('action');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
    },
  ],
  'case-none': [
    'case-none',
    async (page) => {
      await page.getByRole('tab', { name: 'Case' }).click();
      await page.getByText('3 new entries in the notes').waitFor();
    },
  ],
  'panel-what-if': ['panel-fresh&choice=reply-soon', async () => {}],
  facts: [
    'ticket',
    async (page) => {
      await page.getByRole('tab', { name: 'Facts' }).click();
      await page.getByRole('button', { name: 'Count it' }).click();
    },
  ],
  'escalate-not-yet': [
    'no-hours',
    async (page) => {
      await page.getByRole('button', { name: 'Escalate to tier 2' }).first().click();
      await page.getByLabel('Escalate all the same').check();
      await page.getByRole('region', { name: 'What will be sent' }).waitFor();
    },
  ],
  'set-hours': [
    'no-hours',
    async (page) => {
      await page.getByRole('tab', { name: 'Severity and clocks' }).click();
      await page.getByRole('button', { name: 'Set your hours' }).waitFor();
    },
  ],
  'hours-refused': [
    'options-hours',
    'options-quiet',
    async (page) => {
      const form = page.getByRole('form', { name: 'Your hours' });
      await form.getByLabel('Time zone').fill('Kolkata');
      for (const day of ['Monday', 'Tuesday', 'Saturday']) await form.getByLabel(day).uncheck();
      await form.getByLabel('To', { exact: true }).fill('08:00');
      await form.getByLabel('Holidays', { exact: true }).fill('25 December');
      await form.getByLabel('Keep observed tickets').fill('0');
      await form.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Tick at least one day').waitFor();
    },
  ],
  'holidays-file': [
    'options-hours',
    async (page) => {
      await page.getByLabel('Holidays from a calendar file').setInputFiles({
        name: 'holidays.ics',
        mimeType: 'text/calendar',
        buffer: Buffer.from('BEGIN:VCALENDAR'),
      });
      await page.getByText('2 days found').waitFor();
    },
  ],
  'options-webhooks': [
    'options',
    async (page) => {
      await page.getByRole('button', { name: 'Test…' }).click();
      await page.getByRole('region', { name: 'Message of the test' }).waitFor();
      await page.getByLabel('Format').selectOption('json');
      await page.getByRole('button', { name: 'Add it' }).click();
      await page.getByLabel('Only what is mine, or nobody’s').check();
    },
  ],
  'options-erase': [
    'options',
    async (page) => {
      await page.getByRole('searchbox', { name: 'Customer' }).fill('acme');
      await page.getByRole('button', { name: 'Find' }).click();
      await page.getByRole('button', { name: 'Erase all of Acme…' }).click();
      await page.getByRole('button', { name: 'Erase everything…' }).click();
      await page.getByText('Nothing brings it back').last().waitFor();
    },
  ],
  refused: [
    'options',
    async (page) => {
      await page.getByLabel('Or paste its text').fill('format: something');
      await page.getByRole('button', { name: 'Import' }).click();
      await page.getByText('Refused: nothing').waitFor();
    },
  ],
};
/**
 * The popup has one width; the options, and what also stands elsewhere, are looked at on a telephone
 * and on a wide screen.
 */
const widthsOf = (scene) => {
  if (scene.startsWith('form-')) return [320, 1600];
  if (/^(?:options|welcome)/.test(scene)) return [320, 1280];
  if (scene.startsWith('insights')) return [320, 800, 1600];
  if (scene.startsWith('editor')) return [320, 1600];
  if (/^(?:capture|case)/.test(scene)) return [320, 640];
  if (scene.startsWith('customer')) return [320, 384];
  return scene.startsWith('panel') ? [320, 800] : [384];
};
const views = [
  ...scenes.map((name) => [name, name, async () => {}]),
  ...Object.entries(steps)
    .filter(([name]) => only.length === 0 || only.includes(name))
    .map(([name, [scene, act]]) => [name, scene, act]),
].flatMap(([name, scene, act]) => {
  const widths = widthsOf(scene);
  return widths.map((width) => [
    widths.length > 1 ? `${name}-${width}` : name,
    scene,
    act,
    // A panel stands over its page: what is below the window's end nobody could click.
    { width, height: scene.startsWith('panel') ? 2000 : 600 },
  ]);
});

mkdirSync(pictures, { recursive: true });
const out = mkdtempSync(join(tmpdir(), 'uptier-gallery-build-'));
const config = {
  root: here,
  configFile: false,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __OPEN_SHADOW_ROOTS__: 'true' },
  build: { outDir: out, target: 'esnext', emptyOutDir: true },
};
await build(config);
const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } });
const address = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let found = 0;
for (const [look, options] of Object.entries({
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
  rtl: { colorScheme: 'light' },
})) {
  const context = await browser.newContext(options);
  for (const [name, scene, act, viewport] of views) {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(name, error.message) ?? (found += 1));
    await page.setViewportSize(viewport);
    await page.goto(`${address}?scene=${scene}&dir=${look === 'rtl' ? 'rtl' : 'ltr'}`);
    await page.locator(`html[data-ready="${scene.replace(/&.*/, '')}"]`).waitFor();
    await act(page);
    await page.screenshot({ path: join(pictures, `${name}-${look}.png`), fullPage: true });
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (wide > 0) console.error(`${name} ${look}: ${wide} px too wide`, (found += 1));
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, a.button, select, input, textarea, summary')]
        .filter((it) => it.checkVisibility() && it.type !== 'radio' && it.type !== 'checkbox')
        // A half hour of the week painter: exact times can be typed below it.
        .filter((it) => !it.dataset.slot)
        .filter(
          (it) => it.getBoundingClientRect().height < 24 || it.getBoundingClientRect().width < 24,
        )
        .map((it) => it.outerHTML.slice(0, 120)),
    );
    for (const it of small)
      console.error(`${name} ${look}: smaller than 24 px: ${it}`, (found += 1));
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, help, nodes } of violations) {
      found += 1;
      console.error(
        `${name} ${look}: ${id}: ${help}: ${nodes.map((it) => it.html.slice(0, 160)).join(' | ')}`,
      );
    }
    await page.close();
  }
  await context.close();
}
await browser.close();
await server.close();
rmSync(out, { recursive: true, force: true });
console.log(`${views.length} views in 4 looks, ${found} findings; pictures in ${pictures}`);
process.exit(found > 0 ? 1 : 0);
