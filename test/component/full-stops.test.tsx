// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import german from '../../public/_locales/de/messages.json';
import english from '../../public/_locales/en/messages.json';
import { CustomerScreen } from '../../components/customer/CustomerScreen.tsx';
import { whatIfSentences } from '../../components/what-if/what-if-sentences.ts';
import { createFormats, type MessageKey, type Words } from '../../components/text.ts';
import { summaryText } from '../../lib/domain/case/summary/case-summary.ts';
import type { PlanText } from '../../lib/domain/plan/plan-text.ts';
import { hour, instant, minute, toInstant } from '../../lib/domain/time/instant.ts';
import { assessed } from './assessed.ts';
import { customerWorld } from './customer-world.ts';
import { createText } from './messages.ts';
import { mount, settle } from './mount.ts';
import { now } from './samples.ts';

const start = instant('2026-11-23T04:00:00Z');
/** While answers are late, and long after everything. */
const moments = [31 * minute, 400 * hour];

/** Two full stops where a sentence ends; three are meant. */
const twice = /[^.\s]\.\.(?!\.)/;

/** Every text that `root` shows, or says to a screen reader, with everything opened. */
async function wordsOf(root: HTMLElement): Promise<readonly string[]> {
  for (let depth = 0; depth < 4; depth += 1) {
    for (const details of root.querySelectorAll('details')) {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    }
    await settle();
  }
  const told = [...root.querySelectorAll('[aria-label], [title]')];
  const shown = [...root.querySelectorAll('p, li, h3, h4, dd, dt, span, summary')];
  const written = [...root.querySelectorAll('textarea')].map(({ value }) => value);
  const said = told.flatMap((it) => [it.getAttribute('aria-label'), it.getAttribute('title')]);
  return [...said, ...written, ...shown.map(({ textContent }) => textContent)].filter(
    (it) => it !== null,
  );
}

const languages = [
  ['de', german],
  ['en-GB', english],
] as const;

test.each(languages)('what would follow is said in sentences that end once (%s)', (locale, its) => {
  const reader = { text: createText(its), formats: createFormats(locale, 'UTC'), now };
  const said = (['fresh', 'lively', 'answered', 'restless'] as const).flatMap((name) => {
    const { view, ask } = assessed(name);
    return (view.choices ?? []).flatMap(({ id }) => whatIfSentences(ask(id), reader).outcomes);
  });
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter((it) => twice.test(it))).toEqual([]);
});

test.each(languages)('a value that ends in a full stop adds none to any text (%s)', (_, its) => {
  const text = createText(its);
  const values = ['5 Min.', '10 Sek.', 'regular updates.', '1 T.'];
  const keys = Object.keys(its) as MessageKey[];
  expect(keys.map((key) => text(key, ...values)).filter((it) => twice.test(it))).toEqual([]);
});

test.each(languages)('no sentence of the five policies ends twice (%s)', async (locale, its) => {
  const words: Words = { text: createText(its), formats: createFormats(locale, 'UTC') };
  const world = await customerWorld(start, [], words.text as PlanText);
  for (const { id } of world.matrices) {
    const own = await world.actions.start({
      matrixId: id,
      subject: id,
      reference: 'R. 7',
      contactedAt: start,
      facts: [],
    });
    await world.actions.tell(own.ref, { kind: 'not-satisfied' });
  }
  const found: string[] = [];
  for (const later of moments) {
    world.clock.at = toInstant(start + later);
    const { root } = await mount(
      <CustomerScreen
        matrices={world.matrices}
        host={null}
        address={null}
        now={world.clock.now()}
        onCapture={null}
        attention={[]}
        actions={world.actions}
        isAnswering
        {...words}
      />,
    );
    await settle();
    const all = [...(await wordsOf(root))];
    for (const { ref, assessment } of await world.actions.cases())
      if (assessment) all.push(summaryText(await world.actions.record(ref)));
    expect(all.length).toBeGreaterThan(200);
    found.push(...all.filter((it) => twice.test(it)));
  }
  expect([...new Set(found)]).toEqual([]);
});
