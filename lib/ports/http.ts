import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import type { Result } from '../domain/result.ts';

export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A request on the helpdesk's own origin, in the user's session unless it says otherwise. */
export interface ApiRequest {
  /** Who must make it: session, CSRF and referer rules differ. */
  readonly transport: 'worker';
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Begins with `/`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonValue;
  /**
   * What is asked for seldom changes: an answer of the last so many milliseconds will do. For `GET`
   * alone.
   */
  readonly keepFor?: number;
  /** Asks for the API key that the user entered for the site, in place of the session. */
  readonly byKey?: true;
  /** Sent without the session's cookies. */
  readonly withoutSession?: true;
}

/** What came back, whatever its status. Redirects are not followed: they come back as they are. */
export interface ApiReply {
  readonly status: number;
  readonly contentType: string;
  /** Lower-case names. Only `date`, `etag`, `location`, `retry-after` and what is left of an allowance. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON where the reply says it is JSON and it parses; otherwise undefined. */
  readonly json: unknown;
}

/** Sends requests to a helpdesk. Bounded: 10 s, 5 MB, no redirect. */
export interface HelpdeskHttp {
  send(origin: string, request: ApiRequest): Promise<Result<ApiReply, HelpdeskProblem>>;
  /**
   * By how many milliseconds this computer's clock is ahead of the one at `origin`, or behind it where
   * they are less than 0; null where they agree, or nobody said.
   */
  apart?(origin: string): number | null;
}
