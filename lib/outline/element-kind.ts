/** What an element is in a table, by its name or by its ARIA role. */
export type TableRole = 'table' | 'row' | 'cell' | 'header' | 'caption';

/** What an element's name alone says of it. */
export interface ElementKind {
  /** In lower case. */
  readonly name: string;
  /** True for what stands within a line; everything else begins one. */
  readonly inline: boolean;
  /** True for what nobody reads. */
  readonly silent: boolean;
  /** True where its text is set off as a heading is. */
  readonly strong: boolean;
  /** 1 to 6 for a heading; 0 for what is none. */
  readonly heading: number;
  readonly table: TableRole | null;
  /** True for what pages lay out as boxes of their own. */
  readonly apart: boolean;
}

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const inline = setOf(
  'a abbr button acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q ruby s samp small span strike strong sub sup time tt u var wbr',
);
const silent = setOf(
  'script style template noscript svg iframe canvas video audio object select option input textarea map math head marquee datalist',
);
const apart = setOf('span a label strong b small em time button');
const strong = setOf('b strong dt');

const tableParts: ReadonlyMap<string, TableRole> = new Map([
  ['table', 'table'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'header'],
  ['caption', 'caption'],
]);

function judge(name: string): ElementKind {
  return {
    name,
    inline: inline.has(name),
    silent: silent.has(name),
    strong: strong.has(name),
    heading: Number(/^h([1-6])$/.exec(name)?.[1] ?? 0),
    table: tableParts.get(name) ?? null,
    apart: apart.has(name),
  };
}

/** Names that are remembered; pages have a few dozen, a hostile one as many as it likes. */
const mostRemembered = 500;
const remembered = new Map<string, ElementKind>();

/** What the name of an element says of it, in either case. */
export function kindOf(nodeName: string): ElementKind {
  const known = remembered.get(nodeName);
  if (known) return known;
  const kind = judge(nodeName.toLowerCase());
  if (remembered.size < mostRemembered) remembered.set(nodeName, kind);
  return kind;
}
