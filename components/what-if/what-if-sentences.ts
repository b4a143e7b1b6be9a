import type { Clock } from '../../lib/domain/clocks/clock.ts';
import type { Supposition } from '../../lib/domain/what-if/supposition.ts';
import type { ClockChange, TierChange, WhatIf } from '../../lib/domain/what-if/what-if.ts';
import { fullClockName } from '../badge/clock-name.ts';
import type { Reader } from '../badge/badge-words.ts';
import { reasonText, termText } from '../text.ts';

/** What was supposed, as the beginning of a sentence: "If you reply at 16:55:". */
function supposed(it: Supposition, name: string, { text, formats, now }: Reader): string {
  const at = formats.instantShort(it.at, now);
  switch (it.kind) {
    case 'reply':
      return text('what_if_reply', at);
    case 'solve':
      return text('what_if_solve', at);
    case 'workaround':
      return text('what_if_workaround', at);
    case 'severity':
      return text('what_if_severity', name);
    case 'pause':
      return it.reason === null
        ? text('what_if_pause', at)
        : text('what_if_pause_reason', at, it.reason.replaceAll('-', ' '));
  }
}

function dueLine(before: Clock, { dueAt }: Clock, name: string, reader: Reader): string | null {
  if (dueAt === null) return null;
  const { text, formats, now } = reader;
  const due = formats.instantShort(dueAt, now);
  return before.dueAt === null || before.dueAt === dueAt || before.stoppedAt !== null
    ? text('what_if_due', name, due)
    : text('what_if_due_instead', name, due, formats.instantShort(before.dueAt, now));
}

function clockLine({ before, after }: ClockChange, reader: Reader): string {
  const { text, formats } = reader;
  const name = fullClockName(text, after);
  const { state, remaining } = after;
  const size = remaining === null ? null : formats.duration(remaining);
  if (size !== null && state === 'met') return text('what_if_met', name, size);
  if (size !== null && state === 'met-late') return text('what_if_met_late', name, size);
  if (size !== null && state === 'breached') return text('what_if_breached', name, size);
  if (size !== null && state === 'paused') return text('what_if_paused', name, size);
  const due =
    state === 'on-track' || state === 'at-risk' ? dueLine(before, after, name, reader) : null;
  return due ?? text('what_if_state', name, after.promise ?? termText(text, 'state', state));
}

/** A change in words; where the sum is only a bound, that too. */
function boundedLine(change: ClockChange, reader: Reader): string {
  const line = clockLine(change, reader);
  const { bound } = change.after;
  return bound === 'exact'
    ? line
    : reader.text('what_if_bounded', line, termText(reader.text, 'panel_bound', bound));
}

function tierLine({ level, after, opensAt }: TierChange, { text, formats, now }: Reader): string {
  return opensAt !== null && after === 'not-yet'
    ? text('what_if_tier_opens', level, formats.instantShort(opensAt, now))
    : text('what_if_tier', level, termText(text, 'tier_state', after));
}

function unknownLine(clock: Clock, { text, formats }: Reader): string {
  const name = fullClockName(text, clock);
  const why = clock.reasons.map((it) => reasonText(text, formats, it)).join(' ');
  return why === '' ? text('what_if_unknown_bare', name) : text('what_if_unknown', name, why);
}

function nextLine({ next, unknown }: WhatIf, { text, formats, now }: Reader): readonly string[] {
  // A clock that is unknown may be due before any other.
  if (next === null || next.dueAt === null)
    return unknown.length > 0 ? [] : [text('what_if_next_none')];
  return [text('what_if_next', fullClockName(text, next), formats.instantShort(next.dueAt, now))];
}

/** `found` in words: what was supposed, and what would come of it, a sentence each. */
export function whatIfSentences(
  found: WhatIf,
  reader: Reader,
): { readonly supposed: string; readonly outcomes: readonly string[] } {
  const { supposition, clocks, tiers, unknown, supposed: then } = found;
  const changes = [
    // What becomes unknown is told once, with the rest that is.
    ...clocks.filter(({ after }) => after.state !== 'unknown').map((it) => boundedLine(it, reader)),
    ...tiers.map((it) => tierLine(it, reader)),
  ];
  const { name, id } = then.severity;
  const nothing = reader.text(unknown.length > 0 ? 'what_if_nothing_certain' : 'what_if_nothing');
  return {
    supposed: supposed(supposition, name ?? id ?? '', reader),
    outcomes: [
      ...(changes.length > 0 ? changes : [nothing]),
      ...nextLine(found, reader),
      ...unknown.map((it) => unknownLine(it, reader)),
    ],
  };
}
