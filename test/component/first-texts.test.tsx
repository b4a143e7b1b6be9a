// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { MessageKey, Text } from '../../components/text.ts';
import { readStoredView } from '../../entrypoints/popup/stored-view.ts';
import { firstTexts } from '../../entrypoints/popup/first-texts.ts';
import { hour, toInstant, type Instant } from '../../lib/domain/time/instant.ts';
import { customerWorld } from './customer-world.ts';
import { formats, text } from './english.ts';
import { popup } from './gallery/scenes.ts';
import { mount } from './mount.ts';
import { directory, now } from './samples.ts';
import { stillPopup } from './still-actions.ts';

const moments = Array.from({ length: 28 }, (_, at) => toInstant(now + at * 6 * hour));
const { matrices } = await customerWorld(now);
const addresses = [
  ...matrices.flatMap(({ domains }) => domains.map((domain) => `https://${domain}/`)),
  'https://nobody.example/',
  null,
];

/** What is stored of a page of nobody's. */
const nobodys = (url: string | null) =>
  readStoredView(
    Promise.resolve({ ...directory, sites: [], matrices }),
    async () => null,
    new Map(),
    url,
  );

/** The keys that the popup's first frame asks for at `address`, at `at`. */
async function askedAt(address: string | null, at: Instant): Promise<ReadonlySet<MessageKey>> {
  const { root } = await mount(null);
  const asked = new Set<MessageKey>();
  const listening: Text = (key, ...values) => {
    const said = text(key, ...values);
    if (said !== '') asked.add(key);
    return said;
  };
  render(
    <Popup
      state={{
        ...popup(await nobodys(address)),
        address,
        worker: 'asking',
      }}
      helpdesks={[]}
      now={at}
      actions={stillPopup}
      text={listening}
      formats={formats}
    />,
    root,
  );
  return asked;
}

const asked = new Set<MessageKey>();
for (const address of addresses)
  for (const at of moments) for (const key of await askedAt(address, at)) asked.add(key);

test('what the popup says first of a vendor is in its own file', () => {
  expect([...asked].filter((key) => !firstTexts.includes(key))).toEqual([]);
});

test('and nothing else is', () => {
  expect(firstTexts.filter((key) => !asked.has(key))).toEqual([]);
});
