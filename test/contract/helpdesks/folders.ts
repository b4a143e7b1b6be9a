import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HelpdeskPageKind } from '../../../lib/domain/ticket/facts.ts';
import type { HelpdeskApi, HelpdeskPage, RecogniseHelpdesk } from '../../../lib/ports/helpdesk.ts';
import type { Exchange } from './converse.ts';

const root = `${resolve('lib/helpdesks')}/`;
const modules = {
  api: import.meta.glob<HelpdeskApi>('../../../lib/helpdesks/*/index.ts', {
    eager: true,
    import: 'api',
  }),
  page: import.meta.glob<HelpdeskPage>('../../../lib/helpdesks/*/page.ts', {
    eager: true,
    import: 'page',
  }),
  recognise: import.meta.glob<RecogniseHelpdesk>('../../../lib/helpdesks/*/recognise.ts', {
    eager: true,
    import: 'recognise',
  }),
  examples: import.meta.glob<Examples>('../../../lib/helpdesks/*/pages.ts', {
    eager: true,
    import: 'examples',
  }),
  selectors: import.meta.glob<Selectors>('../../../lib/helpdesks/*/selectors.ts', { eager: true }),
};

export type Examples = Readonly<Record<HelpdeskPageKind['kind'], readonly string[]>>;
export type Selectors = Readonly<
  Record<string, readonly { readonly seen: string; readonly css: string }[]>
>;

/** Names of the folders under `lib/helpdesks`. */
export const folderNames: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Helpdesks with pages of their own; one that reads what a user taught has no captures. */
export const helpdeskNames: readonly string[] = folderNames.filter((name) =>
  existsSync(`${root}${name}/page.ts`),
);

function part<Kind extends keyof typeof modules>(
  kind: Kind,
  name: string,
): (typeof modules)[Kind][string] {
  const found = Object.entries(modules[kind]).find(([path]) => path.split('/').at(-2) === name);
  if (found === undefined) throw new Error(`lib/helpdesks/${name} lacks its ${kind}`);
  return found[1] as (typeof modules)[Kind][string];
}

/** A helpdesk's folder: all of its halves. */
export const helpdesk = (name: string) => ({
  api: part('api', name),
  page: part('page', name),
  recognise: part('recognise', name),
  examples: part('examples', name),
  selectors: part('selectors', name),
});

/** A saved page; its first comment says where it comes from and which page it is. */
export interface PageCapture {
  readonly file: string;
  readonly html: string;
  readonly url: URL;
  readonly isLoading: boolean;
}

/** Saved replies, and the call that they answer. */
export interface ReplyCapture {
  readonly file: string;
  readonly call: string;
  readonly exchange: readonly Exchange[];
}

const folder = (name: string): string => `${root}${name}/captures/`;
const files = (name: string, suffix: string): readonly string[] =>
  readdirSync(folder(name)).filter((file) => file.endsWith(suffix));

export const pageCaptures = (name: string): readonly PageCapture[] =>
  files(name, '.html').map((file) => {
    const html = readFileSync(folder(name) + file, 'utf8');
    const path = /^<!--[^>]*; page: (\S+) -->/.exec(html)?.[1];
    if (path === undefined) throw new Error(`${file}: its first comment must say "…; page: /…"`);
    return {
      file,
      html,
      url: new URL(path, 'https://helpdesk.example.com'),
      isLoading: /-loading\./.test(file),
    };
  });

export const replyCaptures = (name: string): readonly ReplyCapture[] =>
  files(name, '.reply.json').map((file) => ({
    file,
    ...(JSON.parse(readFileSync(folder(name) + file, 'utf8')) as Omit<ReplyCapture, 'file'>),
  }));

/**
 * What a capture must be read as. With `UPTIER_WRITE_EXPECTED=1` it is written from what it is read
 * as now, to be reviewed by a person.
 *
 * @throws {Error} when there is none.
 */
export function expectedOf(name: string, file: string, now: unknown): unknown {
  const path = `${folder(name)}${file.replace(/(?:\.reply\.json|\.html)$/, '')}${
    file.endsWith('.html') ? '.page' : '.reply'
  }.expected.json`;
  if (process.env['UPTIER_WRITE_EXPECTED'] === '1')
    writeFileSync(path, `${JSON.stringify(now, null, 1)}\n`);
  if (!existsSync(path)) throw new Error(`${path} is missing: see the folder's README`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
