// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { DataPart } from '../../components/options/data/DataPart.tsx';
import type { DataActions } from '../../components/options/data/data-actions.ts';
import { dataActions } from '../../entrypoints/options/data-actions.ts';
import { ownOrigin } from '../../lib/domain/customer/own-case.ts';
import { ticketId } from '../../lib/domain/ticket/ticket.ts';
import { newSite } from '../../lib/domain/assignment/site.ts';
import { writeDataFile, type Importable } from '../../lib/domain/kept/data-file.ts';
import type { Erasure } from '../../lib/domain/kept/erasure.ts';
import { standardPreferences } from '../../lib/domain/preferences.ts';
import type { Directory } from '../../lib/domain/view/views.ts';
import { createMessenger } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';
import { entry } from '../builders/case.ts';
import { matrix } from '../builders/matrix.ts';
import { formats, text } from './english.ts';
import {
  box,
  click,
  control,
  enter,
  field,
  hasControl,
  mount,
  settle,
  submit,
  textOf,
  tick,
} from './mount.ts';
import { directory, matrix as summary } from './samples.ts';
import { stillKept, stillOptions } from './still-actions.ts';

async function show(
  actions: Partial<DataActions> = {},
  part: Partial<Directory> = {},
  hasWorker = true,
) {
  const { root } = await mount(
    <DataPart
      directory={{ ...directory, ...part }}
      preferences={standardPreferences}
      hasWorker={hasWorker}
      actions={{ ...stillOptions.data, ...actions }}
      text={text}
      formats={formats}
    />,
  );
  await settle();
  return root;
}

/** An erasure that is only written down. */
function watched() {
  const erased: Erasure[] = [];
  return { erased, erase: async (what: Erasure) => (erased.push(what), 3) };
}

test('what is kept stands in a table, each kind with its count and its size', async () => {
  const root = await show();
  const rows = [...root.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows).toHaveLength(11);
  expect(rows[1]).toEqual(['Observed tickets', '3', '1 kB']);
  expect(textOf(root.querySelector('tfoot')!)).toBe('Together13.2 GB');
});

