// node test/stress/stream.mjs [calendar|assess] [COUNT…]: streams so many lines through the engine
// and tells how fast it was and how much memory it held at most. By hand: it takes minutes.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../run/root.mjs';
import { fourClocks } from '../bench/engine/tickets.mjs';

const [verb = 'calendar', ...given] = process.argv.slice(2);
const counts = given.length > 0 ? given : ['1000000', '10000000'];
const folder = mkdtempSync(join(tmpdir(), 'engine-stream-'));
const matrix = join(folder, 'four-clocks.json');
writeFileSync(matrix, JSON.stringify(fourClocks));
const options = verb === 'assess' ? ['--matrix', matrix, '--now', '2026-11-23T09:00:00Z'] : [];
const node = (script, ...args) => [process.execPath, [join(root, script), ...args]];

/** Linux only: what the kernel has seen of a process at most, in megabytes. */
const peakOf = (pid) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) / 1024;
};

for (const count of counts) {
  const lines = spawn(...node('test/stress/lines.mjs', verb, count), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const engine = spawn(...node('test/run/engine.mjs', verb, ...options), {
    stdio: [lines.stdout, 'pipe', 'inherit'],
  });
  const since = performance.now();
  let [answered, errors, peak] = [0, 0, 0];
  engine.stdout.on('data', (chunk) => {
    for (const byte of chunk) if (byte === 10) answered += 1;
    if (chunk.includes('"error"')) errors += 1;
  });
  const watch = setInterval(() => {
    try {
      // Nothing is known of one that has just ended.
      peak = Math.max(peak, peakOf(engine.pid) || 0);
    } catch {
      clearInterval(watch);
    }
  }, 100);
  const code = await new Promise((done) => engine.on('close', done));
  clearInterval(watch);
  const seconds = (performance.now() - since) / 1000;
  console.log(
    `${verb}: ${answered} lines, ${errors} with errors, exit ${code}, ` +
      `${Math.round(answered / seconds)} lines a second, at most ${Math.round(peak)} MB`,
  );
}
rmSync(folder, { recursive: true });
