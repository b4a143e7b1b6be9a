import type { HostMaker } from './host.ts';

export interface Signals {
  /** Something may have changed. Says neither what nor whether. */
  readonly hint: () => void;
  /** The page was shown again from the back/forward cache, or its tab came to the front. */
  readonly shown: (fromCache: boolean) => void;
  readonly hidden: () => void;
  /** The window has another size. */
  readonly resized: () => void;
}

/** A page may add thousands of nodes at once, of which the first already tells. */
function some(nodes: NodeList, is: (node: Node) => boolean): boolean {
  for (const node of nodes) if (is(node)) return true;
  return false;
}

/** True where a mutation is not just our own drawing; a host of ours that the page took counts. */
const concernsUs = (records: readonly MutationRecord[], hosts: HostMaker) =>
  records.some(
    ({ addedNodes, removedNodes, type }) =>
      type === 'attributes' ||
      some(addedNodes, (node) => !hosts.isOurs(node)) ||
      some(removedNodes, (node) => !hosts.isOurs(node) || hosts.isLive(node)),
  );

/**
 * Watches `document` until `signal` aborts. One observer for the page's nodes; attributes only on
 * the root and the body, where pages keep their theme, and those that the helpdesk's half names. No
 * interval, and nothing that waits.
 */
export function watch(
  document: Document,
  hosts: HostMaker,
  on: Signals,
  signal: AbortSignal,
  watched: readonly string[] = [],
): void {
  const window = document.defaultView;
  if (!window) return;
  const { MutationObserver } = globalThis;
  const changed = (records: MutationRecord[]) => {
    if (concernsUs(records, hosts)) on.hint();
  };
  const nodes = new MutationObserver(changed);
  nodes.observe(document.documentElement, {
    childList: true,
    subtree: true,
    ...(watched.length > 0 ? { attributeFilter: [...watched] } : {}),
  });
  const looks = new MutationObserver(on.hint);
  const attributeFilter = ['class', 'data-theme', 'data-bs-theme', 'data-color-mode', 'style'];
  for (const element of [document.documentElement, document.body]) {
    if (element) looks.observe(element, { attributes: true, attributeFilter });
  }
  const options = { signal, passive: true };
  for (const type of ['popstate', 'hashchange', 'focus', 'load'] as const) {
    window.addEventListener(type, on.hint, options);
  }
  document.addEventListener('DOMContentLoaded', on.hint, options);
  document.addEventListener(
    'visibilitychange',
    () => (document.hidden ? on.hidden() : on.shown(false)),
    options,
  );
  window.addEventListener('pageshow', (event) => event.persisted && on.shown(true), options);
  window.addEventListener('resize', on.resized, options);
  // Absent in older Firefox; there a route's change is seen by the nodes that it changes.
  const navigation = (window as { readonly navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigatesuccess', on.hint, options);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', on.hint, options);
  signal.addEventListener(
    'abort',
    () => {
      nodes.disconnect();
      looks.disconnect();
    },
    { once: true },
  );
}
