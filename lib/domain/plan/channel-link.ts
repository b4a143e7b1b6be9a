import type { ChannelType } from '../ladder/ladder.ts';
import { safeLink } from './safe-link.ts';

/** `number` with its digits and a leading plus only, as `tel:` wants it. */
const dialled = (number: string): string =>
  (number.trim().startsWith('+') ? '+' : '') + number.replace(/\D/g, '');

/**
 * The link that opens a channel's address without any text filled in, checked; null where the
 * address is no such thing, or the channel is not opened by a link (post, the ticket itself).
 *
 * WhatsApp needs a number with its country code, or a link of its own.
 */
export function channelLink(type: ChannelType, address: string | null): string | null {
  if (address === null) return null;
  const isWeb = /^https:/i.test(address);
  switch (type) {
    case 'phone':
      return /[a-z@*#]/i.test(address) ? null : safeLink(`tel:${dialled(address)}`);
    case 'email':
      return safeLink(`mailto:${address.replace(/^mailto:/i, '').trim()}`);
    case 'whatsapp':
      if (isWeb) return safeLink(address);
      return address.trim().startsWith('+')
        ? safeLink(`https://wa.me/${address.replace(/\D/g, '')}`)
        : null;
    case 'form':
    case 'chat':
    case 'portal':
      return isWeb ? safeLink(address) : null;
    case 'ticket':
    case 'post':
      return null;
  }
}
