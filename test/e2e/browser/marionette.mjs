// Drives a real Firefox over Marionette, its own remote protocol: no driver, no dependency.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const quiet = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.disabledForTesting': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const tryConnect = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function connectWhenUp(port, child, errors) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(200)) {
    if (child.exitCode !== null) throw new Error(`Firefox ended by itself: ${errors()}`);
    const socket = await tryConnect(port);
    if (socket) return socket;
  }
  throw new Error('Firefox did not open its Marionette port within a minute');
}

/** Sends commands and gives back their answers: `length:[type, id, error or name, result]`. */
function speak(socket) {
  let buffer = Buffer.alloc(0);
  let lastId = 0;
  const waiting = new Map();
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(58);
      if (colon < 0) return;
      const end = colon + 1 + Number(buffer.subarray(0, colon));
      if (buffer.length < end) return;
      const message = JSON.parse(buffer.subarray(colon + 1, end).toString());
      buffer = buffer.subarray(end);
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (error) reject(new Error(`${error.error}: ${error.message}`));
      else resolve(result);
    }
  });
  return (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      const text = JSON.stringify([0, lastId, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

const asyncScript = (body) =>
  `const done = arguments[arguments.length - 1];
   Promise.resolve((${body})(...Array.from(arguments).slice(0, -1)))
     .then((value) => done({ value }), (error) => done({ error: String(error) }));`;

/**
 * A running Firefox in a fresh profile. `system: true` in `evaluate` runs with the browser's own
 * rights, which see into closed shadow roots; `inChrome` runs in the browser's window itself.
 *
 * @param {{ binary: string, preferences?: Record<string, string | number | boolean>, headless?: boolean }} settings
 */
export async function startFirefox({ binary, preferences = {}, headless = true }) {
  const profile = mkdtempSync(join(tmpdir(), 'uptier-firefox-'));
  const port = await freePort();
  const all = { ...quiet, ...preferences, 'marionette.port': port };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(all)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
      .join('\n'),
  );
  const child = spawn(
    binary,
    [
      '-marionette',
      '-no-remote',
      '-profile',
      profile,
      ...(headless ? ['-headless'] : []),
      '-remote-allow-system-access',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TZ: 'UTC' } },
  );
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  const socket = await connectWhenUp(port, child, () => errors);
  const command = speak(socket);
  await command('WebDriver:NewSession', { acceptInsecureCerts: true });
  await command('WebDriver:SetTimeouts', { script: 30_000, implicit: 0, pageLoad: 60_000 });

  return {
    command,
    goto: (url) => command('WebDriver:Navigate', { url }),
    /** Runs a function of the page with JSON arguments, and gives back its JSON value. */
    async evaluate(body, args = [], { system = false } = {}) {
      const { value } = await command('WebDriver:ExecuteAsyncScript', {
        script: asyncScript(body),
        args,
        newSandbox: true,
        ...(system ? { sandbox: 'system' } : {}),
      });
      if (value.error) throw new Error(value.error);
      return value.value;
    },
    async inChrome(run) {
      await command('Marionette:SetContext', { value: 'chrome' });
      try {
        return await run();
      } finally {
        await command('Marionette:SetContext', { value: 'content' });
      }
    },
    /** Opens a tab in front; gives back what leads to the one that was in front before. */
    async newTab() {
      const before = (await command('WebDriver:GetWindowHandle')).value;
      const { handle } = await command('WebDriver:NewWindow', { type: 'tab' });
      await command('WebDriver:SwitchToWindow', { handle, focus: true });
      return () => command('WebDriver:SwitchToWindow', { handle: before, focus: true });
    },
    /** Closes every tab but the one that is driven; waits until there is one to close. */
    async closeOtherTab() {
      const own = (await command('WebDriver:GetWindowHandle')).value;
      let others = [];
      for (let tries = 0; others.length === 0 && tries < 100; tries += 1) {
        others = (await command('WebDriver:GetWindowHandles')).filter((it) => it !== own);
        if (others.length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
      }
      if (others.length === 0) throw new Error('No other tab opened');
      for (const handle of others) {
        await command('WebDriver:SwitchToWindow', { handle });
        await command('WebDriver:CloseWindow');
      }
      await command('WebDriver:SwitchToWindow', { handle: own, focus: true });
    },
    /** A click as a person makes it, on the element that the XPath finds. */
    async click(xpath) {
      const { value } = await command('WebDriver:FindElement', { using: 'xpath', value: xpath });
      await command('WebDriver:ElementClick', { id: Object.values(value)[0] });
    },
    async type(xpath, text) {
      const { value } = await command('WebDriver:FindElement', { using: 'xpath', value: xpath });
      await command('WebDriver:ElementSendKeys', { id: Object.values(value)[0], text });
    },
    install: (path) => command('Addon:Install', { path, temporary: true }),
    async screenshot(file) {
      const { value } = await command('WebDriver:TakeScreenshot', { full: false });
      writeFileSync(file, Buffer.from(value, 'base64'));
    },
    async close() {
      const ended =
        child.exitCode === null && new Promise((resolve) => child.once('exit', resolve));
      await command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      socket.destroy();
      const force = setTimeout(endWithUs, 5000);
      await ended;
      clearTimeout(force);
      process.off('exit', endWithUs);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
