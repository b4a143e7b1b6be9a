import mustache from 'mustache';
import { findTemplateMistakes } from '../domain/matrix/template-tags.ts';
import type { FillTemplate } from '../domain/plan/template-facts.ts';

/**
 * A template of a matrix with a ticket's facts filled in, as plain text: nothing is escaped, no
 * partials, no functions, no other delimiters. Null where the template has a mistake, which the
 * matrix's findings tell; what it names and nobody knows is left empty.
 */
export const fillTemplate: FillTemplate = (template, facts) =>
  findTemplateMistakes(template).length > 0
    ? null
    : mustache.render(template, facts, {}, { escape: String });
