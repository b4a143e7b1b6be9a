import { attributeOf, nameOf, type PageNode } from './page-node.ts';

const inline = new Set([
  'a',
  'abbr',
  'button',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'img',
  'ins',
  'kbd',
  'label',
  'mark',
  'nobr',
  'q',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
]);

/** True for what stands within a line; everything else begins one. */
export const isInline = (name: string): boolean => inline.has(name);

/** True for an element whose text is set off as a heading is. */
export function isStrong(node: PageNode): boolean {
  const name = nameOf(node);
  if (name === 'b' || name === 'strong' || name === 'dt') return true;
  return /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attributeOf(node, 'style'));
}

/** A heading's level; 0 for what is none. */
export function headingLevel(node: PageNode): number {
  const name = nameOf(node);
  const match = /^h([1-6])$/.exec(name);
  if (match) return Number(match[1]);
  if (attributeOf(node, 'role').toLowerCase() === 'heading') {
    const level = Number(attributeOf(node, 'aria-level'));
    return level >= 1 && level <= 6 ? level : 2;
  }
  const unfolds = name === 'button' && attributeOf(node, 'aria-expanded') !== '';
  return name === 'summary' || unfolds ? 5 : 0;
}
