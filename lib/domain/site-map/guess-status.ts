import type { TicketStatus } from '../ticket/ticket.ts';

/** How statuses are called in several languages; only a proposal, which the user confirms. */
const stems: readonly (readonly [means: TicketStatus, stem: RegExp])[] = [
  [
    'on-hold',
    /hold|stall|defer|zurückgestellt|angehalten|paus|suspend|attente ext|en espera ext|保留|보류/,
  ],
  [
    'pending',
    /pend|wait|await|feedback|wart|rückfrage|attente|espera|attesa|aguard|wacht|待ち|等待|대기|ожида|oczeku/,
  ],
  [
    'solved',
    /solv|fixed|done|complet|erledigt|gelöst|behoben|résolu|resuel|risolt|resolvid|opgelost|解決|完了|解决|해결|реш|rozwiąz/,
  ],
  [
    'closed',
    /clos|reject|cancel|geschlossen|abgelehnt|abgeschlossen|(?:ab|zurück)gewiesen|verworfen|storniert|fermé|rejet|cerrad|rechaz|chius|rifiut|fechad|gesloten|afgewezen|クローズ|关闭|關閉|종료|закры|zamkn/,
  ],
  [
    'new',
    /^new|unread|untouched|^neu|nouveau|nuevo|nueva|^nuov|^nov[oa]|nieuw|新規|新建|신규|^нов|^now/,
  ],
  [
    'open',
    /open|progress|process|assign|active|offen|bearbeitung|zugewiesen|aktiv|ouvert|en cours|abiert|en proceso|apert|abert|andament|behandeling|対応中|処理中|处理中|處理中|진행|в работе|открыт|otwart/,
  ],
];

/** For whom the vendor's own people wait is no pause: `Waiting for support` is theirs to answer. */
const onVendor =
  /(?:\b(?:for|on|auf|du|de|del|da|op)\s+|\s)(?:the\s+|our\s+|den\s+|el\s+|le\s+)?(?:support|agent|agente|staff|us|soporte|suporte|supporto|technicien|técnico)\b/;

/** What turns the word behind it round: `not yet resolved`, `unresolved`, `ungelöst`. */
const no =
  /(?:^|[\s-])(?:(?:not|nicht|non|no|pas|niet|não|ikke|inte|не|nie)(?:\s+(?:yet|noch|ancora|nog))?\s+(?:re)?|(?:un|in|не)-?(?:re)?)$|未$|미$/;

/** What `word` most likely means; null where it is like none that is known. */
export function guessStatus(word: string): TicketStatus | null {
  const plain = word.trim().toLowerCase();
  // A reopened ticket is open, whatever else its name says.
  if (/re-?open|wieder/.test(plain)) return 'open';
  const [means = null, stem] = stems.find(([, it]) => it.test(plain)) ?? [];
  if (means === 'pending' && onVendor.test(plain)) return 'open';
  if (!stem || !no.test(plain.slice(0, plain.search(stem)))) return means;
  // Not over is open; what `not pending` or `inactive` means is for a person to say.
  return means === 'solved' || means === 'closed' ? 'open' : null;
}

/** `word` as it is compared: without case, on one line. */
export const sameWord = (a: string, b: string): boolean =>
  a.replace(/\s+/g, ' ').trim().toLowerCase() === b.replace(/\s+/g, ' ').trim().toLowerCase();
