// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { newSite } from '../../../lib/domain/assignment/site.ts';
import {
  refusedSiteFields,
  sitesInForce,
  siteToKeep,
} from '../../../lib/domain/policy/policed-sites.ts';
import { siteMap } from '../../builders/site-map.ts';
import { noPolicy, type PolicySite } from '../../../lib/domain/policy/policy.ts';

const origin = 'https://desk.example';
const told: PolicySite = { origin, helpdesk: 'zendesk', assignments: [{ matrixId: 'org' }] };
const locking = { ...noPolicy, lockedSites: [told] };
const adding = { ...noPolicy, addedSites: [told] };
const own = { ...newSite(origin), assignments: [{ matrixId: 'mine' }] };

describe('sites under a policy', () => {
  test('an added site is there without the user, and is not recognised otherwise', () => {
    expect(sitesInForce(adding, [])).toEqual([
      { ...newSite(origin), ...told, helpdeskChosen: true },
    ]);
  });

  test('what is added fills what the user left open; what is locked counts', () => {
    expect(sitesInForce(adding, [own])[0]).toMatchObject({
      helpdesk: 'zendesk',
      assignments: [{ matrixId: 'mine' }],
    });
    expect(sitesInForce(locking, [own])[0]).toMatchObject(told);
  });

  test('nothing of the policy is kept as the user’s', () => {
    const shown = sitesInForce(locking, [own])[0] ?? own;
    const next = { ...shown, markField: 'Next Step' };
    expect(siteToKeep(locking, own, next)).toEqual({ ...own, markField: 'Next Step' });
    const added = sitesInForce(adding, [])[0] ?? own;
    expect(siteToKeep(adding, undefined, added)).toEqual(newSite(origin));
  });

  test('fields and a site map are the organisation’s, whatever the user named and taught', () => {
    const fieldMap = { affected: 'Agents affected', total: 'Agents in all' };
    const map = siteMap({ origin });
    const both = { ...noPolicy, lockedSites: [{ origin, fieldMap, siteMap: map }] };
    const mine = { ...own, fieldMap: { plan: 'Plan' }, siteMap: siteMap({ origin, ids: 'key' }) };
    const shown = sitesInForce(both, [mine])[0] ?? own;
    expect(shown).toMatchObject({ fieldMap, siteMap: map });
    // In whatever order a form gives the names back.
    const again = { ...shown, fieldMap: { total: fieldMap.total, affected: fieldMap.affected } };
    expect(refusedSiteFields(both, again)).toEqual([]);
    expect(refusedSiteFields(both, mine)).toEqual(['fieldMap', 'siteMap']);
    expect(siteToKeep(both, mine, again)).toEqual(mine);
    expect(siteToKeep(both, undefined, again)).not.toHaveProperty('fieldMap');
  });

  test('a change of what is locked is refused; a site that says nothing of it is not', () => {
    expect(refusedSiteFields(locking, own)).toEqual(['assignments']);
    expect(refusedSiteFields(locking, newSite(origin))).toEqual([]);
    expect(refusedSiteFields(adding, own)).toEqual([]);
  });
});
