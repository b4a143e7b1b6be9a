// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { CalendarsForm } from '../../components/editor/CalendarsForm.tsx';
import { HoursForm } from '../../components/options/HoursForm.tsx';
import { LanguagePart } from '../../components/options/LanguagePart.tsx';
import { pageFormats } from '../../components/page-formats.ts';
import { standardPreferences, type Preferences } from '../../lib/domain/preferences.ts';
import { hold, now, readHolidays } from './editor/held.tsx';
import { text } from './english.ts';
import { box, click, control, enter, field, mount, submit, tick, textOf } from './mount.ts';

// Times are shown in another zone than this computer's; what is made here is of this computer's.
const formats = pageFormats('en-GB', 'Europe/Berlin');
formats.showIn('Asia/Kolkata');
const words = { text, formats };

test('hours without a zone are those of this computer', async () => {
  const saved: Preferences[] = [];
  const { root } = await mount(
    <HoursForm
      preferences={standardPreferences}
      now={now}
      readHolidays={readHolidays}
      onSave={async (it) => void saved.push(it)}
      {...words}
    />,
  );
  await tick(box(root, 'Monday'));
  await enter(field(root, 'From'), '09:00');
  await enter(field(root, 'To'), '17:00');
  await submit(field(root, 'From'));
  expect(saved).toMatchObject([{ hours: { timeZone: 'Europe/Berlin' } }]);
});

test('a calendar that is added to a matrix begins in this computer’s zone', async () => {
  const { root, value } = await hold((form) => (
    <CalendarsForm {...form} now={now} readHolidays={readHolidays} {...words} />
  ));
  await click(control(root, 'Add a calendar'));
  expect(value()).toMatchObject({ 'business-hours': { timeZone: 'Europe/Berlin' } });
});

test('the zone of customers is this computer’s where none is set, and times tell another', async () => {
  const { root } = await mount(
    <LanguagePart
      preferences={standardPreferences}
      now={now}
      onSave={() => Promise.resolve()}
      {...words}
    />,
  );
  const facts = [...root.querySelectorAll('dd')].map(textOf);
  expect(facts.slice(2)).toEqual(['Asia/Kolkata', 'Europe/Berlin, as on this computer']);
});
