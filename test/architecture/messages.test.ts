import { describe, expect, test } from 'vitest';
import { filesBelow, productFiles, read, withoutComments } from './sources.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const messages = JSON.parse(read('public/_locales/en/messages.json')) as Record<string, Message>;
const keys = Object.keys(messages);
const code = productFiles.map((path) => withoutComments(read(path)));
const pages = filesBelow('entrypoints').filter((path) => path.endsWith('.html'));
const everything = [...code, ...pages.map(read), read('wxt.config.ts')].join('\n');

const literals = new Set(
  [...everything.matchAll(/(['"`])((?:\\.|(?!\1)[^\\\n])*)\1/g)].map((match) => match[2] ?? ''),
);
const inHtml = new Set(
  [...everything.matchAll(/__MSG_(\w+)__|data-text(?:-\w+)?="(\w+)"/g)].map(
    (match) => match[1] ?? match[2],
  ),
);

const keyOf = (reasonCode: string): string => `reason_${reasonCode.replaceAll('-', '_')}`;

/**
 * Beginnings of keys that code puts together from data: `termText(text, 'metric', clock.metric)`
 * shows `metric_first_response`. They are read from the calls themselves.
 */
const dynamicPrefixes = [
  ...[...everything.matchAll(/\btermText\(\s*[\w.]+\s*,\s*'(\w+)'/g)].map(
    (match) => `${match[1]}_`,
  ),
  ...[...everything.matchAll(/\breason\(\s*`([a-z-]+)\$\{/g)].map(
    (match) => `reason_${(match[1] ?? '').replaceAll('-', '_')}`,
  ),
  ...[...everything.matchAll(/`([a-z]\w*_)\$\{/g)].map((match) => match[1] ?? ''),
  // A reason's code that is put together, such as `trigger-judged-${kind}`.
  ...[...everything.matchAll(/`([a-z][a-z-]*-)\$\{/g)].map((match) => keyOf(match[1] ?? '')),
].filter((prefix) => prefix !== 'reason_');

const codesOfReasons = [...everything.matchAll(/\breason\(\s*'([^']+)'/g)].map(
  (match) => match[1] ?? '',
);

/** True where the code names `key`, as it is or without its plural form. */
const isNamed = (key: string): boolean =>
  literals.has(key) || inHtml.has(key) || literals.has(key.replace(/_(?:one|other)$/, ''));

describe('texts', () => {
  test('every reason that the code gives has its sentence', () => {
    expect(codesOfReasons.length).toBeGreaterThan(10);
    expect([...new Set(codesOfReasons.map(keyOf))].filter((key) => !keys.includes(key))).toEqual(
      [],
    );
  });

  test('every key that the code names exists', () => {
    const asked = [...everything.matchAll(/(?<![\w.])(?:text|t)\(\s*'([a-z0-9_]+)'/g)].map(
      (match) => match[1] ?? '',
    );
    const inPlural = [...everything.matchAll(/\bplural\([^'"`;]*?'([a-z0-9_]+)'/g)].flatMap(
      (match) => [`${match[1]}_one`, `${match[1]}_other`],
    );
    expect([...new Set([...asked, ...inPlural])].filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('every text is used', () => {
    const unused = keys.filter((key) => {
      if (isNamed(key)) return false;
      if (
        key.startsWith('reason_') &&
        literals.has(key.slice('reason_'.length).replaceAll('_', '-'))
      )
        return false;
      return !dynamicPrefixes.some((prefix) => key.startsWith(prefix));
    });
    expect(unused).toEqual([]);
  });

  test('a plural has both of its forms', () => {
    const alone = keys.filter(
      (key) => key.endsWith('_one') && !keys.includes(key.replace(/_one$/, '_other')),
    );
    expect(alone).toEqual([]);
  });

  test('placeholders are declared and used', () => {
    const wrong = Object.entries(messages).filter(([, { message, placeholders = {} }]) => {
      const used = new Set(
        [...message.matchAll(/\$(\w+)\$/g)].map((match) => match[1]?.toLowerCase()),
      );
      const declared = Object.keys(placeholders).map((name) => name.toLowerCase());
      return declared.length !== used.size || declared.some((name) => !used.has(name));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('keys begin with the place where they are read', () => {
    expect(keys.filter((key) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(key))).toEqual([]);
  });
});
