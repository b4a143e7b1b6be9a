import { createFormats, type Formats } from './formats.ts';

/** Formats of a page of ours, which shows times in the zone that its user chose. */
export interface PageFormats extends Formats {
  /** Shows every instant in `timeZone` from now on, and names it; undefined: in this computer's again. */
  showIn(timeZone: string | undefined): void;
}

/**
 * Formats for a BCP 47 `locale` and this computer's zone, or `ownZone` in its place. Nothing is asked of
 * Intl before it is needed.
 */
export function pageFormats(locale: string, ownZone?: string): PageFormats {
  const own = createFormats(locale, ownZone);
  let shown: Formats = own;
  let named: string | undefined;
  const more: Pick<PageFormats, 'timeZone' | 'instant' | 'instantShort' | 'showIn'> = {
    get timeZone() {
      return shown.timeZone;
    },
    instant: (at) => shown.instant(at),
    instantShort: (at, now) => shown.instantShort(at, now),
    showIn(name) {
      if (name === named) return;
      named = name;
      const isOwn = name === undefined || name === own.ownZone();
      shown = isOwn ? own : createFormats(locale, name, true);
    },
  };
  // What is not shown otherwise is inherited: copying it would ask Intl for the zone.
  return Object.create(own, Object.getOwnPropertyDescriptors(more));
}
