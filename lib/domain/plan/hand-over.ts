import type { LadderChannel } from '../ladder/ladder.ts';
import { channelLink } from './channel-link.ts';
import { plainLine, plainText } from './plain-text.ts';
import type { HandOver } from './plan.ts';
import { safeLink } from './safe-link.ts';

/** Programs cut or refuse a longer `mailto:` address. */
const longestHref = 1900;
const mailbox = /^[^\s@,;<>"'/?#%\\]{1,64}@[^\s@,;<>"'/?#%\\]{1,255}$/;

const encode = (text: string): string => encodeURIComponent(text.replace(/\n/g, '\r\n'));

/** A mail draft; the body gives way until the address fits. */
function mail(address: string, subject: string, body: string): HandOver | null {
  const to = address.replace(/^mailto:/i, '').trim();
  if (!mailbox.test(to)) return null;
  const at = to.lastIndexOf('@');
  const box = `${encodeURIComponent(to.slice(0, at))}@${encodeURIComponent(to.slice(at + 1))}`;
  const title = plainLine(subject, 200);
  for (let room = 1500; room >= 0; room -= 100) {
    const text = plainText(body, Math.max(room, 1));
    const href = safeLink(`mailto:${box}?subject=${encode(title)}&body=${encode(text)}`);
    if (href !== null && href.length <= longestHref)
      return { kind: 'mail', to, cc: null, subject: title, body: text, href };
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
  words: { readonly subject: string; readonly body: string; readonly short: string },
  reference: string | null,
): HandOver | null {
  const { type, address } = channel;
  if (address === null) return null;
  switch (type) {
    case 'email':
      return mail(address, words.subject, words.body);
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
