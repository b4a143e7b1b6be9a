import {
  lockedFields,
  preferencesInForce,
  preferencesToKeep,
} from '../domain/policy/policed-preferences.ts';
import {
  isSiteOfPolicy,
  sitesInForce,
  siteInForce,
  siteToKeep,
} from '../domain/policy/policed-sites.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { isOfPolicy } from '../domain/policy/policy-feeds.ts';
import { newSite } from '../domain/assignment/site.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { AdditionStore } from '../ports/additions.ts';
import type { FeedStore } from '../ports/feeds.ts';
import type { PolicyInForce } from '../ports/policy.ts';
import type { MatrixStore, PreferenceStore, SiteStore } from '../ports/stores.ts';

type Current = Pick<PolicyInForce, 'current'>;

const of = async (inForce: Current): Promise<Policy> => (await inForce.current()).policy;

/** `store`, read through the policy; what is the organisation's is never written into it. */
export const policedPreferences = (store: PreferenceStore, inForce: Current): PreferenceStore => ({
  load: async () => preferencesInForce(await of(inForce), await store.load()),
  async save(next) {
    await store.save(preferencesToKeep(await of(inForce), await store.load(), next));
  },
});

/** `store`, read through the policy; what is the organisation's is never written into it. */
export const policedSites = (store: SiteStore, inForce: Current): SiteStore => ({
  all: async () => sitesInForce(await of(inForce), await store.all()),
  async find(origin) {
    return sitesInForce(await of(inForce), await store.all()).find((it) => it.origin === origin);
  },
  async save(site) {
    const policy = await of(inForce);
    await store.change(site.origin, (own) => siteToKeep(policy, own, site));
  },
  add: (site) => store.add(site),
  async change(origin, change) {
    const policy = await of(inForce);
    const made = await store.change(origin, (own) => {
      const before = own ?? (isSiteOfPolicy(policy, origin) ? newSite(origin) : undefined);
      const next = change(before && siteInForce(policy, before));
      return next && siteToKeep(policy, own, next);
    });
    return made && siteInForce(policy, made);
  },
  remove: (origin) => store.remove(origin),
});

/** Since ever, as far as this browser knows: nobody set it here. */
const always = toInstant(0);

/** `store` with the organisation's matrices, which stand in for those of the same id. */
export const policedMatrices = (store: MatrixStore, inForce: Current): MatrixStore => ({
  async all() {
    const { matrices } = await of(inForce);
    const own = await store.all();
    if (matrices.length === 0) return own;
    const ids = new Set(matrices.map(({ id }) => id));
    return [
      ...own.filter(({ matrix }) => !ids.has(matrix.id)),
      ...matrices.map((matrix) => ({
        matrix,
        preset: false,
        policy: true as const,
        storedAt: always,
      })),
    ];
  },
  async editions(id) {
    const found = (await of(inForce)).matrices.find((matrix) => matrix.id === id);
    return found ? [found] : store.editions(id);
  },
  save: (stored) => store.save(stored),
  remove: (id) => store.remove(id),
});

/**
 * `store` with the links that an organisation set, each with the organisation's key whatever is stored. One
 * of the user's own to the same address rests meanwhile; how far one was followed is kept when it goes.
 */
export const policedFeeds = (store: FeedStore, inForce: Current): FeedStore => ({
  async all() {
    const { addedFeeds } = await of(inForce);
    const stored = await store.all();
    const taken = new Set(addedFeeds.map(({ url }) => url));
    const own = stored.filter((it) => !isOfPolicy(it) && !taken.has(new URL(it.url).href));
    return [
      ...own,
      ...addedFeeds.map((feed) => ({
        ...feed,
        ...stored.find(({ id }) => id === feed.id),
        url: feed.url,
        pinned: feed.pinned,
      })),
    ];
  },
  save: (feed) => store.save(feed),
  remove: (id) => store.remove(id),
});

/** `store`, read through the policy: where an organisation locked the hours, nobody's own count. */
export const policedAdditions = (store: AdditionStore, inForce: Current): AdditionStore => ({
  async all() {
    const added = await store.all();
    if (!lockedFields(await of(inForce)).includes('hours')) return added;
    return added.map((it) => ({ ...it, hours: null }));
  },
  async save(addition) {
    if (!lockedFields(await of(inForce)).includes('hours')) return store.save(addition);
    const own = (await store.all()).find(({ id }) => id === addition.id);
    return store.save({ ...addition, hours: own?.hours ?? null });
  },
  remove: (id) => store.remove(id),
});
