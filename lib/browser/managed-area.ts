import browser from 'webextension-polyfill';
import type { PolicySource } from '../ports/policy.ts';

/** What an administrator set for this extension: the browser's `storage.managed`. */
export const managedPolicy: PolicySource = {
  async read() {
    try {
      return await browser.storage.managed.get(null);
    } catch (error) {
      // Firefox says so where nothing is set.
      if (error instanceof Error && /manifest not found/i.test(error.message)) return {};
      throw error;
    }
  },
};

/** Resolves when the browser hands the policy over; one that just started keeps it back for some seconds. */
export const policyGiven = (): Promise<unknown> => managedPolicy.read().catch(() => undefined);

/** Listens for a policy that comes late or changes. To be called in the worker's first turn. */
export function onPolicyChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}
