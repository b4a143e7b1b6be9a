// An organisation's policies.json for one running Firefox: the browser's own engine reads it from a folder
// of the test's, as it reads /etc/firefox at its start. No other Firefox sees it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @param {Awaited<ReturnType<typeof import('./marionette.mjs').startFirefox>>} firefox
 * @param {string} extension its id
 */
export function firefoxPolicy(firefox, extension) {
  const folder = mkdtempSync(join(tmpdir(), 'uptier-policies-'));
  mkdirSync(join(folder, 'policies'));
  return {
    /**
     * Writes `policy` for the extension and has Firefox read it. An extension that is there sees it once it
     * starts again, and not before.
     *
     * @param {{ readonly [part: string]: unknown } | null} policy null: nothing is set for it
     */
    async set(policy) {
      // Firefox takes a file in which nothing is set for none, and forgets nothing without a start.
      const Extensions = {
        'other@example.test': { set: true },
        ...(policy && { [extension]: policy }),
      };
      writeFileSync(
        join(folder, 'policies', 'policies.json'),
        JSON.stringify({ policies: { '3rdparty': { Extensions } } }),
      );
      await firefox.inChrome(() =>
        firefox.evaluate(
          async (path) => {
            const place = (...parts) => {
              const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
              file.initWithPath(path);
              for (const part of parts) file.append(part);
              return file;
            };
            const places = { SysConfD: place(), XREAppDist: place('policies') };
            const folders = Services.dirsvc.QueryInterface(Ci.nsIProperties);
            for (const [name, file] of Object.entries(places)) {
              if (folders.has(name)) folders.undefine(name);
              folders.set(name, file);
            }
            const topic = 'EnterprisePolicies:AllPoliciesApplied';
            await new Promise((resolve) => {
              const observer = () => {
                Services.obs.removeObserver(observer, topic);
                resolve();
              };
              Services.obs.addObserver(observer, topic);
              Services.obs.notifyObservers(null, 'EnterprisePolicies:Restart');
            });
          },
          [folder],
        ),
      );
    },
    /** Ends the extension and starts it again, as a start of the browser does. */
    restartExtension: () =>
      firefox.inChrome(() =>
        firefox.evaluate(
          async (id) => {
            const { AddonManager } = ChromeUtils.importESModule(
              'resource://gre/modules/AddonManager.sys.mjs',
            );
            await (await AddonManager.getAddonByID(id)).reload();
          },
          [extension],
        ),
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
