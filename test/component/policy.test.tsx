// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { HoursForm } from '../../components/options/HoursForm.tsx';
import { MatrixList } from '../../components/options/MatrixList.tsx';
import { NoticesForm } from '../../components/options/NoticesForm.tsx';
import { SiteList } from '../../components/options/SiteList.tsx';
import { WebhookPart } from '../../components/options/webhooks/WebhookPart.tsx';
import { PolicyProblems } from '../../components/options/PolicyProblems.tsx';
import { SiteForm } from '../../components/site/SiteForm.tsx';
import { newSite, type Site } from '../../lib/domain/assignment/site.ts';
import type { SiteField } from '../../lib/domain/policy/policy-fields.ts';
import { standardPreferences, type Preferences } from '../../lib/domain/preferences.ts';
import { formats, text } from './english.ts';
import { click, control, hasControl, mount, settle, submit, textOf } from './mount.ts';
import { optionsScenes } from './gallery/scenes.ts';
import { optionsPage } from './options-page.tsx';
import { directory, matrix, now } from './samples.ts';
import { stillOptions } from './still-actions.ts';

const nothing = () => Promise.resolve();
const locks = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLFieldSetElement>('fieldset:disabled')].map(
    (it) => it.querySelectorAll('input, select, textarea').length > 0 && textOf(it),
  );

describe('what an organisation locked', () => {
  test('says so in the form of hours, cannot be changed there, and is saved as it is', async () => {
    const saved: Preferences[] = [];
    const preferences: Preferences = {
      ...standardPreferences,
      // More than the form can show.
      hours: { open: '24x5', timeZone: 'UTC' },
      keepDays: 30,
    };
    const { root } = await mount(
      <HoursForm
        preferences={preferences}
        now={now}
        locked={['hours', 'keepDays']}
        readHolidays={stillOptions.readHolidays}
        onSave={async (next) => void saved.push(next)}
        text={text}
        formats={formats}
      />,
    );
    expect(locks(root)).toHaveLength(2);
    for (const lock of locks(root)) expect(lock).toContain('Set by your organisation');
    await submit(root.querySelector('form')!);
    expect(saved).toEqual([preferences]);
  });

  test('says so in the form of notifications', async () => {
    const { root } = await mount(
      <NoticesForm
        settings={undefined}
        locked={['noticeKinds', 'quietHours']}
        onSave={nothing}
        text={text}
      />,
    );
    expect(locks(root)).toHaveLength(2);
  });

  test('says so in the form of a site', async () => {
    const { root } = await mount(
      <SiteForm
        site={newSite('https://desk.example')}
        matrices={[]}
        helpdesks={[]}
        markFields={null}
        locked={['helpdesk']}
        onSave={nothing}
        text={text}
      />,
    );
    expect(locks(root)).toHaveLength(1);
  });

  test('says so of the fields of a helpdesk and of a site map, which are saved by nobody', async () => {
    const site: Site = {
      ...newSite('https://desk.example'),
      fieldMap: { affected: 'Agents affected' },
    };
    const list = (locked: readonly SiteField[]) => (
      <SiteList
        sites={[site]}
        matrices={[]}
        helpdesks={[]}
        policy={{ edition: '', locked: [], sites: { [site.origin]: locked }, problems: [] }}
        actions={stillOptions}
        text={text}
        formats={formats}
      />
    );
    const { root } = await mount(list(['fieldMap', 'siteMap']));
    expect(locks(root)).toHaveLength(2);
    const form = root.querySelector('form[aria-label^="Fields of the helpdesk that hold facts"]');
    expect(form?.querySelector<HTMLInputElement>('fieldset:disabled input')?.value).toBe(
      'Agents affected',
    );
    expect(form?.querySelector<HTMLButtonElement>('button[type="submit"]')?.disabled).toBe(true);
    const { root: other } = await mount(list(['markField']));
    expect(locks(other)).toHaveLength(1);
  });

  test('a webhook of the organisation can be tried and allowed, not removed', async () => {
    const asked: string[] = [];
    const hook = {
      id: 'policy-0123456789abcdef',
      name: 'Team',
      kind: 'slack',
      host: 'hooks.slack.com',
      withSubject: false,
      policy: true,
    } as const;
    const { root } = await mount(
      <WebhookPart
        actions={{
          ...stillOptions.webhooks,
          list: () => Promise.resolve([{ ...hook, wants: 'https://hooks.slack.com' }]),
          allow(origin) {
            asked.push(origin);
            return Promise.resolve([hook]);
          },
        }}
        text={text}
      />,
    );
    await settle();
    const card = root.querySelector('[role="group"]')!;
    expect(textOf(card)).toContain('Set by your organisation');
    const buttons = () => [...card.querySelectorAll('button')].map(textOf);
    expect(buttons()).toEqual([text('webhook_allow')]);
    await click(control(root, text('webhook_allow')));
    expect(asked).toEqual(['https://hooks.slack.com']);
    expect(buttons()).toEqual([text('webhook_test')]);
    expect(hasControl(root, text('webhook_add_button'))).toBe(true);
  });

  test('where webhooks are locked none can be added', async () => {
    const { root } = await mount(
      <WebhookPart isLocked actions={stillOptions.webhooks} text={text} />,
    );
    await settle();
    expect(textOf(root)).toContain('Set by your organisation. Only these are told');
    expect(root.querySelector('form')).toBeNull();
  });

  test('where an organisation lets no webhook be told, that is what is said', async () => {
    const { root } = await mount(
      <WebhookPart
        isLocked
        actions={{ ...stillOptions.webhooks, list: () => Promise.resolve([]) }}
        text={text}
      />,
    );
    await settle();
    expect(textOf(root)).toContain('Set by your organisation. No webhook is told');
    expect(textOf(root)).not.toContain('Only these');
    expect(root.querySelector('form')).toBeNull();
  });

  test('webhooks that a policy locks while the page is open are listed at once, and none is added', async () => {
    let lists = 0;
    const list = () => Promise.resolve(void (lists += 1)).then(() => []);
    const actions = { webhooks: { ...stillOptions.webhooks, list } };
    const usual = optionsScenes['options']!;
    const { root, draw } = await mount(optionsPage(usual, actions));
    await settle();
    expect([lists, hasControl(root, text('webhook_add_button'))]).toEqual([1, true]);
    const webhooks = { isLocked: true, ids: ['policy-0123456789abcdef'] };
    const policy = { edition: '', locked: [], sites: {}, problems: [], webhooks };
    await draw(optionsPage({ ...usual, directory: { ...directory, policy } }, actions));
    await settle();
    expect([lists, hasControl(root, text('webhook_add_button'))]).toEqual([2, false]);
  });

  test('a matrix of the organisation can be copied and exported, and is told as theirs', async () => {
    const { root } = await mount(
      <MatrixList
        matrices={[matrix({ id: 'org', name: 'Org', preset: false, policy: true })]}
        actions={stillOptions}
        drawAdded={() => null}
        editFailure={null}
        text={text}
        formats={formats}
      />,
    );
    const buttons = [...root.querySelectorAll('li button')].map((it) => it.textContent);
    expect(buttons).toEqual([
      text('edit_list_copy'),
      text('matrix_export'),
      text('matrix_export_yaml'),
      text('matrix_export_text'),
    ]);
    expect(textOf(root)).toContain('Set by your organisation');
  });

  test('every error of a policy is told', async () => {
    const { root } = await mount(<PolicyProblems problems={['one', 'two']} text={text} />);
    expect([...root.querySelectorAll('li')].map(textOf)).toEqual(['one', 'two']);
  });
});
