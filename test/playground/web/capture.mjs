// Saves pages and replies of a playground as captures of its adapter. They are a reconstruction: they
// hold the adapter to the evidence, and prove nothing about the product.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { findChromium } from '../../run/known-browsers.mjs';

/** Takes those alone whose names begin so, and leaves the others as they are; otherwise all. */
const only = process.argv[2] ?? '';
const isWanted = ({ name }) => name.startsWith(only);

const root = fileURLToPath(new URL('../../../', import.meta.url));
const day = new Date().toISOString().slice(0, 10);

function ask(port, host, cookie, { method, path, headers, body }, switches) {
  return new Promise((resolve, reject) => {
    const message = request(
      {
        host: '127.0.0.1',
        port,
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
        // As large a reply as the extension takes.
        const isTaken = contentType.includes('json') && text.length <= 5 * 1024 * 1024;
        resolve({
          status: reply.statusCode,
          contentType,
          headers: Object.fromEntries(kept.map((key) => [key, reply.headers[key]])),
          ...(isTaken ? { json: JSON.parse(text) } : {}),
        });
      },
    );
    message.on('error', reject);
    message.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const trim = (html) =>
  html
    .replace(/<link\b[^>]*>/g, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n');

/**
 * @param {{
 *   helpdesk: string, product: string, server: any, people: Map<string, any>, signIn: string,
 *   pages: readonly any[], conversations: readonly any[],
 *   ready: (page: import('@playwright/test').Page, it: any) => Promise<void>,
 *   tidyPage?: (html: string) => string, tidyReply?: (reply: any) => any,
 * }} options `signIn` is the path that signs an agent in; `ready` waits until a page is drawn
 */
export async function capture(options) {
  const { helpdesk, product, server, people, signIn, pages, conversations, ready } = options;
  const { tidyPage = (html) => html, tidyReply = (reply) => reply } = options;
  const folder = `${root}lib/helpdesks/${helpdesk}/captures`;
  const about = (what) =>
    `Reconstruction, not a live ${product}: the playground of ${day}, ${what}`;

  async function takeReplies(api) {
    for (const { name, call, hold, host = 0, switches, user = 'agent1' } of conversations.filter(
      isWanted,
    )) {
      const session = user === null ? null : server.sessions.start(people.get(user));
      const cookie = session && `${server.sessions.cookie}=${session.id}`;
      const exchange = [];
      const conversation = hold(api);
      for (let step = conversation.next(); !step.done;) {
        const { method, path, body } = step.value;
        const value = await ask(server.port, server.hosts[host], cookie, step.value, switches);
        exchange.push({
          method,
          path,
          ...(body === undefined ? {} : { body }),
          reply: tidyReply(value),
        });
        step = conversation.next({ ok: true, value });
      }
      const file = { about: about(user ?? 'without a session'), call, exchange };
      writeFileSync(`${folder}/${day}-${name}.reply.json`, `${JSON.stringify(file, null, 1)}\n`);
    }
  }

  async function takePages() {
    const { hostRules, args } = server.chromium;
    const browser = await chromium.launch({
      executablePath: findChromium() ?? undefined,
      chromiumSandbox: process.getuid?.() !== 0,
      args: [`--host-resolver-rules=${hostRules.join(', ')}`, ...args],
    });
    for (const it of pages.filter(isWanted)) {
      const { name, path, host = 0, switches = '', raw = false } = it;
      const context = await browser.newContext();
      const page = await context.newPage();
      const origin = `https://${server.hosts[host]}`;
      await page.goto(origin + signIn);
      const url = new URL(path, origin);
      url.searchParams.set('playground', switches);
      await page.goto(url.href, { waitUntil: raw ? 'load' : 'networkidle' });
      if (!raw) await ready(page, it);
      const html = tidyPage(trim(await page.content()));
      writeFileSync(
        `${folder}/${day}-${name}.html`,
        `<!-- ${about(`Chromium, switches ${switches || 'none'}`)}; page: ${path} -->\n${html}`,
      );
      await context.close();
    }
    await browser.close();
  }

  mkdirSync(folder, { recursive: true });
  if (only === '') for (const name of readdirSync(folder)) rmSync(`${folder}/${name}`);
  const vite = await createServer({
    root,
    configFile: false,
    server: { middlewareMode: true, watch: null, hmr: false },
  });
  try {
    const { api } = await vite.ssrLoadModule(`/lib/helpdesks/${helpdesk}/index.ts`);
    await takePages();
    await takeReplies(api);
  } finally {
    await vite.close();
    await server.stop();
  }
}
