const longest = 8192;
/** White space, controls, and characters that change how a text reads; a parser would drop some. */
const invisible = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\]/u;
const telephone = /^tel:\+?[0-9](?:[0-9().-]{0,38}[0-9])?(?:;ext=[0-9]{1,10})?$/i;
const mailHeaders = new Set(['subject', 'body', 'cc']);
const mailbox = /^[^@,;<>"']{1,64}@[^@,;<>"'/?#]{1,255}$/;

const isMailboxList = (text: string): boolean =>
  text.length > 0 &&
  text.split(',').every((one) => mailbox.test(one.trim()) && !/\p{Cc}/u.test(one));

function isSafeMail(address: string): boolean {
  const [to = '', query, ...more] = address.slice('mailto:'.length).split('?');
  if (more.length > 0) return false;
  try {
    if (!isMailboxList(decodeURIComponent(to))) return false;
    return (query ?? '').split('&').every((pair) => {
      if (pair === '') return true;
      const [name = '', value = ''] = pair.split('=', 2).map(decodeURIComponent);
      if (!mailHeaders.has(name.toLowerCase())) return false;
      if (name.toLowerCase() === 'cc') return isMailboxList(value);
      return name.toLowerCase() === 'body' || !/\p{Cc}/u.test(value);
    });
  } catch {
    return false;
  }
}

/**
 * `address` as something that may be put behind a link, or null.
 *
 * Only `https:` without a user name, `tel:` with a plain number (no `*` or `#`: those are commands
 * to a telephone), and `mailto:` with mailboxes and no headers but subject, body and cc. Whatever
 * holds white space or an invisible character is refused, as a browser would read it differently.
 *
 * @example safeLink('javascript:alert(1)') // null
 */
export function safeLink(address: string | null | undefined): string | null {
  if (typeof address !== 'string' || address.length > longest || invisible.test(address))
    return null;
  const [scheme = ''] = address.toLowerCase().split(':', 1);
  if (scheme === 'tel') return telephone.test(address) ? address : null;
  if (scheme === 'mailto') return isSafeMail(address) ? address : null;
  if (scheme !== 'https' || !/^https:\/\/[^/]/i.test(address)) return null;
  try {
    const url = new URL(address);
    const plain = url.protocol === 'https:' && url.username === '' && url.password === '';
    return plain && url.hostname !== '' ? url.href : null;
  } catch {
    return null;
  }
}
