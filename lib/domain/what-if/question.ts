import * as v from 'valibot';
import { instantRecord } from '../time/instant-record.ts';
import type { Instant } from '../time/instant.ts';

/** What is asked of a ticket: one of the choices that were offered for it, or a reply at a time. */
export type WhatIfQuestion = { readonly choice: string } | { readonly replyAt: Instant };

/** A choice's name as it travels; only one that is really offered is answered. */
export const choiceRecord = v.pipe(v.string(), v.maxLength(500));

/** A question as it travels. */
export const questionRecord = v.union([
  v.strictObject({ choice: choiceRecord }),
  v.strictObject({ replyAt: instantRecord }),
]);
