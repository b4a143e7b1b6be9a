// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { HoursForm } from '../../components/options/HoursForm.tsx';
import { MatrixList } from '../../components/options/MatrixList.tsx';
import { NoticesForm } from '../../components/options/NoticesForm.tsx';
import { PolicyProblems } from '../../components/options/PolicyProblems.tsx';
import { SiteForm } from '../../components/site/SiteForm.tsx';
import { newSite } from '../../lib/domain/assignment/site.ts';
import { standardPreferences, type Preferences } from '../../lib/domain/preferences.ts';
import { formats, text } from './english.ts';
import { mount, submit, textOf } from './mount.ts';
import { matrix, now } from './samples.ts';
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
