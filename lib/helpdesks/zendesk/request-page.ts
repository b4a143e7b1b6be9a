import { lastOf, type OwnRequest, type RequestMessage } from '../../domain/customer/own-request.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { longestName } from '../../domain/ticket/limits.ts';
import { parseIfSet } from '../reply-values.ts';
import { oneLine } from './find-elements.ts';
import { portal } from './portal.ts';
import * as selectors from './request-selectors.ts';
import { knownStatus } from './statuses.ts';

/** The instant that a `time` names in UTC or with its zone; null for any other, and for one never set. */
const timeOf = (element: Element | null | undefined): Instant | null =>
  parseIfSet(element?.getAttribute('datetime') ?? '') ?? null;

/** The first of `css` in `comment` that is not part of what its writer wrote. */
const besideWords = (comment: Element, css: string): Element | undefined =>
  [...comment.querySelectorAll(css)].find((it) => it.closest(selectors.commentBody) === null);

function messageOf(comment: Element): RequestMessage | null {
  const about = besideWords(comment, selectors.commentAuthor);
  const at = timeOf(besideWords(comment, 'time[datetime]'));
  if (!about || at === null) return null;
  const name = about.querySelector('.comment-meta > :first-child')?.textContent;
  const isAgent = about.querySelector(selectors.agentIcon) !== null;
  return {
    at,
    author: oneLine(name)?.slice(0, longestName) ?? null,
    by: isAgent ? 'vendor' : 'customer',
  };
}

/** The status by its class, which no language changes; `status-label-request` says nothing. */
const statusWord = (label: Element | null): string | null =>
  [...(label?.classList ?? [])]
    .map((name) => /^status-label-(.+)$/.exec(name)?.[1])
    .find((word) => word !== undefined && word !== 'request') ?? null;

/** The request as the standard theme's page shows it, with what that lacks; null on any other page. */
export function readRequestPage(root: Document, url: URL): OwnRequest | null {
  const id = portal.requestAt(url);
  if (id === null) return null;
  const subject = oneLine(root.querySelector(selectors.requestTitle)?.textContent);
  const label = root.querySelector(selectors.requestStatus);
  const status = knownStatus(statusWord(label) ?? '') ?? null;
  const createdAt = timeOf(root.querySelector(selectors.requestCreated));
  const comments = [...root.querySelectorAll(selectors.requestComment)];
  const messages = comments.flatMap((it) => messageOf(it) ?? []);
  const isWhole =
    comments.length > 0 &&
    messages.length === comments.length &&
    root.querySelector(selectors.commentPages) === null;
  const last = lastOf(messages, isWhole);
  return {
    id,
    subject,
    status,
    rawStatus: oneLine(label?.textContent),
    createdAt,
    ...last,
    missing: [
      ...(subject === null ? (['subject'] as const) : []),
      ...(status === null ? (['status'] as const) : []),
      ...(createdAt === null ? (['created'] as const) : []),
      ...last.missing,
    ],
  };
}
