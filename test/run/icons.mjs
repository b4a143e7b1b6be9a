// Draws public/icons/*.png: two chevrons pointing up on a rounded square. node test/run/icons.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const folder = new URL('../../public/icons/', import.meta.url);
const back = [31, 95, 139];
const front = [255, 255, 255];
/** Samples a pixel side, so that edges are smooth. */
const samples = 8;

/** Distance of a point from a segment, all in the unit square. */
function distance(x, y, [ax, ay, bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** A chevron whose tip is at `top`; each half is a stroke with round ends. */
const chevron = (top) => [
  [0.25, top + 0.25, 0.5, top],
  [0.5, top, 0.75, top + 0.25],
];
const strokes = [...chevron(0.21), ...chevron(0.49)];

function isInSquare(x, y, radius = 0.2) {
  const dx = Math.max(radius - x, x - (1 - radius), 0);
  const dy = Math.max(radius - y, y - (1 - radius), 0);
  return Math.hypot(dx, dy) <= radius;
}

/** The mark as 8-bit RGBA rows, each after a filter byte of 0. */
function draw(size) {
  const width = size <= 24 ? 0.075 : 0.062;
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      let [inside, marked] = [0, 0];
      for (let sub = 0; sub < samples * samples; sub += 1) {
        const x = (column + ((sub % samples) + 0.5) / samples) / size;
        const y = (row + (Math.floor(sub / samples) + 0.5) / samples) / size;
        if (!isInSquare(x, y)) continue;
        inside += 1;
        if (strokes.some((stroke) => distance(x, y, stroke) <= width)) marked += 1;
      }
      const share = inside === 0 ? 0 : marked / inside;
      const at = row * (size * 4 + 1) + 1 + column * 4;
      for (let part = 0; part < 3; part += 1)
        rows[at + part] = Math.round(back[part] * (1 - share) + front[part] * share);
      rows[at + 3] = Math.round((255 * inside) / (samples * samples));
    }
  return rows;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
}

function png(size) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(draw(size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

mkdirSync(folder, { recursive: true });
for (const size of [16, 24, 32, 48, 128]) writeFileSync(new URL(`${size}.png`, folder), png(size));
