// Adds or changes texts: node test/run/add-messages.mjs [--locale de] KEY "Text" [KEY "Text" …]
// English without --locale. With a pair of - and -, the pairs come as lines of KEY, tab, text.
// One process reads, sorts and writes, so that two people adding texts do not lose each other's.
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const given = process.argv.slice(2);
const locale = given[0] === '--locale' ? given.splice(0, 2)[1] : 'en';
const file = new URL(`../../public/_locales/${locale}/messages.json`, import.meta.url);
const lock = new URL('../../public/_locales/.lock', import.meta.url);
const isPiped = given.join(' ') === '- -';
const pairs = isPiped
  ? readFileSync(0, 'utf8')
      .split('\n')
      .filter((line) => line.includes('\t'))
      .flatMap((line) => [
        line.slice(0, line.indexOf('\t')),
        line.slice(line.indexOf('\t') + 1).replaceAll('\\n', '\n'),
      ])
  : given;
if (pairs.length === 0 || pairs.length % 2) {
  console.error('usage: add-messages.mjs [--locale de] KEY "Text" [KEY "Text" …]');
  process.exit(2);
}
for (const deadline = Date.now() + 10_000; ;) {
  try {
    closeSync(openSync(lock, 'wx'));
    break;
  } catch (error) {
    if (error.code !== 'EEXIST' || Date.now() > deadline) throw error;
  }
}
try {
  const messages = JSON.parse(readFileSync(file, 'utf8'));
  for (let at = 0; at < pairs.length; at += 2) {
    const [key, text] = [pairs[at], pairs[at + 1]];
    if (!/^[a-z0-9_]+$/.test(key)) throw new Error(`not a key: ${key}`);
    const names = [...new Set([...text.matchAll(/\$(\d)/g)].map((match) => match[1]))].sort();
    messages[key] = names.length
      ? {
          message: text.replace(/\$(\d)/g, (_, name) => `$V${name}$`),
          placeholders: Object.fromEntries(
            names.map((name) => [`v${name}`, { content: `$${name}` }]),
          ),
        }
      : { message: text };
  }
  const sorted = Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
  const draft = new URL(`${file.href}.draft`);
  writeFileSync(draft, `${JSON.stringify(sorted, null, 2)}\n`);
  renameSync(draft, file);
} finally {
  rmSync(lock, { force: true });
}
