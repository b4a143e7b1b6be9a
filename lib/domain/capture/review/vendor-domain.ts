/** Names that a vendor gives the part of its site where help stands. */
const helpSites = /^(?:www|help|helpdesk|support|docs|kb|faq|legal|policies)\./;
const shape = /^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/;

/** The host of a page, in punycode; null for what is no web address. */
export function hostOfPage(url: string): string | null {
  try {
    return new URL(url).hostname.replace(/\.$/, '') || null;
  } catch {
    return null;
  }
}

/**
 * The domain under which a page's vendor is recognised: its host, without the part that only says
 * that help stands there. Null where the host is no name that a matrix may hold.
 */
export function vendorDomain(url: string): string | null {
  const host = hostOfPage(url);
  if (host === null || !shape.test(host) || /^[\d.]+$/.test(host)) return null;
  const shorter = host.replace(helpSites, '');
  return shape.test(shorter) ? shorter : host;
}

/** True for a host that is written with other letters than it is shown with: it may imitate another. */
export const isLookAlike = (host: string): boolean => /(?:^|\.)xn--/.test(host);
