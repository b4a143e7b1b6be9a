import { act } from 'preact/test-utils';
import type {
  Calendar,
  WeeklyHours,
  WorkingDays,
} from '../../../lib/domain/matrix/calendar-schema.ts';
import { tick, textOf } from '../mount.ts';
import { fill, fillAll, push, rename, tickAll } from './fill.ts';

export const dayNames = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const;

const pairs = (of: readonly (readonly string[])[]) => of.map((it) => it.join('-')).join(', ');
const group = (card: Element, legend: string) =>
  [...card.querySelectorAll('fieldset')].find(
    (it) => textOf(it.querySelector('legend')!) === legend,
  )!;

async function fillDated(
  card: () => Element,
  legend: string,
  add: string,
  dates: WeeklyHours['shifts'],
) {
  for (const [date, times] of Object.entries(dates ?? {})) {
    await push(group(card(), legend), add);
    const row = () => [...group(card(), legend).querySelectorAll('.dated')].at(-1)!;
    await rename(row(), 'Date', date);
    if (times.length > 0) await fill(row(), 'Times', pairs(times));
  }
}

async function fillDays(card: () => Element, it: Pick<WorkingDays, 'days' | 'holidays'>) {
  await tickAll(
    card(),
    'Working days',
    (it.days ?? []).map((day) => dayNames[day]),
  );
  if (it.holidays === undefined) return;
  const known = [...card().querySelectorAll('label')].find((label) =>
    textOf(label).startsWith('Which holidays there are is known'),
  )!;
  await tick(known.querySelector('input')!);
  await fill(card(), 'Holidays', it.holidays);
}

/** Makes `calendars` from nothing in the form in `root`. */
export async function driveCalendars(root: Element, calendars: Readonly<Record<string, Calendar>>) {
  for (const [id, calendar] of Object.entries(calendars)) {
    await push(root, 'Add a calendar');
    const card = () => [...root.querySelectorAll(':scope > div > details')].at(-1)!;
    await rename(card(), 'Name of the calendar', id);
    if ('open' in calendar) await fill(card(), 'Hours', calendar.open);
    else {
      await fill(card(), 'Time zone', calendar.timeZone);
      for (const [day, name] of Object.entries(dayNames)) {
        const times = calendar.hours[day as keyof typeof dayNames];
        if (times) await fill(card(), name, pairs(times));
      }
      if (calendar.holidays) await fill(card(), 'Holidays', calendar.holidays);
      await fillDated(
        card,
        'Dates with other hours',
        'Add a date with other hours',
        calendar.shifts,
      );
      await fillDated(card, 'Breaks', 'Add a break', calendar.breaks);
    }
    if ('open' in calendar && calendar.open === '24x5') {
      await fill(card(), 'Whose working days', calendar.region ?? 'zone');
      if (calendar.timeZone) await fill(card(), 'Time zone', calendar.timeZone);
      await fillDays(card, calendar);
      for (const [zone, region] of Object.entries(calendar.regions ?? {})) {
        await push(group(card(), 'Regions with another week'), 'Add a region');
        const entry = () =>
          [...group(card(), 'Regions with another week').querySelectorAll('.card')].at(-1)!;
        await rename(entry(), 'Zone of the region', zone);
        await fillDays(entry, region);
      }
    }
    await fillAll(card, calendar, { note: 'Note' });
    const fold = card() as HTMLDetailsElement;
    await act(() => {
      fold.open = false;
      fold.dispatchEvent(new Event('toggle'));
    });
  }
}
