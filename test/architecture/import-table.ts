/** What the files of a folder may import: our own folders, and packages. */
export interface Row {
  readonly folder: string;
  /** Folders of ours besides the folder itself. */
  readonly own: readonly string[];
  readonly packages: readonly string[];
  /** Own folders of which only types may be imported. */
  readonly typesOnly?: readonly string[];
}

const webExtension = ['webextension-polyfill'];

/** Who may know whom. The first row whose folder holds a file is that file's row. */
export const importTable: readonly Row[] = [
  {
    folder: 'lib/domain',
    own: [],
    packages: ['date-fns', '@date-fns/tz', 'valibot'],
  },
  { folder: 'lib/ports', own: [], typesOnly: ['lib/domain'], packages: [] },
  { folder: 'lib/app', own: ['lib/domain', 'lib/ports'], packages: [] },
  {
    folder: 'lib/formats',
    own: ['lib/domain'],
    packages: ['yaml', 'mustache', 'ical.js', 'libphonenumber-js', 'linkify-it', 'tlds'],
  },
  { folder: 'lib/outline', own: ['lib/domain'], packages: [] },
  { folder: 'lib/helpdesks', own: ['lib/domain', 'lib/ports'], packages: ['valibot'] },
  {
    folder: 'components',
    own: ['lib/domain'],
    // The keys of the texts, so that a text that does not exist does not compile.
    typesOnly: ['public/_locales'],
    packages: ['preact', 'd3-scale', 'd3-shape'],
  },
  {
    folder: 'lib/overlay',
    own: ['lib/domain', 'lib/ports', 'lib/app', 'components'],
    packages: ['preact'],
  },
  {
    folder: 'lib/storage',
    own: ['lib/domain', 'lib/ports'],
    packages: ['idb', '@wxt-dev/storage', 'valibot'],
  },
  {
    folder: 'lib/picker',
    // What is pointed at must be found again by the very code that will read it.
    own: ['lib/domain', 'components', 'lib/overlay', 'lib/helpdesks/site-map'],
    packages: ['preact'],
  },
  { folder: 'lib/messaging', own: ['lib/domain', 'lib/ports'], packages: ['valibot'] },
  { folder: 'lib/browser', own: ['lib/domain', 'lib/ports'], packages: webExtension },
  // What the build makes of the sources; none of it is shipped.
  { folder: 'lib/build', own: [], packages: ['node:', 'yaml'] },
  {
    folder: 'lib/cli',
    own: ['lib/domain', 'lib/app', 'lib/formats', 'lib/outline'],
    packages: ['node:', 'parse5'],
  },
];

const holds = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(`${folder}/`);

/** The row of `path`, or undefined for entrypoints, which may import anything. */
export const rowOf = (path: string): Row | undefined =>
  importTable.find(({ folder }) => holds(folder, path));

/** The folder of one helpdesk, such as `lib/helpdesks/request-tracker`; null for the registry. */
export const helpdeskFolder = (path: string): string | null =>
  /^lib\/helpdesks\/[^/]+(?=\/)/.exec(path)?.[0] ?? null;

/** The row as a sentence, for a failure to print. */
export const describeRow = ({ folder, own, packages, typesOnly = [] }: Row): string =>
  `${folder} may import: itself, ${
    [...own, ...typesOnly.map((name) => `types of ${name}`), ...packages].join(', ') ||
    'nothing else'
  }`;

/** Why `from` may not import this; null where it may. */
export function refusal(
  from: string,
  it: { readonly target: string; readonly own: boolean; readonly typeOnly: boolean },
): string | null {
  const row = rowOf(from);
  if (!row) return null;
  if (!it.own) return row.packages.includes(it.target) ? null : describeRow(row);
  if (row.folder === 'lib/helpdesks') {
    const mine = helpdeskFolder(from);
    const theirs = helpdeskFolder(it.target);
    if (mine && theirs && mine !== theirs) return `${mine} may not know another helpdesk`;
  }
  if ([row.folder, ...row.own].some((folder) => holds(folder, it.target))) return null;
  if (row.typesOnly?.some((folder) => holds(folder, it.target)) && it.typeOnly) return null;
  return describeRow(row);
}
