// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { TryFirst } from '../../components/escalate/TryFirst.tsx';
import { SiteHealth } from '../../components/options/SiteHealth.tsx';
import { AttentionList } from '../../components/popup/AttentionList.tsx';
import type { HealthView, TryView } from '../../lib/domain/view/views.ts';
import { formats, text } from './english.ts';
import { click, control, hasControl, mount, textOf } from './mount.ts';
import { attentionItem, health, now, ref } from './samples.ts';

const words = { text, formats };

describe('what needs someone', () => {
  test('is a link to each ticket with its state, its site and how old the reading is', async () => {
    const item = attentionItem({ address: 'https://help.example.com/ticket/42' });
    const { root } = await mount(<AttentionList items={[item]} now={now} {...words} />);
    expect(root.querySelector('a')?.getAttribute('href')).toBe(item.address);
    expect(textOf(root)).toContain('Breached');
    expect(textOf(root)).toContain('help.example.com · Ticket 42 · as of 09:55');
  });

  test('links to no other site than the one that the ticket is of', async () => {
    const item = attentionItem({ address: 'https://elsewhere.example/ticket/42' });
    const { root } = await mount(<AttentionList items={[item]} now={now} {...words} />);
    expect(root.querySelector('a')).toBeNull();
    expect(textOf(root)).toContain('Calls are not connecting');
  });

  test('takes no room where nothing does', async () => {
    const { root } = await mount(<AttentionList items={[]} now={now} {...words} />);
    expect(root.childElementCount).toBe(0);
  });
});

describe('a try on a ticket', () => {
  const show = (onTry: () => Promise<TryView>) =>
    mount(<TryFirst ticket={ref} helpdesk="Zendesk" onTry={onTry} text={text} />);

  test('shows the note to the letter, writes on one click, and links to it', async () => {
    let tries = 0;
    const { root } = await show(async () => {
      tries += 1;
      return { noteUrl: `${ref.origin}/ticket/42` };
    });
    expect(root.querySelector('.pre')?.textContent).toBe(
      'Uptier tried whether it can write an internal note here. Nothing else was changed.' +
        '\n\nuptier-escalation try-on-ticket-42',
    );
    expect(textOf(root)).toContain('own automations see these changes');
    expect(tries).toBe(0);
    await click(control(root, 'Try on this ticket'));
    expect(tries).toBe(1);
    expect(control(root, 'Look at it').getAttribute('href')).toBe(`${ref.origin}/ticket/42`);
    expect(hasControl(root, 'Try on this ticket')).toBe(false);
  });

  test('that fails says why and can be made again', async () => {
    const { root } = await show(() => Promise.reject(new Error('403 Forbidden')));
    await click(control(root, 'Try on this ticket'));
    expect(textOf(root)).toContain('403 Forbidden');
    expect(hasControl(root, 'Try on this ticket')).toBe(true);
  });
});

describe('the health of a site', () => {
  async function checked(view: HealthView) {
    const copied: string[] = [];
    const { root } = await mount(
      <SiteHealth
        ask={() => Promise.resolve(view)}
        onCopy={async (it) => void copied.push(it)}
        {...words}
      />,
    );
    await click(control(root, 'Check now'));
    return { root, copied };
  }

  test('names what was found, what was not, and whether the API answers', async () => {
    const { root } = await checked(health());
    expect(textOf(root)).toContain('The open page was read: 1 ticket.');
    expect(textOf(root)).toContain('Found: subject, status');
    expect(textOf(root)).toContain('Not found: priority');
    expect(textOf(root)).toContain('Its API answers.');
  });

  test.each([
    [{ page: null }, 'No page of it is open.'],
    [{ page: { ...health().page!, page: 'other' as const } }, 'shows no tickets'],
    [{ page: { ...health().page!, tickets: 0, found: [] } }, 'shows no ticket that could be read'],
    [
      { page: { ...health().page!, page: 'ticket-list' as const, tickets: 0, missing: [] } },
      'The open page was read: 0 tickets.',
    ],
    [{ api: 'not-asked' as const }, 'read from its pages alone'],
    [{ helpdesk: null }, 'Not granted, or the helpdesk is not known yet.'],
    [{ api: 'signed-out' as const }, 'Its API does not answer as it should: '],
  ])('%j says so', async (part, sentence) => {
    const { root } = await checked(health(part));
    expect(textOf(root)).toContain(sentence);
  });

  test('is copied as what was found, and nothing else', async () => {
    const { root, copied } = await checked(health());
    await click(control(root, 'Copy the report (no texts, no addresses)'));
    expect(copied.map((it) => JSON.parse(it) as unknown)).toEqual([health()]);
    expect(textOf(root)).toContain('Copied.');
  });
});
