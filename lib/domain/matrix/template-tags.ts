import { suggest } from './nearest.ts';

/** Facts that any place of a template may name. */
export const templateFields = [
  'ticket.id',
  'ticket.subject',
  'ticket.url',
  'ticket.status',
  'ticket.priority',
  'requester.name',
  'requester.organization',
  'severity.name',
  'severity.why',
  'tier.level',
  'tier.name',
  'channel',
  'reference',
  'by',
  'now',
  'lead',
  'nextUpdate',
] as const;

/** Lists, each with what is named between its beginning and its end. */
export const templateLists = {
  clocks: ['name', 'state', 'due'],
  situation: ['line'],
} as const;

/** What is wrong with a template, and what to do about it. */
export interface TemplateMistake {
  readonly message: string;
  readonly fix: string;
}

const lists: Readonly<Record<string, readonly string[]>> = templateLists;
const tag = /\{\{([\s\S]*?)\}\}/g;

/** Fields that may be named inside these sections. */
const known = (open: readonly string[]): readonly string[] => [
  ...templateFields,
  ...open.flatMap((name) => lists[name] ?? []),
];

const unknownField = (name: string, open: readonly string[]): TemplateMistake => ({
  message: `there is no field ${JSON.stringify(name.slice(0, 100))} to fill in`,
  fix: suggest(name, known(open)),
});

function sectionMistake(sign: string, name: string, open: string[]): TemplateMistake | null {
  if (sign !== '/') {
    if (lists[name] === undefined && !known(open).includes(name)) {
      open.push(name);
      const options = [...Object.keys(lists), ...known(open)];
      return { ...unknownField(name, open), fix: suggest(name, options) };
    }
    open.push(name);
    return null;
  }
  if (open.at(-1) !== name)
    return {
      message: `{{/${name.slice(0, 100)}}} ends what did not begin`,
      fix: open.length === 0 ? 'remove it' : `end {{#${open.at(-1)}}} first`,
    };
  open.pop();
  return null;
}

/**
 * Every mistake of a template: a field that there is none of, a section that is not ended, and
 * whatever is more than `{{field}}` and `{{#field}} … {{/field}}` (`{{^field}}`: where it is empty).
 */
export function findTemplateMistakes(template: string): readonly TemplateMistake[] {
  const mistakes: TemplateMistake[] = [];
  const open: string[] = [];
  for (const [whole, inside = ''] of template.matchAll(tag)) {
    const [, sign = '', name] = /^\s*([#^/]?)\s*([A-Za-z][A-Za-z.]*)\s*$/.exec(inside) ?? [];
    if (name === undefined)
      mistakes.push({
        message: `${JSON.stringify(whole.slice(0, 100))} is nothing that can be filled in`,
        fix: 'write {{field}}, {{#field}} … {{/field}} or {{^field}} … {{/field}}',
      });
    else if (sign !== '') {
      const mistake = sectionMistake(sign, name, open);
      if (mistake) mistakes.push(mistake);
    } else if (!known(open).includes(name)) mistakes.push(unknownField(name, open));
  }
  const rest = template.replace(tag, '');
  if (rest.includes('{{') || rest.includes('}}'))
    mistakes.push({ message: 'a field is not closed', fix: 'write {{field}}' });
  for (const name of open)
    mistakes.push({ message: `{{#${name}}} has no end`, fix: `add {{/${name}}}` });
  return mistakes;
}
