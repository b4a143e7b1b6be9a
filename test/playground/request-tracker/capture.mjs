// Saves pages and replies of a real Request Tracker as captures of its adapter:
//   node test/playground/request-tracker/capture.mjs [NAME…]
// With names, those conversations alone and no pages.
// Each file begins with where it comes from; sessions are not kept. Afterwards:
//   UPTIER_WRITE_EXPECTED=1 npx vitest run test/contract/helpdesks
// and read every changed `.expected.json` before it is committed.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { pages, takePages } from './capture-pages.mjs';
import { caseNoteFor, conversations, prepareTickets } from './capture-replies.mjs';
import { startRequestTracker } from './server.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = `${root}lib/helpdesks/request-tracker/captures`;
const day = new Date().toISOString().slice(0, 10);
const only = process.argv.slice(2);
const neutralOrigin = 'https://rt.example.com';

const tracker = await startRequestTracker();
const vite = await createServer({
  root,
  configFile: false,
  server: { middlewareMode: true, watch: null, hmr: false },
});
try {
  const { api } = await vite.ssrLoadModule('/lib/helpdesks/request-tracker/index.ts');
  const sessions = new Map([[null, 'RT_SID=ended']]);
  const ask = async (user, path, options = {}) => {
    if (!sessions.has(user)) sessions.set(user, await tracker.cookie(user));
    const reply = await fetch(tracker.origin + path, {
      redirect: 'manual',
      ...options,
      headers: { cookie: sessions.get(user), ...options.headers },
    });
    return { reply, text: await reply.text() };
  };
  const version = JSON.parse((await ask('agent1', '/REST/2.0/rt')).text).Version;
  const about = `Request Tracker ${version}, ${day}, the seeded playground`;
  const neutral = (text) => text.replaceAll(tracker.origin, neutralOrigin);

  const taken = only.length > 0 ? [] : await takePages(tracker, pages);
  for (const { name, user, path, html } of taken)
    writeFileSync(
      `${folder}/${day}-${name}.html`,
      neutral(`<!-- ${about}, Chromium, as ${user}; page: ${path} -->\n${html}`),
    );

  const { planCaseNoteFor } = await vite.ssrLoadModule('/lib/domain/plan/case-note.ts');
  const ids = await prepareTickets(ask, caseNoteFor(planCaseNoteFor));
  for (const { name, user, call, hold } of conversations(ids)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const exchange = [];
    const conversation = hold(api);
    for (let step = conversation.next(); !step.done;) {
      const { headers, method, path, body } = step.value;
      const { reply, text } = await ask(user, path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const contentType = reply.headers.get('content-type') ?? '';
      const kept = ['etag', 'location', 'retry-after'].filter((key) => reply.headers.has(key));
      const value = {
        status: reply.status,
        contentType,
        headers: Object.fromEntries(kept.map((key) => [key, reply.headers.get(key)])),
        ...(contentType.includes('json') ? { json: JSON.parse(neutral(text)) } : {}),
      };
      exchange.push({ method, path, ...(body === undefined ? {} : { body }), reply: value });
      step = conversation.next({ ok: true, value });
    }
    const file = { about: `${about}, as ${user ?? 'nobody: the session ended'}`, call, exchange };
    writeFileSync(`${folder}/${day}-${name}.reply.json`, `${JSON.stringify(file, null, 1)}\n`);
  }
} finally {
  await vite.close();
  await tracker.stop();
}
