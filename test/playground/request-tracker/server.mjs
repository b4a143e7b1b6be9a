// A real Request Tracker for demos and tests; start.sh does the work.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const home = resolve(here, '../../../.playground');
const script = join(here, 'start.sh');
const programs = [
  '/usr/share/request-tracker5/libexec/rt-server',
  '/usr/sbin/rt-setup-database-5',
  '/usr/bin/curl',
];
const agent = 'agent1';
const password = 'Agent#2024';
const rootPassword = 'RtRoot#2024';

/**
 * Whether Request Tracker is here or can be had; if not, why, as a sentence's end.
 *
 * @returns {Promise<{ ok: boolean, why: string }>}
 */
export async function requestTrackerAvailable() {
  if (process.platform !== 'linux') return { ok: false, why: 'needs Debian, or a system like it' };
  if (programs.every((program) => existsSync(program)) && existsSync('/usr/bin/flock'))
    return { ok: true, why: 'installed' };
  const wish = 'apt-get install request-tracker5 rt5-standalone rt5-db-sqlite';
  if (!existsSync('/usr/bin/apt-get')) return { ok: false, why: 'needs Debian’s packages' };
  if (process.env.UPTIER_NO_INSTALL === '1')
    return { ok: false, why: `not installed, and UPTIER_NO_INSTALL=1 forbids ${wish}` };
  if (process.getuid?.() !== 0) return { ok: false, why: `not installed; as root: ${wish}` };
  return { ok: true, why: `will be installed: ${wish}` };
}

/** @returns {Promise<number>} a port of 127.0.0.1 that nobody listens on */
function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Takes a state folder for this process; false where a living one has it. */
function claim(state) {
  const owner = `${state}.owner`;
  mkdirSync(resolve(state, '..'), { recursive: true });
  if (existsSync(owner) && !isAlive(Number(readFileSync(owner, 'utf8')))) rmSync(owner);
  try {
    writeFileSync(owner, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** The first folder that nobody uses: a demo may be open while tests run. */
function claimAny() {
  const names = [
    'request-tracker',
    ...Array.from({ length: 8 }, (_, n) => `request-tracker-${n + 2}`),
  ];
  const state = names.map((name) => join(home, name)).find(claim);
  if (state === undefined) throw new Error(`every folder in ${home} is in use`);
  return state;
}

/**
 * Runs start.sh.
 *
 * @param {string} command
 * @param {Record<string, string>} environment
 * @param {(line: string) => void} log
 */
function run(command, environment, log) {
  return new Promise((done, failed) => {
    const child = spawn('bash', [script, command], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const said = [];
    child.stderr.setEncoding('utf8').on('data', (text) => {
      for (const line of String(text).split('\n').filter(Boolean)) {
        said.push(line);
        log(line);
      }
    });
    child.once('error', failed);
    // Not `close`: the server inherits nothing, but must never be waited for.
    child.once('exit', (code) =>
      code === 0 ? done() : failed(new Error(`start.sh ${command}: ${said.at(-1) ?? code}`)),
    );
  });
}

/** Signs in as the login form does; the cookie as `NAME=VALUE`. */
async function signIn(origin, user) {
  const reply = await fetch(`${origin}/NoAuth/Login.html`, {
    method: 'POST',
    body: new URLSearchParams({ user, pass: user === 'root' ? rootPassword : password }),
    redirect: 'manual',
  });
  await reply.arrayBuffer();
  const cookie = reply.headers.getSetCookie().findLast((line) => line.startsWith('RT_SID_'));
  if (cookie === undefined) throw new Error(`no session for ${user}: ${reply.status}`);
  return cookie.split(';', 1)[0];
}

/**
 * Starts Request Tracker with its seeded tickets, as fresh as when they were made. Installs it first
 * where it is missing and that is allowed, and says so.
 *
 * @param {{ port?: number, state?: string, log?: (line: string) => void }} [options] without a port
 *   (or with 0), a free one; without a state folder, one of the repository's own
 */
export async function startRequestTracker({ port, state, log } = {}) {
  const write = log ?? ((line) => process.stderr.write(`${line}\n`));
  if (state !== undefined && !claim(state)) throw new Error(`${state} is in use`);
  const folder = state ?? claimAny();
  const chosen = port || (await freePort());
  const environment = {
    UPTIER_RT_PORT: String(chosen),
    UPTIER_RT_STATE: folder,
    UPTIER_RT_PASSWORD: rootPassword,
    UPTIER_RT_SEED_FROM: join(home, 'request-tracker'),
  };
  const release = () => rmSync(`${folder}.owner`, { force: true });
  try {
    await run('fresh', environment, write);
  } catch (error) {
    release();
    throw error;
  }
  const origin = `http://127.0.0.1:${chosen}`;
  return {
    origin,
    /** An agent's account. */
    agent,
    /** The password of every agent and customer. */
    password,
    /** The seeded tickets again. Sessions survive, the server's process does not. */
    reset: () => run('reset', environment, write),
    /** May be called twice. */
    async stop() {
      await run('stop', environment, write);
      release();
    },
    /**
     * A new session, as a `Cookie` header: `agent1`…`agent3`, `customer1`…`customer4` or `root`.
     *
     * @param {string} [user]
     * @returns {Promise<string>}
     */
    cookie: (user = agent) => signIn(origin, user),
  };
}
