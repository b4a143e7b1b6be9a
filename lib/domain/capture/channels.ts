import type { BlockLine, BlockLink } from './block.ts';
import { isWebAddress } from '../matrix/values.ts';
import type { DraftChannel } from './draft.ts';
import { evidenceOf, type Confidence } from './evidence.ts';
import type { PageContext } from './page-context.ts';
import type { PageCountry } from './page-country.ts';
import { extensionIn, isPhone, phoneCandidates } from './phone-candidates.ts';
import { hasTag, type Reading } from './reading.ts';

type Type = DraftChannel['type'];

/** What is known of the place where a line stands. */
export interface ChannelPlace {
  /** The kind of address that the place is for, such as a column headed `E-mail`. */
  readonly expected?: Type | null;
}

/** A mail address that a script would put together: the page has one and does not print it. */
const hidden = /\[\s*e-?mail[\s\u00a0]*(?:protected|obfuscated|hidden)\s*\]|\*{3,}@|@\*{3,}/i;
/** An address spelt for people: `care [at] example [dot] com`. */
const spelt =
  /([\w.+-]{1,64})\s?[[({]\s?(?:at|@|arroba|chez)\s?[\])}]\s?([\w-]{1,63}(?:\s?(?:\.|[[({]\s?(?:dot|punto|ponto|punkt|point|\.)\s?[\])}])\s?[\w-]{1,63}){1,4})/i;

const asMail = ([, box = '', host = '']: RegExpExecArray): string =>
  `${box}@${host.replace(/\s?[[({]\s?(?:dot|punto|ponto|punkt|point|\.)\s?[\])}]\s?/gi, '.').replace(/\s/g, '')}`;

const isMail = (text: string): boolean => /^[^\s@<>"]{1,64}@[^\s@<>"]{3,200}$/.test(text);

/** A number as it is dialled from abroad, and the country that was assumed for that. */
interface Dialled {
  readonly dialled: string | null;
  readonly country?: PageCountry;
}

function dial(text: string, { finders, country }: PageContext): Dialled {
  const sure = finders.internationalPhone(text, null);
  if (sure !== null || country === null) return { dialled: sure };
  const guessed = finders.internationalPhone(text, country.code);
  return guessed === null ? { dialled: null } : { dialled: guessed, country };
}

class Channels {
  readonly all: DraftChannel[] = [];
  private readonly line: BlockLine;
  constructor(line: BlockLine) {
    this.line = line;
  }
  add(
    type: Type,
    value: string | null,
    address: string | null,
    confidence: Confidence = 'high',
  ): void {
    if (this.all.some((it) => it.type === type && it.value === value)) return;
    this.all.push({ type, value, address, found: { evidence: evidenceOf(this.line), confidence } });
  }
  addNumber(
    type: Type,
    value: string,
    { dialled, country }: Dialled,
    confidence: Confidence,
  ): void {
    this.add(type, value, dialled && `tel:${dialled}`, country ? 'medium' : confidence);
    const last = this.all.at(-1);
    if (country && last?.value === value) this.all[this.all.length - 1] = { ...last, country };
  }
}

function webType(reading: Reading, expected: Type | null): Type {
  if (expected === 'form' || expected === 'chat') return expected;
  if (hasTag(reading, 'whatsapp')) return 'whatsapp';
  return hasTag(reading, 'form') ? 'form' : hasTag(reading, 'chat') ? 'chat' : 'portal';
}

/** `Example.com` in a sentence is a name more often than a way to reach someone. */
const isBareName = (value: string): boolean => !/^(?:https?:|www\.)|\//i.test(value);

/** A short line, or one that says `portal` or `visit` right before the address. */
function isAnnounced(reading: Reading, start: number): boolean {
  const at = reading.tokens.findIndex((token) => token.start >= start);
  const near = reading.hits.some(
    ({ tag, to }) =>
      (tag === 'portal' || tag === 'form' || tag === 'via') && to <= at && at - to <= 2,
  );
  return near || reading.tokens.length <= 8;
}

