import type { BlockLine } from './block.ts';
import type { ChannelPlace } from './channels.ts';
import type { DraftChannel } from './draft.ts';
import { evidenceOf } from './evidence.ts';
import type { Tag } from './languages/language.ts';
import type { PageContext } from './page-context.ts';
import type { Hit, Reading } from './reading.ts';

type Type = DraftChannel['type'];

const types: Readonly<Partial<Record<Tag, Type>>> = {
  email: 'email',
  phone: 'phone',
  chat: 'chat',
  whatsapp: 'whatsapp',
  form: 'form',
  portal: 'portal',
  post: 'post',
};

/** `WA4 6WU` is a post code and no WhatsApp. */
const isPartOfCode = (tokens: Reading['tokens'], { from, to }: Hit): boolean => {
  const next = tokens[to];
  const last = tokens[to - 1];
  const isShort = to - from === 1 && (last?.text.length ?? 9) <= 2;
  return isShort && next?.kind === 'number' && next.start === last?.end;
};

/** Words for ways to reach someone, but those within a longer one: `posta` in `e-posta`. */
const channelHits = ({ hits, tokens }: Reading): readonly Hit[] => {
  const all = hits.filter((hit) => types[hit.tag] !== undefined && !isPartOfCode(tokens, hit));
  const isWithin = (one: Hit, other: Hit) =>
    other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from;
  return all.filter((hit) => !all.some((other) => isWithin(hit, other)));
};

const longestList = 16;
const longestLabel = 6;

/** Where the label of a labelled line ends, in tokens; 0 where it has none. */
function labelEnd({ tokens }: Reading): number {
  for (let at = 0; at <= Math.min(longestLabel, tokens.length - 1); at += 1) {
    const text = tokens[at]?.text;
    if (text === ':' || text === '：' || text === '–' || text === '—') return at;
  }
  return 0;
}

const postcode =
  /(?:\b\d{6}\b|\b\d{3}\s\d{3}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}\b|\b\d{5}(?:-\d{4})?\b|\b\d{4}\s?[A-Z]{2}\b|〒\s?\d{3}-\d{4})/;

const box =
  /\b(?:p\.?\s?o\.?\s?box|postbus|postfach|casella postale|apartado|caixa postal|a\/я)\b|〒/i;

/** Groups of digits as telephone numbers have them; parts of these look like post codes. */
const telephone = /\+?\(?\d[\d\s().-]{7,20}\d/g;

/** A line that is written as a postal address is: several parts, one of them a post code. */
export const isPostalAddress = (text: string): boolean =>
  text.length < 400 &&
  ((text.match(/[,，]/g) ?? []).length >= 2 || box.test(text)) &&
  postcode.test(text.replace(telephone, ' '));

/**
 * Ways to reach someone that a line names without an address: a label (`In-app support: …`), the
 * beginning of a list's item, a list after `via`, a postal address.
 */
export function namedChannels(
  line: BlockLine,
  { read }: PageContext,
  { expected }: ChannelPlace = {},
): readonly DraftChannel[] {
  const reading = read(line.text);
  const found: DraftChannel[] = [];
  const add = (type: Type, sure: boolean): void => {
    if (!found.some((it) => it.type === type))
      found.push({
        type,
        value: null,
        address: null,
        found: { evidence: evidenceOf(line), confidence: sure ? 'high' : 'low' },
      });
  };
  if (isPostalAddress(line.text)) add('post', true);
  const label = labelEnd(reading);
  const isListed = isList(reading);
  for (const hit of channelHits(reading)) {
    const type = types[hit.tag];
    if (type === undefined) continue;
    if (type === expected || ((isListed || reading.tokens.length <= 3) && type !== 'post'))
      add(type, true);
    else if (
      hit.from < label &&
      type !== 'portal' &&
      !(type === 'phone' && /number|no/.test(reading.tokens[hit.from]?.text ?? ''))
    )
      add(type, true);
    else if (isAfterVia(reading, hit) && type !== 'portal' && type !== 'form') add(type, true);
    else if ((type === 'chat' || type === 'whatsapp') && reading.tokens.length <= 24)
      add(type, false);
  }
  return found;
}

/** The way that a line is about: `Via escalation form: …`; null where its label names none, or several. */
export function labelledWay(reading: Reading): Type | null {
  const label = labelEnd(reading);
  const isVia = reading.hits.some(({ tag, to }) => tag === 'via' && to < label);
  const ways = channelHits(reading).filter(({ to }) => isVia && to <= label);
  const named = new Set(ways.flatMap(({ tag }) => types[tag] ?? []));
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

/** Words between the ways of a list. */
const joins = new Set(
  'or and by o oder ou y e und et of en the available channels и или ve veya या और'.split(' '),
);

/** True for a line that only lists ways to reach someone: `Phone, email, chat`. */
function isList({ tokens, hits }: Reading): boolean {
  if (tokens.length > longestList) return false;
  return tokens.every(
    ({ kind, text }, at) =>
      kind === 'mark' ||
      joins.has(text) ||
      hits.some(({ tag, from, to }) => types[tag] !== undefined && from <= at && at < to),
  );
}

/** `via email, chat or phone`, `by telephone on the number shown`. */
function isAfterVia({ hits, tokens }: Reading, hit: Hit): boolean {
  const via = hits.findLast(({ tag, to }) => tag === 'via' && to <= hit.from);
  if (!via || hit.from - via.to > 8) return false;
  const between = tokens.slice(via.to, hit.from);
  return between.every(({ kind, text }, at) =>
    kind === 'mark'
      ? text !== '.'
      : at < 1 ||
        joins.has(text) ||
        hits.some(
          ({ tag, from, to }) =>
            types[tag] !== undefined && from <= via.to + at && via.to + at < to,
        ),
  );
}
