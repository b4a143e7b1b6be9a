import { expect, describe, test } from 'vitest';
import { filesBelow, read } from './sources.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const load = (locale: string): Messages =>
  JSON.parse(read(`public/_locales/${locale}/messages.json`)) as Messages;
const english = load('en');
const locales = filesBelow('public/_locales')
  .map((path) => /_locales\/(\w+)\/messages\.json$/.exec(path)?.[1])
  .filter((it) => it !== undefined && it !== 'en')
  .map(String);

/** A plural's stem; null for a key that is none. */
const stemOf = (key: string): string | null =>
  /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1] ?? null;
const isPlural = (key: string): boolean => {
  const stem = stemOf(key);
  return stem !== null && `${stem}_one` in english && `${stem}_other` in english;
};
/** The values that a text shows, however often. */
const shown = ({ message, placeholders = {} }: Message): readonly string[] =>
  [
    ...new Set(
      [...message.matchAll(/\$(\w+)\$/g)].map(
        (it) => placeholders[(it[1] ?? '').toLowerCase()]?.content ?? '?',
      ),
    ),
  ].sort();

test('there is a second language', () => expect(locales).toContain('de'));

describe.each(locales)('%s', (locale) => {
  const messages = load(locale);

  test('has every text', () => {
    const missing = Object.keys(english).filter((key) => !(key in messages));
    expect(missing, `${missing.length} texts are missing in ${locale}`).toEqual([]);
  });

  test('has no text that English lacks, but more plural forms', () => {
    const extra = Object.keys(messages).filter(
      (key) => !(key in english) && !(isPlural(key) || `${stemOf(key) ?? ''}_other` in english),
    );
    expect(extra).toEqual([]);
  });

  test('shows the same values in every text', () => {
    const wrong = Object.entries(messages).filter(([key, message]) => {
      const own = english[key];
      return own !== undefined && String(shown(message)) !== String(shown(own));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('has every plural form that the language asks for', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const stems = Object.keys(english).filter((key) => key.endsWith('_other') && isPlural(key));
    expect(stems.length).toBeGreaterThan(5);
    const missing = stems.flatMap((key) =>
      forms.map((form) => key.replace(/other$/, form)).filter((it) => !(it in messages)),
    );
    expect(missing).toEqual([]);
  });

  test('leaves no text empty, and few as they are in English', () => {
    const empty = Object.entries(messages).filter(([, { message }]) => message.trim() === '');
    expect(empty).toEqual([]);
    const same = Object.keys(english).filter(
      (key) =>
        messages[key]?.message === english[key]?.message &&
        /[a-z]{3} [a-z]{3}/i.test(messages[key]?.message ?? ''),
    );
    // Names of products.
    expect(same.length).toBeLessThanOrEqual(5);
  });
});

test('German says du to its reader; only a letter to a vendor says Sie', () => {
  const formal = Object.entries(load('de')).filter(
    ([key, { message }]) =>
      !key.startsWith('own_letter_') &&
      // At a sentence's beginning it may be theirs.
      /[\wäöüß,“] (?:Sie|Ihnen|Ihr|Ihre[mnrs]?)\b/.test(message),
  );
  expect(formal.map(([key]) => key)).toEqual([]);
});
