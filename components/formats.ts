import { keep, once } from './keep.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Times, durations and numbers in the reader's language and zone. Instants are epoch milliseconds. */
export interface Formats {
  readonly locale: string;
  /** IANA zone in which every instant is shown. */
  readonly timeZone: string;
  /** The zone that these formats were made for: this computer's, where none was named. */
  ownZone(): string;
  /** The same in another IANA zone. */
  inZone(timeZone: string): Formats;
  number(value: number): string;
  /** The plural form of `count`: `one`, `other`, in some languages more. */
  pluralForm(count: number): Intl.LDMLPluralRule;
  /** Date and time in full, such as `Fri, 20 Nov 2026, 14:20`. */
  instant(at: number): string;
  /** As much as is needed from `now`: `14:20`, `Fri 14:20`, `20 Nov, 14:20`, with the year if another. */
  instantShort(at: number, now: number): string;
  /**
   * Hours and minutes, such as `52h 10m`. Never days: eight hours of a calendar are no day.
   * The sign is dropped; below a minute, seconds.
   */
  duration(milliseconds: number): string;
  /** Wall time in its two largest units, narrow: `2d 4h`, `12m`; at least one minute. The sign is dropped. */
  countdown(milliseconds: number): string;
  /** All of them in a list, such as `a, b and c`. */
  all(items: readonly string[]): string;
  /** One of them in a list, such as `a, b or c`. */
  oneOf(items: readonly string[]): string;
  /** Whole seconds, rounded up, such as `10 sec`. */
  seconds(milliseconds: number): string;
}

type Unit = 'day' | 'hour' | 'minute' | 'second';

/**
 * Formats for a BCP 47 `locale` and an IANA `timeZone`, by default this computer's. Nothing is asked
 * of Intl before it is needed. Where `isNamed`, each time is followed by its zone in short.
 *
 * @throws {RangeError} once an instant is formatted in a zone that does not exist.
 */
export function createFormats(locale: string, timeZone?: string, isNamed = false): Formats {
  const dates = (options: Intl.DateTimeFormatOptions, language = locale) =>
    once(() => new Intl.DateTimeFormat(language, { timeZone, ...options }));
  const time = {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: isNamed ? 'short' : undefined,
  } as const;
  const full = dates({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...time,
  });
  const sameDay = dates(time);
  const sameWeek = dates({ weekday: 'short', ...time });
  const sameYear = dates({ day: 'numeric', month: 'short', ...time });
  const dayInZone = dates({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA');
  /** A day as text, its year first. Of this computer's own zone a date knows it without Intl. */
  const localDay = (at: number): string => {
    if (timeZone !== undefined) return dayInZone().format(at);
    const date = new Date(at);
    return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
  };
  const numbers = once(() => new Intl.NumberFormat(locale));
  const plurals = once(() => new Intl.PluralRules(locale));
  const units = new Map<string, Intl.NumberFormat>();
  const unit = (value: number, name: Unit, unitDisplay: 'narrow' | 'short') => {
    const key = name + unitDisplay;
    const format =
      units.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay });
    units.set(key, format);
    return format.format(value);
  };
  const alls = once(() => new Intl.ListFormat(locale));
  const oneOfs = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
  const list = once(() => new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }));
  /** The amounts that are not zero; one of them always is not. */
  const parts = (amounts: readonly (readonly [number, Unit])[]) =>
    list().format(
      amounts.filter(([value]) => value > 0).map(([value, name]) => unit(value, name, 'narrow')),
    );
  /** A list shows the same few again and again, each several times in its row. */
  const countdowns = keep<number>();
  const countdownOf = (minutes: number) => {
    const hours = Math.floor(minutes / 60);
    if (hours >= 24)
      return parts([
        [Math.floor(hours / 24), 'day'],
        [hours % 24, 'hour'],
      ]);
    return parts([
      [hours, 'hour'],
      [minutes % 60, 'minute'],
    ]);
  };
  /** As a list asks: in one minute, and of instants that stand in a row more than once. */
  const shortAt = (now: number) => {
    const today = localDay(now);
    const known = keep<number>();
    return (at: number) =>
      known(at, () => {
        const itsDay = localDay(at);
        if (itsDay === today) return sameDay().format(at);
        if (Math.abs(at - now) < 6 * day) return sameWeek().format(at);
        return (itsDay.slice(0, 4) === today.slice(0, 4) ? sameYear() : full()).format(at);
      });
  };
  const others = new Map<string, Formats>();
  let short: { readonly now: number; readonly textOf: (at: number) => string } | null = null;
  const zone = once(() => timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone);
  return {
    locale,
    get timeZone() {
      return zone();
    },
    ownZone: zone,
    inZone(name) {
      const other = others.get(name) ?? createFormats(locale, name);
      others.set(name, other);
      return other;
    },
    number: (value) => numbers().format(value),
    pluralForm: (count) => plurals().select(count),
    instant: (at) => full().format(at),
    instantShort(at, now) {
      // Days and years begin with a minute: within it the same is said.
      const since = now - (now % minute);
      if (since !== short?.now) short = { now: since, textOf: shortAt(since) };
      return short.textOf(at);
    },
    duration(milliseconds) {
      const size = Math.abs(milliseconds);
      if (size < 1000) return unit(0, 'minute', 'narrow');
      if (size < minute) return unit(Math.floor(size / 1000), 'second', 'short');
      const minutes = Math.floor(size / minute);
      return parts([
        [Math.floor(minutes / 60), 'hour'],
        [minutes % 60, 'minute'],
      ]);
    },
    countdown(milliseconds) {
      const minutes = Math.max(1, Math.floor(Math.abs(milliseconds) / minute));
      return countdowns(minutes, () => countdownOf(minutes));
    },
    all: (items) => alls().format(items),
    oneOf: (items) => oneOfs().format(items),
    seconds: (milliseconds) => unit(Math.max(0, Math.ceil(milliseconds / 1000)), 'second', 'short'),
  };
}

/** As wide as a time of day. */
const blank = '\u2007'.repeat(5);

const commas = (items: readonly string[]) => items.join(', ');

/**
 * `formats` before Intl is asked for anything, for a first frame: times and durations are blank, numbers
 * and lists plain. The first formatter of a process takes some 13 ms, and contacts wait for no clock's time.
 */
export function beforeIntl(formats: Formats): Formats {
  const first: Formats = {
    locale: formats.locale,
    get timeZone() {
      return formats.timeZone;
    },
    ownZone: () => formats.ownZone(),
    inZone: () => first,
    number: String,
    pluralForm: (count) => (count === 1 ? 'one' : 'other'),
    instant: () => blank,
    instantShort: () => blank,
    duration: () => blank,
    countdown: () => blank,
    all: commas,
    oneOf: commas,
    seconds: () => blank,
  };
  return first;
}
