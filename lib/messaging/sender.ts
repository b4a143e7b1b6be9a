/** Who sent a message, as the browser says. Nothing here comes from the message itself. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly incognito?: boolean | undefined;
        /** Told for sites that are granted. */
        readonly url?: string | undefined;
      }
    | undefined;
}

/** This extension, as the browser knows it. */
export interface Self {
  readonly id: string;
  /** Where its own pages live, ending in `/`. */
  readonly home: string;
}

/** A page of a site, checked as far as the message alone allows. */
export interface ContentSender {
  readonly origin: string;
  /** What the tab's address bar shows. */
  readonly url: URL;
  readonly tabId: number;
  readonly isPrivate: boolean;
}

/** One of our own pages, in a tab or not. A page of the web can never have such an address. */
export const isOwnPage = (sender: Sender, self: Self): boolean =>
  sender.id === self.id && sender.url?.startsWith(self.home) === true;

/** `page`, or where its tab has gone since without loading another document of the same site. */
function whereNow(page: URL, ofTab: string | undefined): URL {
  const shown = ofTab !== undefined && URL.canParse(ofTab) ? new URL(ofTab) : page;
  return shown.origin === page.origin ? shown : page;
}

/**
 * The page of the web that `sender` is: the top frame of a tab, live, of this extension, its origin
 * the same by every account. Null where anything of that is not so.
 */
export function contentSender(sender: Sender, self: Self): ContentSender | null {
  const { id, url, origin, frameId, documentLifecycle, tab } = sender;
  if (id !== self.id || frameId !== 0 || tab?.id === undefined || url === undefined) return null;
  if (documentLifecycle !== undefined && documentLifecycle !== 'active') return null;
  try {
    const page = new URL(url);
    if (page.protocol !== 'https:' && page.protocol !== 'http:') return null;
    if (origin !== undefined && origin !== page.origin) return null;
    // A page that changes its address by itself: Chromium goes on telling the one it was loaded from.
    const shown = whereNow(page, tab.url);
    return { origin: page.origin, url: shown, tabId: tab.id, isPrivate: tab.incognito === true };
  } catch {
    return null;
  }
}