function addLink(
  channels: Channels,
  link: BlockLink,
  text: string,
  reading: Reading,
  page: PageContext,
): void {
  const { read } = page;
  const words = text.slice(link.start, link.end).trim();
  const scheme = /^([a-z]+):/i.exec(link.href)?.[1]?.toLowerCase();
  if (scheme === 'mailto') {
    const mail = decode(link.href.slice(7).split('?')[0] ?? '').trim();
    if (isMail(mail)) channels.add('email', isMail(words) ? words : mail, `mailto:${mail}`);
  } else if (scheme === 'tel') {
    const number = /\d{3}/.test(words) ? words : decode(link.href.slice(4));
    const type = hasTag(reading, 'whatsapp') ? 'whatsapp' : 'phone';
    channels.addNumber(type, number, dial(number, page), 'high');
  } else if (/^https:\/\/(?:wa\.me|api\.whatsapp\.com)\//i.test(link.href))
    channels.add('whatsapp', /\d{5}/.test(words) ? words : link.href, link.href);
  else if (
    (scheme === 'https' || scheme === 'http') &&
    hasTag(read(words), 'form', 'portal', 'chat', 'contact', 'level')
  ) {
    if (!/\.(?:\w{2,})\b/.test(words))
      channels.add(
        webType(read(words), null),
        link.href,
        isWebAddress(link.href) ? link.href : null,
      );
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function addPhones(
  channels: Channels,
  reading: Reading,
  place: ChannelPlace,
  taken: readonly [number, number][],
  page: PageContext,
): void {
  const extension = extensionIn(reading);
  let main = false;
  for (const candidate of phoneCandidates(reading)) {
    if (taken.some(([from, to]) => candidate.start < to && from < candidate.end)) continue;
    if (extension && candidate.start >= extension.start && candidate.end <= extension.end) continue;
    const digits = candidate.text.replace(/\D/g, '').length;
    const dialled = digits < 6 ? { dialled: null } : dial(candidate.text, page);
    const expected = place.expected === 'phone' || place.expected === 'whatsapp';
    // A country that is assumed makes no number of what is none.
    if (!isPhone(candidate, expected, dialled.dialled !== null && !dialled.country)) continue;
    const type =
      candidate.label === 'whatsapp' || place.expected === 'whatsapp' ? 'whatsapp' : 'phone';
    const joined =
      extension && extension.start - candidate.end <= 4 && extension.start > candidate.end;
    const value = joined ? reading.text.slice(candidate.start, extension.end) : candidate.text;
    main ||= Boolean(joined);
    channels.addNumber(type, value, dialled, candidate.label || expected ? 'high' : 'medium');
  }
  if (extension && !main) channels.add('phone', extension.text, null);
}

function findChannels(
  line: BlockLine,
  page: PageContext,
  place: ChannelPlace,
): readonly DraftChannel[] {
  const reading = page.read(line.text);
  const channels = new Channels(line);
  const taken: [number, number][] = [];
  for (const link of line.links) addLink(channels, link, line.text, reading, page);
  for (const { kind, start, end, url } of page.finders.findAddresses(line.text)) {
    taken.push([start, end]);
    const value = line.text.slice(start, end);
    if (kind === 'email') channels.add('email', value, url);
    else if (isBareName(value) && !isAnnounced(reading, start)) continue;
    else if (/wa\.me|whatsapp/i.test(url))
      channels.add('whatsapp', value, isWebAddress(url) ? url : null);
    else
      channels.add(webType(reading, place.expected ?? null), value, isWebAddress(url) ? url : null);
  }
  const written = spelt.exec(line.text);
  if (written) channels.add('email', asMail(written), `mailto:${asMail(written)}`, 'medium');
  else if (hidden.test(line.text)) channels.add('email', null, null);
  addPhones(channels, reading, place, taken, page);
  return channels.all;
}

const known = new WeakMap<BlockLine, readonly DraftChannel[]>();

/**
 * Every way to reach someone that a line gives with an address or a number. What a line gives
 * without a place is remembered for as long as the line is.
 */
export function channelsIn(
  line: BlockLine,
  page: PageContext,
  place: ChannelPlace = {},
): readonly DraftChannel[] {
  if (place.expected) return findChannels(line, page, place);
  const channels = known.get(line) ?? findChannels(line, page, place);
  known.set(line, channels);
  return channels;
}
