import type { Readable } from 'node:stream';
import type { Messages } from './english.ts';

/** Where a verb writes; `write` resolves once the reader keeps up. */
export interface Sink {
  write(text: string): Promise<void>;
}

/** What a verb may touch of the world around it. */
export interface Surroundings {
  readonly input: Readable;
  readonly output: Sink;
  /** For people: help, progress, complaints about the call itself. */
  readonly errors: Sink;
  /** True where a person watches `errors`. */
  readonly watched: boolean;
  /** The English texts. */
  readonly messages: Messages;
  /** Milliseconds since the epoch. */
  now(): number;
  readFile(path: string): Promise<string>;
}

/** The call itself is wrong; ends with exit code 2. */
export class UsageError extends Error {}

/** Exit codes: all well, some lines or files bad, the call wrong. */
export type ExitCode = 0 | 1 | 2;
