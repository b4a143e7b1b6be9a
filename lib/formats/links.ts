import { LinkifyIt } from 'linkify-it';
import tlds from 'tlds';
import type { FoundAddress } from '../domain/capture/finders.ts';

const finder = new LinkifyIt({ fuzzyIP: false, fuzzyLink: true, fuzzyEmail: true }).tlds(tlds);
/** Longer text is no line that a person reads. */
const longest = 10_000;

const unspaced = /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/g;

/** A mail address with its host in punycode; null for what is none. */
function plainMail(url: string): string | null {
  const at = url.lastIndexOf('@');
  const host = plainUrl(`https://${url.slice(at + 1)}`);
  return host && at > 0 ? `${url.slice(0, at)}@${new URL(host).hostname}` : null;
}

/** With the host in punycode, so that a look-alike shows; null for what is no address. */
function plainUrl(url: string): string | null {
  try {
    return new URL(url).href;
  } catch {
    return null;
  }
}

/** Addresses in running text: mail and web, with and without a scheme, in the order they stand. */
export function findAddresses(text: string): readonly FoundAddress[] {
  if (text.length > longest || !/@|[\p{L}\d]\.\p{L}{2}/u.test(text)) return [];
  // A slash between two mail addresses parts them.
  const parted = text.replace(/(\.[a-z]{2,24})\/(?=[\w.+-]{1,64}@)/gi, '$1 ');
  // Scripts without spaces run on into an address; no address that is printed so uses them.
  const plain = parted.replace(unspaced, ' ');
  return (finder.match(plain) ?? []).flatMap(({ index, lastIndex, url, schema }) => {
    const mail = schema === 'mailto:';
    if (!mail && schema !== '' && !/^https?:/.test(schema)) return [];
    // A bare domain is read as https, as browsers do.
    const secure = schema === '' ? url.replace(/^http:/, 'https:') : url;
    const address = mail ? plainMail(url) : plainUrl(secure);
    const start = /^mailto:/i.test(text.slice(index, lastIndex)) ? index + 7 : index;
    return address ? [{ kind: mail ? 'email' : 'web', start, end: lastIndex, url: address }] : [];
  });
}
