import type { MatrixChange, ReviewStep } from '../../lib/domain/review/matrix-change.ts';
import { isRecord, recordOf, textIn, textsIn } from '../editor/part/part.ts';
import { termText, type Text } from '../text.ts';

/** Lists whose entries name themselves, so that the list need not be named, too. */
const selfNamed = ['targets', 'tiers', 'channels', 'severities', 'plans', 'categories'];
/** Keys under which the next key is a name of the user's own. */
const named = ['calendars', 'shifts', 'breaks', 'regions', 'synonyms', 'impactUrgency'];
/** What a target or channel promises is plain from what it says. */
const unsaid = ['within'];

const keyText = (text: Text, key: string): string => termText(text, 'review_key', key);

/** A value of a matrix in words. */
export function valueText(value: unknown, text: Text): string {
  if (value === null) return text('review_null');
  if (value === true) return text('review_true');
  if (value === false) return text('review_false');
  if (Array.isArray(value)) {
    if (value.length === 0) return text('review_empty');
    const isPair = value.length === 2 && value.every((it) => /^\d\d:\d\d/.test(textIn(it)));
    return value.map((it) => valueText(it, text)).join(isPair ? '–' : ', ');
  }
  if (!isRecord(value)) return textIn(value);
  return Object.entries(value)
    .map(([key, it]) => `${keyText(text, key)} ${valueText(it, text)}`)
    .join('; ');
}

/** The names of severities and plans of a matrix, by their ids. */
function nameOf(matrix: unknown, list: string, id: string): string {
  const entries = recordOf(matrix)[list];
  const found = (Array.isArray(entries) ? entries : []).find((it) => recordOf(it)['id'] === id);
  return textIn(recordOf(found)['name']) || id;
}

function entryText(step: ReviewStep & { readonly kind: 'entry' }, matrix: unknown, text: Text) {
  const { of, entry, index } = step;
  if (!isRecord(entry)) return '';
  if (of === 'targets' || of === 'reminders') {
    const { metric, tier, severity, plan } = entry;
    return [
      termText(text, 'metric', textIn(metric)),
      tier === undefined ? '' : text('review_tier', textIn(tier)),
      ...textsIn(severity).map((id) => nameOf(matrix, 'severities', id)),
      ...textsIn(plan).map((id) => nameOf(matrix, 'plans', id)),
    ]
      .filter(Boolean)
      .join(', ');
  }
  if (of === 'channels')
    return [
      termText(text, 'channel', textIn(entry['type'])),
      textIn(entry['label']) || textIn(entry['address']),
    ]
      .filter(Boolean)
      .join(' ');
  if (of === 'tiers') return textIn(entry['name']) || text('review_tier', textIn(entry['level']));
  const own = textIn(entry['name']) || textIn(entry['id']) || textIn(entry['term']);
  return own || text('review_number', index + 1);
}

/** Where something changed, from the outside inwards, such as `Resolution, Critical › at risk after`. */
function placeText({ place }: MatrixChange, matrix: unknown, text: Text): string {
  const words = place.map((step, at) => {
    if (step.kind === 'entry') return entryText(step, matrix, text);
    const [before, next] = [place[at - 1], place[at + 1]];
    if (next?.kind === 'entry' && selfNamed.includes(step.key)) return '';
    if (before?.kind === 'entry' && unsaid.includes(step.key)) return '';
    const isName = before?.kind === 'key' && named.includes(before.key);
    return isName ? step.key : keyText(text, step.key);
  });
  return words.filter(Boolean).join(' › ') || text('review_matrix');
}

/** What a whole entry says, without what already names it. */
function wholeText(change: MatrixChange, value: unknown, text: Text): string {
  const last = change.place.at(-1);
  if (last?.kind !== 'entry' || !isRecord(value)) return valueText(value, text);
  const naming = ['metric', 'tier', 'severity', 'plan', 'id', 'name', 'level', 'type', 'term'];
  const rest = Object.fromEntries(
    Object.entries(value).filter(([key]) => !selfNamed.includes(last.of) || !naming.includes(key)),
  );
  return valueText(Object.keys(rest).length > 0 ? rest : value, text);
}

/** A change as a sentence, such as `Resolution, Critical: 6 h → 4 h`. */
export function changeText(change: MatrixChange, matrix: unknown, text: Text): string {
  const where = placeText(change, matrix, text);
  switch (change.kind) {
    case 'added':
      return text('review_added', where, wholeText(change, change.after, text));
    case 'removed':
      return text('review_removed', where, wholeText(change, change.before, text));
    case 'order':
      return text('review_order', where);
    default:
      return text(
        'review_changed',
        where,
        valueText(change.before, text),
        valueText(change.after, text),
      );
  }
}
