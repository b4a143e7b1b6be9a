import { newSite, type Site } from '../assignment/site.ts';
import { isSameValue } from '../edit/same-value.ts';
import type { Policy, PolicySite } from './policy.ts';
import { siteFields, type SiteField } from './policy-fields.ts';

const isUnset = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** What `sites` say of the one at `origin`. */
const bySite = (sites: readonly PolicySite[], origin: string): Partial<PolicySite> =>
  sites.find((site) => site.origin === origin) ?? {};

/** What cannot be changed of the site at `origin`. */
export const lockedOf = ({ lockedSites }: Policy, origin: string): readonly SiteField[] => {
  const locked = bySite(lockedSites, origin);
  return siteFields.filter((field) => field in locked);
};

/** True where the site at `origin` is there for as long as the policy is. */
export const isSiteOfPolicy = ({ addedSites, lockedSites }: Policy, origin: string): boolean =>
  [...addedSites, ...lockedSites].some((site) => site.origin === origin);

/** A site as it counts: what is locked, else what the user set, else what was added. */
export function siteInForce(policy: Policy, own: Site): Site {
  const { origin } = own;
  const set = Object.fromEntries(
    siteFields.filter((field) => !isUnset(own[field])).map((field) => [field, own[field]]),
  );
  const site: Site = {
    ...own,
    ...bySite(policy.addedSites, origin),
    ...set,
    ...bySite(policy.lockedSites, origin),
  };
  // What an organisation says is not to be recognised otherwise by a page.
  const isTold = site.helpdesk !== null && site.helpdesk !== own.helpdesk;
  const isLocked = lockedOf(policy, origin).includes('helpdesk');
  return isTold || isLocked ? { ...site, helpdeskChosen: true } : site;
}

/** All sites as they count: the user's, and those that are there by the policy alone. */
export function sitesInForce(policy: Policy, own: readonly Site[]): readonly Site[] {
  const known = new Set(own.map(({ origin }) => origin));
  const others = new Set(
    [...policy.addedSites, ...policy.lockedSites]
      .map(({ origin }) => origin)
      .filter((origin) => !known.has(origin)),
  );
  return [...own, ...[...others].map(newSite)].map((site) => siteInForce(policy, site));
}

/** Locked fields that `next` sets to something else; one that is left unset changes nothing. */
export function refusedSiteFields(policy: Policy, next: Site): readonly SiteField[] {
  const locked = bySite(policy.lockedSites, next.origin);
  return siteFields.filter(
    (field) => field in locked && !isUnset(next[field]) && !isSameValue(next[field], locked[field]),
  );
}

/** What is kept of `next`: what is the organisation's stays as the user had it. */
export function siteToKeep(policy: Policy, own: Site | undefined, next: Site): Site {
  const before = own ?? newSite(next.origin);
  const inForce = siteInForce(policy, before);
  const given = {
    ...bySite(policy.addedSites, next.origin),
    ...bySite(policy.lockedSites, next.origin),
  };
  const locked = lockedOf(policy, next.origin);
  const theirs = siteFields.filter(
    (field) =>
      field in given && (locked.includes(field) || isSameValue(next[field], inForce[field])),
  );
  const kept = Object.fromEntries(theirs.map((field) => [field, before[field]]));
  const helpdeskChosen = theirs.includes('helpdesk') ? before.helpdeskChosen : next.helpdeskChosen;
  const { escalatedGroup, fieldMap, siteMap, ...rest }: Site = { ...next, ...kept, helpdeskChosen };
  return {
    ...rest,
    ...(escalatedGroup !== undefined && { escalatedGroup }),
    ...(fieldMap && { fieldMap }),
    ...(siteMap && { siteMap }),
  };
}
