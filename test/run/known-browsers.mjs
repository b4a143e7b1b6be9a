// Where browsers are found on Debian, macOS and Windows.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const programFiles = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter(Boolean);
const onWindows = (...path) => programFiles.map((folder) => join(folder, ...path));
const onMac = (app, name) =>
  ['/Applications', join(homedir(), 'Applications')].map((folder) =>
    join(folder, `${app}.app`, 'Contents', 'MacOS', name),
  );

const chromiumPaths = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser'],
  darwin: onMac('Chromium', 'Chromium'),
  win32: onWindows('Chromium', 'Application', 'chrome.exe'),
};
/** Branded browsers: they take an extension over the debugging protocol only. */
const chromePaths = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/microsoft-edge'],
  darwin: [
    ...onMac('Google Chrome', 'Google Chrome'),
    ...onMac('Microsoft Edge', 'Microsoft Edge'),
  ],
  win32: [
    ...onWindows('Google', 'Chrome', 'Application', 'chrome.exe'),
    ...onWindows('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ],
};
const firefoxPaths = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  darwin: onMac('Firefox', 'firefox'),
  win32: onWindows('Mozilla Firefox', 'firefox.exe'),
};

const cacheFolder = () =>
  process.env.PLAYWRIGHT_BROWSERS_PATH ??
  {
    linux: join(homedir(), '.cache', 'ms-playwright'),
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  }[process.platform] ??
  '';

const inCache = [
  ['chrome-linux', 'chrome'],
  ['chrome-linux64', 'chrome'],
  ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ...['chrome-mac-arm64', 'chrome-mac-x64'].map((folder) => [
    folder,
    'Google Chrome for Testing.app',
    'Contents',
    'MacOS',
    'Google Chrome for Testing',
  ]),
  ['chrome-win', 'chrome.exe'],
  ['chrome-win64', 'chrome.exe'],
];

/** Chromium as `npx playwright install chromium` leaves it, newest first. */
function fromPlaywright() {
  const folder = cacheFolder();
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => inCache.map((path) => join(folder, name, ...path)));
}

const first = (paths) => paths.find((path) => existsSync(path)) ?? null;
const here = (paths) => paths[process.platform] ?? paths.linux;

/** True for a browser that refuses `--load-extension`. */
export const isBranded = (path) => Object.values(chromePaths).flat().includes(path);

/** The Chromium to use, or null. `CHROMIUM` wins; a branded browser is the last resort. */
export const findChromium = () =>
  process.env.CHROMIUM ??
  first([...here(chromiumPaths), ...fromPlaywright(), ...here(chromePaths)]);

/** The Firefox to use, or null. `FIREFOX` wins, and is not searched beyond. */
export const findFirefox = () =>
  first(process.env.FIREFOX === undefined ? here(firefoxPaths) : [process.env.FIREFOX]);
