import { channelsIn } from './channels.ts';
import type { DraftTier } from './draft.ts';
import { found } from './evidence.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { hasTag, textOf } from './reading.ts';
import { cleanName, isRoleName, roleInSentence } from './role-name.ts';
import { TierParts } from './tier-parts.ts';

const longestChain = 120;

/** A number that a line begins with: its place in a list, or `1)`, `2.` in its text. */
function numberOf({ number, reading }: Passage): number | null {
  if (number !== null) return number;
  const [first, second] = reading.tokens;
  const marked =
    first?.kind === 'number' &&
    /^\d$/.test(first.text) &&
    (second?.text === ')' || second?.text === '.');
  return marked ? Number(first.text) : null;
}

/** The role that an item begins with, or names. */
function nameOf({ line, reading }: Passage, page: PageContext): string | null {
  const text = line.text.replace(/^\d\s*[).]\s*/, '');
  const first = /^(.{2,60}?)(?:\s[-–—]\s|[:：(,]|$)/.exec(text)?.[1];
  const name = first === undefined ? null : cleanName(first);
  if (name !== null && isRoleName(page.read(name)) && page.read(name).tokens.length <= 7)
    return name;
  return roleInSentence(reading);
}

const isAboutLadders = (passage: Passage, title: string, page: PageContext): boolean => {
  const near = passage.trail.slice(-2);
  return (
    near.some((reading) => hasTag(reading, 'raise', 'complaint')) ||
    (near.length <= 1 && hasTag(page.read(title), 'raise', 'complaint'))
  );
};

function runsOf(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const runs: Passage[][] = [];
  let run: Passage[] = [];
  for (const passage of passages) {
    const number = passage.table || passage.heading > 0 ? null : numberOf(passage);
    if (number === run.length + 1 && passage.depth <= (run.at(-1)?.depth ?? 99)) run.push(passage);
    else if (passage.depth > (run.at(-1)?.depth ?? 99)) continue;
    else if (number === 1) {
      runs.push(run);
      run = [passage];
    } else if (passage.heading > 0 || passage.table) {
      runs.push(run);
      run = [];
    }
  }
  return [...runs, run].filter(({ length }) => length >= 2);
}

/** The parts of a chain: between arrows, or between words that lead on (`first …, then …, finally …`). */
function linksOf({ line, reading }: Passage, page: PageContext): readonly string[] {
  const arrows = line.text
    .replace(/^[^:：→>]{2,40}[:：]\s*/, '')
    .split(/\s*(?:→|⇒|➔|➜|➝|»|-+>|>)\s*/);
  // A sentence behind the last link is no part of it.
  if (arrows.length > 1) return arrows.map((part) => part.replace(/\.\s+\p{Lu}.*$/u, ''));
  if (!hasTag(reading, 'onward') || reading.tokens.length > longestChain) return [];
  const sentences = line.text.split(/(?<=[.!?。])\s+(?=\p{Lu})/u).map((it) => page.read(it));
  const told = sentences.find((it) => hasTag(it, 'onward') && hasTag(it, 'raise', 'contact'));
  if (!told) return [];
  const starts = told.hits.filter(({ tag }) => tag === 'onward').map(({ from }) => from);
  return [0, ...starts].map((from, at) => textOf(told, from, starts[at] ?? told.tokens.length));
}

/** The role that a link of a chain is, or names. */
function nameOfLink(part: string, page: PageContext): string | null {
  const name = cleanName(part.replace(/\s*\(.*$/, ''));
  return name !== null && isRoleName(page.read(name)) && !hasTag(page.read(name), 'onward', 'raise')
    ? name
    : roleInSentence(page.read(part));
}

/** A ladder written as a chain: `Service desk → Duty manager → Director`. */
export function readChain(passages: readonly Passage[], page: PageContext): readonly DraftTier[] {
  for (const passage of passages) {
    const { line, table } = passage;
    const parts = table ? [] : linksOf(passage, page);
    const names = parts.flatMap((part) => {
      const name = nameOfLink(part, page);
      return name === null ? [] : [{ name, part }];
    });
    if (parts.length < 2 || names.length !== parts.length || parts.length > 8) continue;
    return names.map(({ name, part }, at) => {
      const own = { ...line, text: part, links: [] };
      const tier = new TierParts(found(at + 1, line, 'medium'), page);
      tier.name = found(name, line, 'medium');
      tier.addLine(own);
      return tier.build();
    });
  }
  return [];
}

/** The items of the lists that stand within an item. */
function belowItem(passages: readonly Passage[], item: Passage): readonly Passage[] {
  const rest = passages.slice(passages.indexOf(item) + 1);
  const end = rest.findIndex(({ depth, table }) => depth <= item.depth || table !== null);
  return item.depth === 0 ? [] : rest.slice(0, end < 0 ? rest.length : end);
}

/** A ladder written as a numbered list of roles, under words that speak of escalation. */
export function readLadderList(
  passages: readonly Passage[],
  title: string,
  page: PageContext,
): readonly DraftTier[] {
  for (const run of runsOf(passages)) {
    const [first] = run;
    if (!first || !isAboutLadders(first, title, page)) continue;
    const named = run.map((passage) => nameOf(passage, page));
    const useful = run.filter(
      (passage, at) => named[at] !== null || channelsIn(passage.line, page).length > 0,
    );
    const reached = run.filter(({ line }) =>
      channelsIn(line, page).some(({ value }) => value !== null),
    );
    const names = named.filter((name) => name !== null).length;
    if ((names * 2 < run.length && reached.length < run.length) || useful.length < run.length)
      continue;
    return run.map((passage, at) => {
      const parts = new TierParts(found(at + 1, passage.line, 'medium'), page);
      const name = named[at];
      parts.name = name ? found(name, passage.line, 'medium') : null;
      parts.addLine(passage.line);
      for (const { line } of belowItem(passages, passage)) parts.addLine(line);
      return parts.build();
    });
  }
  return [];
}