describe('erasing', () => {
  test('a helpdesk says what goes and what stays, and happens at the second click', async () => {
    const { erased, erase } = watched();
    const root = await show({ erase });
    await click(control(root, 'Erase all of https://help.example.com…'));
    const asked = textOf(root.querySelector('[role=alert]')!);
    expect(asked).toContain('Goes: its observed tickets, cases, escalations');
    expect(asked).toContain('Stays: your matrices');
    expect(textOf(document.activeElement!)).toBe(text('own_erase_no'));
    await click(control(root, text('own_erase_no')));
    expect(erased).toEqual([]);
    await click(control(root, 'Erase all of https://help.example.com…'));
    await click(control(root, text('own_erase_yes')));
    expect(erased).toEqual([{ kind: 'site', origin: 'https://help.example.com' }]);
    expect(textOf(root)).toContain('Erased.');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  test('a helpdesk of the organisation’s leaves the site, and says so', async () => {
    const origin = 'https://help.example.com';
    const root = await show(
      {},
      { policy: { edition: '', locked: [], sites: { [origin]: [] }, problems: [] } },
    );
    expect(textOf(root)).toContain('Set by your organisation');
    await click(control(root, `Erase all of ${origin}…`));
    const asked = textOf(root.querySelector('[role=alert]')!);
    expect(asked).not.toContain('switched off');
    expect(asked).toContain('Stays: the site and its settings');
  });

  test('a customer is found first, and told with how many tickets went', async () => {
    const asked: string[] = [];
    const { erased, erase } = watched();
    const customers = async (query: string) => {
      asked.push(query);
      return stillOptions.data.customers(query);
    };
    const root = await show({ erase, customers });
    await enter(field(root, 'Customer'), 'acm');
    await submit(field(root, 'Customer'));
    await settle();
    expect(textOf(root)).toContain('Acme · organisation · 12 tickets');
    await click(control(root, 'Erase all of Acme…'));
    expect(textOf(root.querySelector('[role=alert]')!)).toContain('12 tickets with cases');
    await click(control(root, text('own_erase_yes')));
    expect(erased).toEqual([
      { kind: 'customer', customer: { kind: 'organization', name: 'Acme' } },
    ]);
    expect(asked).toEqual(['acm', 'acm']);
    expect(textOf(root)).toContain('Erased, with everything of 3 tickets.');
  });

  test('that is refused says why, and nothing as erased', async () => {
    const root = await show({ erase: () => Promise.reject(new Error('the disk is gone')) });
    await click(control(root, 'Erase everything…'));
    await click(control(root, text('own_erase_yes')));
    expect(textOf(root)).toContain('the disk is gone');
    expect(textOf(root)).not.toContain('Erased.');
  });

  test('is not offered while nobody could do it', async () => {
    const root = await show({}, {}, false);
    expect(hasControl(root, 'Erase everything…')).toBe(false);
    expect(hasControl(root, 'Save everything as a file')).toBe(true);
  });
});

describe('a file of everything', () => {
  const file: Importable = {
    preferences: { ...standardPreferences, keepDays: 30 },
    sites: [newSite('https://new.test'), newSite('https://help.example.com')],
    matrices: [matrix({ id: 'ours', name: 'Ours' }), matrix({ id: 'here', name: 'Here' })],
    cases: [
      {
        ref: { origin: 'https://new.test', ticketId: ticketId('1') },
        entries: [entry('2026-11-20T08:00:00Z', { kind: 'workaround' })],
      },
      {
        ref: { origin: ownOrigin, ticketId: ticketId('vendor-a1b2c3') },
        entries: [entry('2026-11-20T08:00:00Z', { kind: 'workaround' })],
      },
    ],
  };
  const rest = {
    editions: [],
    additions: [],
    tickets: [],
    escalations: [],
    told: [],
    vendors: null,
    setAside: [],
  };
  const content = writeDataFile({ exportedAt: 'x', uptier: '1' }, { ...file, ...rest });
  const choose = async (root: Element, words: string) => {
    const input = field(root, 'Take such a file in') as HTMLInputElement;
    Object.defineProperty(input, 'files', {
      value: [new File([words], 'a.json')],
      configurable: true,
    });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    await settle();
  };

  /** Actions over a worker that refuses one setting. */
  function overWorker() {
    const asked: [string, unknown][] = [];
    const actions = dataActions({
      ...stillKept,
      ask: createMessenger<ExtensionPageProtocol>(async ({ verb, payload }) => {
        asked.push([verb, payload]);
        if (verb === 'preferences.save')
          return { ok: false, error: { name: 'set-by-organisation', message: 'Set by X' } };
        if (verb === 'matrix.import')
          return { ok: true, value: { kind: 'saved', id: 'ours', name: 'Ours', warnings: [] } };
        return { ok: true, value: verb === 'case.import' ? 2 : null };
      }),
      saveFile: () => undefined,
      directory: () => ({ ...directory, matrices: [summary({ id: 'here', preset: false })] }),
      onChange: async () => undefined,
    });
    return { asked, actions };
  }

  test('is taken in by parts: what is new is added, what is here stays, a refusal is told', async () => {
    const { asked, actions } = overWorker();
    const root = await show(actions);
    await choose(root, content);
    expect(textOf(root)).toContain('Your own cases with vendors: 1');
    await tick(box(root, 'Your own cases with vendors: 1'));
    await submit(box(root, 'Cases: 1'));
    await settle();
    expect(asked.map(([verb]) => verb)).toEqual([
      'case.import',
      'matrix.import',
      'preferences.save',
      'site.save',
    ]);
    expect(JSON.stringify(asked[0])).toContain('new.test');
    expect(JSON.stringify(asked[0])).not.toContain('own-cases.invalid');
    expect(asked[3]).toEqual(['site.save', { site: newSite('https://new.test') }]);
    expect(textOf(root)).toContain('2 new entries in cases. 1 new matrix. 1 site');
    expect(textOf(root)).toContain('Here already and left as they are: Here.');
    expect(textOf(root)).toContain('Set by X');
  });

  test('that is none says so and asks nobody', async () => {
    const { asked, actions } = overWorker();
    const root = await show(actions);
    await choose(root, '{"format":"something"}');
    expect(textOf(root)).toContain('This is no file of everything that Uptier saved.');
    expect(hasControl(root, 'Take in what is ticked')).toBe(false);
    expect(asked).toEqual([]);
  });
});
