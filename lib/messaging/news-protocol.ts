import * as v from 'valibot';
import { id } from '../domain/matrix/values.ts';
import type { EditionNewsView } from '../domain/view/edition-news-view.ts';

/** Requests of our own pages about editions that came unasked. */
export interface NewsProtocol {
  'news.list': () => readonly EditionNewsView[];
  /** Somebody looked at what a matrix's other edition says. */
  'news.seen': (it: { readonly id: string }) => readonly EditionNewsView[];
  /** Has the edition back that counted before a link applied another by policy. */
  'news.roll-back': (it: { readonly id: string }) => readonly EditionNewsView[];
}

export const newsPayloads = {
  'news.list': v.undefined(),
  'news.seen': v.strictObject({ id }),
  'news.roll-back': v.strictObject({ id }),
} satisfies Record<keyof NewsProtocol, v.GenericSchema>;
