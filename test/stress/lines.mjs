// node test/stress/lines.mjs calendar|assess COUNT: that many lines of input for the engine, written
// no faster than they are read. The published cases, over and over, each with an id of its own.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/root.mjs';
import { wireTickets } from '../bench/engine/tickets.mjs';

const [verb = 'calendar', count = '1000'] = process.argv.slice(2);
const published = () =>
  JSON.parse(readFileSync(join(root, 'test/unit/calendar/cases.json'), 'utf8'));
const samples = verb === 'assess' ? [...wireTickets(500)] : published();
const bodies = samples.map(({ id: _id, ...rest }) => JSON.stringify(rest).slice(1));

process.stdout.on('error', () => process.exit());
let batch = '';
for (let line = 0; line < Number(count); line += 1) {
  batch += `{"id":"${line}",${bodies[line % bodies.length]}\n`;
  if (batch.length < 256 * 1024) continue;
  if (!process.stdout.write(batch)) await once(process.stdout, 'drain');
  batch = '';
}
process.stdout.write(batch);
