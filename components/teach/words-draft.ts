import { guessStatus, sameWord } from '../../lib/domain/site-map/guess-status.ts';
import { proposeFormats } from '../../lib/domain/site-map/propose-formats.ts';
import type { SiteMap, StatusWord } from '../../lib/domain/site-map/site-map.ts';
import type { Teaching } from '../../lib/domain/site-map/teaching.ts';
import { fail, succeed, type Result } from '../../lib/domain/result.ts';
import { ticketStatuses } from '../../lib/domain/ticket/ticket.ts';
import { isTimeZone } from '../../lib/domain/time/zone-name.ts';
import type { MessageKey } from '../text.ts';

/** Dates that are written alike: one of them, the ways to read it, and the one that was chosen. */
export interface DateDraft {
  readonly sample: string;
  readonly formats: readonly string[];
  /** Empty: not chosen yet. */
  readonly format: string;
  /** True where words around the date say of what it is the date: somebody must agree. */
  readonly isSentence: boolean;
}

/** Chosen where a date is not the one of a ticket's creation. */
export const notCreated = 'none';

/** The words of a site as they stand in the form; an empty meaning was not chosen. */
export interface WordsDraft {
  readonly statuses: readonly { readonly word: string; readonly means: string }[];
  readonly priorities: readonly string[];
  readonly zone: string;
  readonly dates: readonly DateDraft[];
  readonly onlyCustomers: boolean;
}

const unknownTo = (known: readonly string[], seen: readonly string[]) =>
  seen.filter((word) => !known.some((it) => sameWord(it, word)));

/** What is asked about `map`: what it says, and what was seen besides, with proposals. */
export function wordsDraft(map: SiteMap, seen: Teaching['seen'], zone: string): WordsDraft {
  const known = map.statuses.map(({ word }) => word);
  const formats = map.dates?.formats ?? [];
  return {
    statuses: [
      ...map.statuses,
      ...unknownTo(known, seen.status ?? []).map((word) => ({
        word,
        means: guessStatus(word) ?? '',
      })),
    ],
    priorities: [...map.priorities, ...unknownTo(map.priorities, seen.priority ?? [])],
    zone: map.dates?.zone ?? zone,
    dates: proposeFormats(seen.createdAt ?? []).map(({ formats: all, ...date }) => ({
      ...date,
      formats: all,
      format:
        all.find((it) => formats.includes(it)) ??
        (all.length === 1 && !date.isSentence ? (all[0] ?? '') : ''),
    })),
    onlyCustomers: map.openedBy === 'customer',
  };
}

/** What keeps the words from being used. */
export interface WordsRefusal {
  readonly field: 'status' | 'zone' | 'date';
  readonly why: MessageKey;
}

/** `map` with the words of the form, or the first that is missing. */
export function mapWithWords(map: SiteMap, draft: WordsDraft): Result<SiteMap, WordsRefusal> {
  const statuses = draft.statuses.flatMap(({ word, means }): StatusWord[] => {
    const status = ticketStatuses.find((it) => it === means);
    return status ? [{ word, means: status }] : [];
  });
  if (statuses.length < draft.statuses.length)
    return fail({ field: 'status', why: 'words_error_status' });
  const zone = draft.zone.trim();
  const readable = draft.dates.filter(({ formats }) => formats.length > 0);
  if (readable.some(({ format }) => format === ''))
    return fail({ field: 'date', why: 'words_error_date' });
  const refused = readable.flatMap((it) => (it.format === notCreated ? it.formats : []));
  const formats = [
    ...new Set([...readable.map(({ format }) => format), ...(map.dates?.formats ?? [])]),
  ]
    .filter((it) => it !== notCreated && !refused.includes(it))
    .slice(0, 6);
  if (formats.length > 0 && !isTimeZone(zone))
    return fail({ field: 'zone', why: 'fact_error_zone' });
  return succeed({
    ...map,
    statuses,
    priorities: draft.priorities,
    dates: formats.length > 0 ? { zone, formats } : null,
    openedBy: draft.onlyCustomers ? 'customer' : 'unknown',
  });
}
