import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { captureFile } from '../../../lib/cli/capture-file.ts';
import { parsePage } from '../../../lib/cli/html-page.ts';
import type { CaptureDraft } from '../../../lib/domain/capture/draft.ts';
import type { Evidence } from '../../../lib/domain/capture/evidence.ts';
import { matrixOfDraft } from '../../../lib/domain/capture/matrix-of-draft.ts';
import { isText, type PageNode } from '../../../lib/outline/page-node.ts';

const folder = new URL('../../samples/capture/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

function textOf(node: PageNode): string {
  if (isText(node)) return node.nodeValue ?? '';
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) text += textOf(child);
  return text;
}

function evidenceIn({ tiers, severities, hours }: CaptureDraft): readonly Evidence[] {
  return [
    ...tiers.flatMap(({ level, name, channels, respondsWithin, conditions }) => [
      level.evidence,
      ...(name ? [name.evidence] : []),
      ...channels.map(({ found }) => found.evidence),
      ...(respondsWithin ? [respondsWithin.evidence] : []),
      ...conditions.map(({ evidence }) => evidence),
    ]),
    ...severities.flatMap(({ name, targets }) => [
      name.evidence,
      ...Object.values(targets).map(({ evidence }) => evidence),
    ]),
    ...(hours ? [hours.coverage.evidence] : []),
  ];
}

const squash = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

describe.each(pages)('%s', (name) => {
  const draft = captureFile(name, read(name));

  test('every value keeps words that stand on the page, and where', () => {
    const page = squash(textOf(parsePage(read(name))));
    const strange = evidenceIn(draft).filter(({ words }) => !page.includes(squash(words)));
    expect(strange).toEqual([]);
    expect(evidenceIn(draft).every(({ path }) => path.includes('body'))).toBe(true);
  });

  test('its matrix is valid', () => {
    expect(matrixOfDraft(draft)).toMatchObject({ ok: true });
  });
});
