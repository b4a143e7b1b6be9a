import type { AddressFinders } from './finders.ts';
import { isPostalAddress } from './named-channels.ts';

/** The country whose numbers a page prints without its code, and what on the page says so. */
export interface PageCountry {
  /** Two letters, such as `IN`. */
  readonly code: string;
  readonly because: 'numbers' | 'address' | 'domain' | 'language';
}

/** What a page shows of where it is from, besides its text. */
export interface PageOrigin {
  /** Its host, in punycode; null for a saved page. */
  readonly host: string | null;
  /** What it declares as its language, such as `en-IN`. */
  readonly language: string | null;
}

/** Domains of countries that the whole world uses. */
const worldwide = new Set(
  'ai am cc cm co eu fm gg io la ly me nu pw sh so st tk to tv vc ws'.split(' '),
);
const known: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.a': 'US',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  uae: 'AE',
};

/** Names of countries in English and in the page's language, in lower case, with their codes. */
function countryNames(language: string | null): ReadonlyMap<string, string> {
  const names = new Map(Object.entries(known));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  for (const tag of [
    'en',
    ...Intl.DisplayNames.supportedLocalesOf(isTag(language) ? language : []),
  ]) {
    const display = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code)?.toLowerCase();
      if (name !== undefined && !names.has(name)) names.set(name, code);
    }
  }
  return names;
}

const isTag = (language: string | null): language is string =>
  language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language);

const only = (codes: readonly string[]): string | null => {
  const [code] = codes;
  return code !== undefined && codes.every((it) => it === code) ? code : null;
};

/** The country with which an address ends: `… New Delhi 110049, India`. */
function inAddresses(texts: readonly string[], language: string | null): readonly string[] {
  const addresses = texts.filter(isPostalAddress);
  if (addresses.length === 0) return [];
  const names = countryNames(language);
  return addresses.flatMap((text) => {
    const last = /\p{L}[\p{L}\p{M} .'-]*$/u.exec(text.replace(/[\s.]+$/, ''))?.[0];
    return names.get(last?.trim().toLowerCase() ?? '') ?? [];
  });
}

function ofHost(host: string): readonly string[] {
  const end = /\.([a-z]{2})$/i.exec(host)?.[1]?.toLowerCase();
  if (end === undefined || worldwide.has(end)) return [];
  return [end === 'uk' ? 'GB' : end.toUpperCase()];
}

/** `en-US` is what many page builders write by themselves: it says nothing. */
function ofLanguage(language: string | null): string | null {
  const region = /^[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})$/i.exec(language ?? '')?.[1];
  return region === undefined || /^en.us$/i.test(language ?? '') ? null : region.toUpperCase();
}

/**
 * The one country that a page shows, by its numbers with a country's code, its addresses, its own and
 * its mail's domain, or its language's region, in this order; null where it shows none, or numbers of
 * several countries.
 */
export function pageCountry(
  texts: readonly string[],
  { host, language }: PageOrigin,
  finders: AddressFinders,
): PageCountry | null {
  const numbers = texts.flatMap((text) => text.match(/\+\s?\d[\d\s().-]{6,20}\d/g) ?? []);
  const dialled = numbers.flatMap((text) => finders.countryOfPhone(text) ?? []);
  if (dialled.length > 0) {
    const code = only(dialled);
    return code === null ? null : { code, because: 'numbers' };
  }
  const address = only(inAddresses(texts, language));
  if (address !== null) return { code: address, because: 'address' };
  const mails = texts.flatMap((text) => text.match(/@[\w-]+(?:\.[\w-]+)+/g) ?? []);
  const domain = only([...(host === null ? [] : ofHost(host)), ...mails.flatMap(ofHost)]);
  if (domain !== null) return { code: domain, because: 'domain' };
  const region = ofLanguage(language);
  return region === null ? null : { code: region, because: 'language' };
}
