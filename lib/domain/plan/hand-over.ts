import type { LadderChannel } from '../ladder/ladder.ts';
import { channelLink } from './channel-link.ts';
import { plainLine, plainText } from './plain-text.ts';
import type { HandOver } from './plan.ts';
import { safeLink } from './safe-link.ts';

/** Programs cut or refuse a longer `mailto:` address. */
const longestHref = 1900;
const mailbox = /^[^\s@,;<>"'/?#%\\]{1,64}@[^\s@,;<>"'/?#%\\]{1,255}$/;

const encode = (text: string): string => encodeURIComponent(text.replace(/\n/g, '\r\n'));

/** True for one plain mail address, such as could go into a header as it is. */
const isMailbox = (text: string): boolean => mailbox.test(text);

function box(address: string): string {
  const at = address.lastIndexOf('@');
  return `${encodeURIComponent(address.slice(0, at))}@${encodeURIComponent(address.slice(at + 1))}`;
}

/** What is said in what opens. */
export interface HandOverWords {
  readonly subject: string;
  readonly body: string;
  readonly short: string;
  /** Who gets a copy of a mail; null: nobody. */
  readonly copyTo?: string | null;
}

/** A mail draft; the body gives way until the address fits. */
function mail(address: string, copyTo: string | null, words: HandOverWords): HandOver | null {
  const to = address.replace(/^mailto:/i, '').trim();
  const cc = copyTo?.trim() || null;
  if (!isMailbox(to) || (cc !== null && !isMailbox(cc))) return null;
  const { subject, body } = words;
  const copy = cc === null ? '' : `cc=${box(cc)}&`;
  const title = plainLine(subject, 200);
  for (let room = 1500; room >= 0; room -= 100) {
    const text = plainText(body, Math.max(room, 1));
    const href = safeLink(`mailto:${box(to)}?${copy}subject=${encode(title)}&body=${encode(text)}`);
    if (href !== null && href.length <= longestHref)
      return { kind: 'mail', to, cc, subject: title, body: text, href };
  }
  return null;
}

function whatsApp(address: string, message: string): HandOver | null {
  const link = channelLink('whatsapp', address);
  if (link === null) return null;
  const number = /^https:/i.test(address) ? '' : `+${address.replace(/\D/g, '')}`;
  const text = plainText(message, 500);
  const url = new URL(link);
  url.searchParams.set('text', text);
  return { kind: 'whatsapp', number, text, href: url.href };
}

function page(
  what: 'form' | 'chat' | 'portal',
  address: string,
  reference: string | null,
): HandOver | null {
  const filled = address.replaceAll(
    '{reference}',
    encodeURIComponent(plainLine(reference ?? '', 200)),
  );
  const href = channelLink(what, filled);
  return href === null ? null : { kind: 'open', what, href };
}

/**
 * What opens at the click for `channel`, or null where it is opened by no link: no address is
 * published, the address is no such thing, or the channel is the ticket itself or the post.
 *
 * The address comes from the matrix alone. `reference` fills a `{reference}` in it, and nothing else.
 */
export function handOver(
  channel: LadderChannel,
  words: HandOverWords,
  reference: string | null,
): HandOver | null {
  const { type, address } = channel;
  if (address === null) return null;
  switch (type) {
    case 'email':
      return mail(address, words.copyTo ?? null, words);
    case 'phone': {
      const href = channelLink('phone', address);
      return href === null ? null : { kind: 'call', number: address, href };
    }
    case 'whatsapp':
      return whatsApp(address, words.short);
    case 'form':
    case 'chat':
    case 'portal':
      return page(type, address, reference);
    case 'ticket':
    case 'post':
      return null;
  }
}
