import type { TicketStatus } from '../ticket/ticket.ts';

/** How statuses are called in several languages; only a proposal, which the user confirms. */
const stems: readonly (readonly [means: TicketStatus, stem: RegExp])[] = [
  ['on-hold', /hold|stall|defer|zurückgestellt|angehalten|paus|suspend|attente ext|en espera ext/],
  ['pending', /pend|wait|await|feedback|wart|rückfrage|attente|espera|attesa|aguard|wacht/],
  [
    'solved',
    /solv|fixed|done|complet|erledigt|gelöst|behoben|résolu|resuel|risolt|resolvid|opgelost/,
  ],
  [
    'closed',
    /clos|reject|cancel|geschlossen|abgelehnt|abgeschlossen|(?:ab|zurück)gewiesen|verworfen|storniert|fermé|rejet|cerrad|rechaz|chius|rifiut|fechad|gesloten|afgewezen/,
  ],
  ['new', /^new|unread|untouched|^neu|nouveau|nuevo|nueva|^nuov|^nov[oa]|nieuw/],
  [
    'open',
    /open|progress|assign|active|offen|bearbeitung|zugewiesen|aktiv|ouvert|en cours|abiert|apert|abert|andament/,
  ],
];

/** What turns the word behind it round: `not yet resolved`, `unresolved`, `ungelöst`. */
const no =
  /(?:^|[\s-])(?:(?:not|nicht|non|no|pas|niet|não|ikke|inte)(?:\s+(?:yet|noch|ancora|nog))?\s+(?:re)?|(?:un|in)-?(?:re)?)$/;

/** What `word` most likely means; null where it is like none that is known. */
export function guessStatus(word: string): TicketStatus | null {
  const plain = word.trim().toLowerCase();
  // A reopened ticket is open, whatever else its name says.
  if (/re-?open|wieder/.test(plain)) return 'open';
  const [means = null, stem] = stems.find(([, it]) => it.test(plain)) ?? [];
  const isOver = means === 'solved' || means === 'closed';
  return isOver && stem && no.test(plain.slice(0, plain.search(stem))) ? 'open' : means;
}

/** `word` as it is compared: without case, on one line. */
export const sameWord = (a: string, b: string): boolean =>
  a.replace(/\s+/g, ' ').trim().toLowerCase() === b.replace(/\s+/g, ' ').trim().toLowerCase();
