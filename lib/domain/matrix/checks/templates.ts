import { errorAt, type Finding } from '../finding.ts';
import type { Loose } from '../loose.ts';
import type { Path } from '../path.ts';
import type { Matrix } from '../schema.ts';
import { findTemplateMistakes } from '../template-tags.ts';

const check = (template: string | undefined, path: Path): Finding[] =>
  template === undefined
    ? []
    : findTemplateMistakes(template).map(({ message, fix }) => errorAt(path, message, fix));

/** Templates that could not be filled in. */
export const checkTemplates = ({ templates }: Loose<Matrix>): Finding[] => [
  ...check(templates?.note, ['templates', 'note']),
  ...check(templates?.mail?.subject, ['templates', 'mail', 'subject']),
  ...check(templates?.mail?.body, ['templates', 'mail', 'body']),
  ...check(templates?.message, ['templates', 'message']),
  ...check(templates?.update, ['templates', 'update']),
];
