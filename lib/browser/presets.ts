import browser from 'webextension-polyfill';
import type { PresetSource } from '../ports/presets.ts';

/** The matrices in the extension's own package. */
export const shippedPresets = (): PresetSource => ({
  version: browser.runtime.getManifest().version,
  async load() {
    const reply = await fetch(browser.runtime.getURL('matrices/presets.json'));
    const presets: unknown = await reply.json();
    return Array.isArray(presets) ? presets : [];
  },
});
