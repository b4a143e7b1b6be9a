import * as v from 'valibot';
import { productField, type Products } from './parse-products.ts';
import { statusField, type StatusChoices } from './parse-statuses.ts';
import { readable, under } from './reply-values.ts';

/** What the account calls its statuses and its products. */
export interface Choices {
  readonly choices: StatusChoices;
  readonly products: Products;
}

/** Both, from the fields of the account's tickets; any other field is left out. */
export const fieldsReply = v.pipe(
  under('ticket_fields', readable(v.union([statusField, productField]))),
  v.transform((fields): Choices => ({
    choices: new Map(fields.flatMap((it) => ('statuses' in it ? it.statuses : []))),
    products: new Map(fields.flatMap((it) => ('products' in it ? it.products : []))),
  })),
);
