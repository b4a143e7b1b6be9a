import { readFileSync } from 'node:fs';
import { parseMatrix, type ParsedMatrix } from '../../../lib/domain/matrix/parse-matrix.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import type { Tier } from '../../../lib/domain/matrix/tier-schema.ts';
import { readMatrixText } from '../../../lib/formats/yaml.ts';

export const presetIds = [
  'myoperator',
  's-club',
  'exotel',
  'exotel-contact-center',
  'jamilatech',
] as const;
export type PresetId = (typeof presetIds)[number];

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** What came of parsing a file of the repository. */
export function parseFile(path: string): ParsedMatrix {
  const read = readMatrixText(text(`../../../${path}`));
  return read.ok ? parseMatrix(read.value) : { ok: false, findings: read.findings };
}

export const presetFile = (id: PresetId): string => `public/matrices/${id}.yaml`;

/** A shipped matrix. */
export function preset(id: PresetId): Matrix {
  const parsed = parseFile(presetFile(id));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 2));
  return parsed.matrix;
}

/** The published text that a preset was made from, as it was found. */
export const sourceOf = (id: PresetId): string => text(`./sources/${id}.txt`);

/** A preset's tier by its level. */
export function tierOf(id: PresetId, level: number): Tier {
  const tier = preset(id).tiers.find((it) => it.level === level);
  if (!tier) throw new Error(`${id} has no tier ${level}`);
  return tier;
}

/** A preset's target by its metric, and by its severity or tier. */
export const targetOf = (id: PresetId, metric: string, of?: string | number) =>
  preset(id).targets?.find(
    (it) => it.metric === metric && (of === undefined || it.severity === of || it.tier === of),
  );
