// Saves pages and replies of the playground as captures of the adapter. They are a reconstruction:
// they hold the adapter to the evidence, and prove nothing about Freshdesk.
//   node test/playground/freshdesk/capture.mjs
//   UPTIER_WRITE_EXPECTED=1 npx vitest run --config test/vitest.config.ts --project contract
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { findChromium } from '../../run/known-browsers.mjs';
import { people } from './account.mjs';
import { conversations, pages } from './capture-cases.mjs';
import { hosts, startFreshdesk } from './server.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = `${root}lib/helpdesks/freshdesk/captures`;
const day = new Date().toISOString().slice(0, 10);
const about = (what) => `Reconstruction, not a live Freshdesk: the playground of ${day}, ${what}`;

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(`${folder}/${name}`);
const desk = await startFreshdesk();

function ask(host, cookie, { method, path, headers, body }, switches) {
  return new Promise((resolve, reject) => {
    const message = request(
      {
        host: '127.0.0.1',
        port: desk.port,
        method,
        path,
        rejectUnauthorized: false,
        headers: {
          host,
          ...(cookie ? { cookie } : {}),
          ...(switches ? { 'x-playground': switches } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      },
      async (reply) => {
        const chunks = [];
        for await (const chunk of reply) chunks.push(chunk);
        const text = Buffer.concat(chunks).toString('utf8');
        const contentType = reply.headers['content-type'] ?? '';
        const kept = ['etag', 'location', 'retry-after'].filter((key) => key in reply.headers);
        resolve({
          status: reply.statusCode,
          contentType,
          headers: Object.fromEntries(kept.map((key) => [key, reply.headers[key]])),
          ...(contentType.includes('json') ? { json: JSON.parse(text) } : {}),
        });
      },
    );
    message.on('error', reject);
    message.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** A token is a secret: the one that is kept is none. */
const withoutToken = (value) => {
  const token = value.json?.meta?.csrf_token;
  return token === undefined
    ? value
    : { ...value, json: { ...value.json, meta: { ...value.json.meta, csrf_token: 'TOKEN' } } };
};

async function takeReplies(api) {
  for (const { name, call, hold, host = 0, switches, user = 'agent1' } of conversations) {
    const session = user === null ? null : desk.sessions.start(people.get(user));
    const cookie = session && `_helpkit_session=${session.id}`;
    const exchange = [];
    const conversation = hold(api);
    for (let step = conversation.next(); !step.done;) {
      const { method, path, body } = step.value;
      const value = await ask(hosts[host], cookie, step.value, switches);
      exchange.push({
        method,
        path,
        ...(body === undefined ? {} : { body }),
        reply: withoutToken(value),
      });
      step = conversation.next({ ok: true, value });
    }
    const file = { about: about(user ?? 'without a session'), call, exchange };
    writeFileSync(`${folder}/${day}-${name}.reply.json`, `${JSON.stringify(file, null, 1)}\n`);
  }
}

const trim = (html) =>
  html
    .replace(/<link\b[^>]*>/g, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/ data-identifyelement="\d+"/g, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n');

async function takePages() {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [`--host-resolver-rules=${desk.chromium.hostRules.join(', ')}`, ...desk.chromium.args],
  });
  for (const { name, path, host = 0, switches = '', raw = false, isLate = false } of pages) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const origin = `https://${hosts[host]}`;
    await page.goto(`${origin}/support/login?as=agent1`);
    const url = new URL(path, origin);
    url.searchParams.set('playground', switches);
    await page.goto(url.href, { waitUntil: raw ? 'load' : 'networkidle' });
    // The page's script draws once more after its last answer.
    if (!raw) await page.locator('#app > *').first().waitFor();
    if (
      /^\/a\/tickets\/\d/.test(path) &&
      !raw &&
      !isLate &&
      host === 0 &&
      !switches.includes('head')
    )
      await page.locator('.page-actions__left').waitFor();
    const html = trim(await page.content());
    writeFileSync(
      `${folder}/${day}-${name}.html`,
      `<!-- ${about(`Chromium, switches ${switches || 'none'}`)}; page: ${path} -->\n${html}`,
    );
    await context.close();
  }
  await browser.close();
}

const vite = await createServer({
  root,
  configFile: false,
  server: { middlewareMode: true, watch: null, hmr: false },
});
try {
  const { api } = await vite.ssrLoadModule('/lib/helpdesks/freshdesk/index.ts');
  await takePages();
  await takeReplies(api);
} finally {
  await vite.close();
  await desk.stop();
}
