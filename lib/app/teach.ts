import { afterSaid, type Said } from '../domain/site-map/said.ts';
import {
  newTeaching,
  teachPage,
  type Pointed,
  type TaughtPage,
  type Teaching,
} from '../domain/site-map/teaching.ts';
import type { Dependencies } from './dependencies.ts';
import { inTurn } from './in-turn.ts';
import { reason } from '../domain/reason.ts';
import { Refusal } from './refusal.ts';

type Needs = Pick<Dependencies, 'access' | 'sites' | 'teaching' | 'text'>;

/** What a person wants to teach. */
export interface Lesson {
  readonly origin: string;
  /** Null: the page of the site that was looked at last. */
  readonly tabId: number | null;
  readonly page: TaughtPage;
  /** Only this, on a site that was taught before; null: everything. */
  readonly what: Pointed | null;
}

/**
 * Begins, or goes on with another kind of page, and starts the picker there.
 *
 * @throws {Refusal} when the site is not one of the user's or its grant is gone.
 */
export async function startTeaching(needs: Needs, lesson: Lesson): Promise<Teaching> {
  const { origin, tabId, page, what } = lesson;
  const site = await needs.sites.find(origin);
  if (!site || !(await needs.access.isGranted(origin)))
    throw new Refusal(reason('site-not-granted', origin), needs.text);
  const going = await needs.teaching.load(origin);
  const begun = going ?? newTeaching(origin, site.siteMap ?? null);
  const teaching = teachPage(begun, page, what);
  await needs.teaching.save(origin, teaching);
  await needs.access.startPicker(origin, tabId);
  return teaching;
}

/** What a picker said of the page at `url`: only the draft changes. Null where nothing is taught. */
export const hearTeaching = (
  needs: Needs,
  origin: string,
  url: URL,
  said: Said,
): Promise<Teaching | null> =>
  inTurn(needs.teaching, async () => {
    const before = await needs.teaching.load(origin);
    if (before === null) return null;
    const after = afterSaid(before, url.href, said);
    await needs.teaching.save(origin, after);
    return after;
  });
