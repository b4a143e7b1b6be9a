import ICAL from 'ical.js';
import type { ClosedDay, ClosedDays, DateRange } from '../domain/calendar/with-holidays.ts';
import type { Finding } from '../domain/matrix/finding.ts';
import { nameOf, textOf, whyNotClosed, type Component } from './ics-event.ts';

const maxBytes = 1_000_000;
const mostFindings = 100;
/** Repetitions that are looked at in one file: a hundred holidays for a hundred years; under a second. */
const mostSteps = 10_000;
const longestDays = 366;

const finding = (
  level: Finding['level'],
  path: string,
  line: number,
  message: string,
  fix: string,
): Finding => ({ level, path, line, message, fix });

const refuse = (message: string, fix: string): ClosedDays => ({
  days: [],
  findings: [finding('error', '', 1, message, fix)],
});

const noCalendar = refuse('this is no calendar file', 'choose one that ends in .ics');

/** The 1-based lines on which events begin, in the order of the file. */
const eventLines = (text: string): number[] =>
  text.split('\n').flatMap((it, index) => (/^BEGIN:VEVENT\s*$/i.test(it) ? [index + 1] : []));

/** One reading of one file. */
class Reader {
  readonly names = new Map<string, string>();
  readonly findings: Finding[] = [];
  readonly #range: DateRange;
  #steps = 0;

  constructor(range: DateRange) {
    this.#range = range;
  }

  passOver(place: number, line: number, event: Component, why: string): void {
    const name = nameOf(event);
    const message = `${name === '' ? 'an event without a name' : `“${name}”`} ${why}`;
    const fix = 'if it closes the whole day, add the date by hand';
    this.findings.push(finding('warning', `events[${place}]`, line, message, fix));
  }

  /** Notes the dates that `event` closes; or says why it closes none. */
  read(component: Component, exceptions: readonly Component[]): string | undefined {
    const event = new ICAL.Event(component, { strictExceptions: true, exceptions: [] });
    for (const it of exceptions) event.relateException(it);
    const dates = event.iterator();
    for (let next = dates.next(); next; next = dates.next()) {
      this.#steps += 1;
      if (this.#steps > mostSteps) return 'repeats too often';
      const { startDate, endDate, item } = event.getOccurrenceDetails(next);
      if (startDate.toString().slice(0, 10) > this.#range.to) return undefined;
      if (textOf(item.component, 'status').toUpperCase() === 'CANCELLED') continue;
      if (!startDate.isDate) return 'is moved to a time of day';
      const days = Math.round(endDate.subtractDateTz(startDate).toSeconds() / 86_400);
      if (days > longestDays) return 'lasts longer than a year';
      const date = startDate.clone();
      // An end on the day of the beginning, or before it, is a slip for one day.
      for (let left = Math.max(1, days); left > 0; left -= 1, date.adjust(1, 0, 0, 0))
        this.#close(date.toString(), nameOf(item.component));
      if (!event.isRecurring()) return undefined;
    }
    return undefined;
  }

  #close(date: string, name: string): void {
    if (date < this.#range.from || date > this.#range.to) return;
    if (!this.names.get(date)) this.names.set(date, name);
  }
}

/**
 * The whole days that the text of an iCalendar file (`.ics`) or feed closes, from `range.from` to
 * `range.to`: one day or several, once or yearly, with exceptions. Cancelled events close nothing.
 * Events with a time of day, and those that repeat more often than yearly, are told as warnings with
 * line and name; what is no calendar file, or is larger than 1 MB, as an error. Never throws.
 */
export function readIcs(text: string, range: DateRange): ClosedDays {
  if (text.length > maxBytes || new TextEncoder().encode(text).length > maxBytes)
    return refuse('the file is larger than 1 MB', 'export fewer years');
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const reader = new Reader(range);
  const lines = eventLines(plain);
  try {
    const parsed: unknown = ICAL.parse(plain);
    // One calendar stands alone, several in a list.
    const calendars = Array.isArray(parsed) ? (Array.isArray(parsed[0]) ? parsed : [parsed]) : [];
    const found = calendars
      .filter((it) => Array.isArray(it) && it.length > 0)
      .map((it) => new ICAL.Component(it))
      .filter((it) => it.name === 'vcalendar');
    if (found.length === 0) return noCalendar;
    const events = found.flatMap((it) => it.getAllSubcomponents('vevent'));
    readEvents(reader, events, lines);
  } catch (problem) {
    if (!/^BEGIN:VCALENDAR\s*$/im.test(plain)) return noCalendar;
    const why = problem instanceof Error ? problem.message.slice(0, 120) : '';
    return refuse(`this calendar file is broken: ${why}`, 'export it again');
  }
  const days = [...reader.names]
    .map(([date, name]): ClosedDay => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return { days, findings: reader.findings.slice(0, mostFindings) };
}

function readEvents(reader: Reader, events: readonly Component[], lines: readonly number[]): void {
  const moved = new Map<string, Component[]>();
  for (const it of events.filter((event) => event.hasProperty('recurrence-id'))) {
    const uid = textOf(it, 'uid');
    const list = moved.get(uid);
    if (list) list.push(it);
    else moved.set(uid, [it]);
  }
  for (const [place, event] of events.entries()) {
    if (event.hasProperty('recurrence-id')) continue;
    const tell = (why: string | undefined) => {
      if (why !== undefined) reader.passOver(place, lines[place] ?? 1, event, why);
    };
    try {
      const why = whyNotClosed(event);
      tell(why ?? reader.read(event, moved.get(textOf(event, 'uid')) ?? []));
    } catch {
      tell('cannot be read');
    }
  }
}
