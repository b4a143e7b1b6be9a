import type { Site } from '../domain/assignment/site.ts';
import type { CaseEntry } from '../domain/case/case-event.ts';
import type { Matrix } from '../domain/matrix/schema.ts';
import type { OutboxEntry } from '../domain/plan/outbox.ts';
import type { Preferences } from '../domain/preferences.ts';
import type { TicketEvent, TicketRef } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { TicketRecord } from './helpdesk.ts';

/** A matrix as it is kept: a preset, or the user's own. */
export interface StoredMatrix {
  readonly matrix: Matrix;
  readonly preset: boolean;
  /** Set by an organisation: it is not stored, and cannot be changed. */
  readonly policy?: true;
  readonly storedAt: Instant;
}

export interface MatrixStore {
  all(): Promise<readonly StoredMatrix[]>;
  /** Replaces the matrix with the same id; the one it replaces is kept as an earlier edition. */
  save(stored: StoredMatrix): Promise<void>;
  /**
   * Takes the matrix away with the earlier editions of its kind: a removed one of the user's own
   * judges no ticket any more, and the presets that it stood in for are kept.
   */
  remove(id: string): Promise<void>;
  /** The editions that count, in the order of `presentEditions`: the present one last. */
  editions(id: string): Promise<readonly Matrix[]>;
}

/** A ticket as it was last read. */
export interface ObservedTicket {
  readonly ref: TicketRef;
  readonly record: TicketRecord;
  readonly observedAt: Instant;
  /** Something was written since: it stands only until the ticket is read anew. */
  readonly isOutdated?: true;
}

/** Tickets that were read: a cache, which may be thrown away. Bodies are not kept. */
export interface TicketStore {
  find(ref: TicketRef): Promise<ObservedTicket | undefined>;
  save(tickets: readonly ObservedTicket[]): Promise<void>;
  /** The `most` tickets that were observed last, newest first. */
  recent(most: number): Promise<readonly ObservedTicket[]>;
  /**
   * The next reading starts afresh; what was read stays for as long as none succeeds. Counts as a new
   * generation at once.
   */
  outdate(ref: TicketRef): Promise<void>;
  /**
   * How often anything was outdated or forgotten: a reading that began in an earlier generation may be of before
   * a write, and is not saved.
   */
  generation(): number;
  /** Forgets everything observed before `instant`. */
  forgetBefore(instant: Instant): Promise<number>;
  forgetSite(origin: string): Promise<void>;
  /** Forgets these tickets. Counts as a new generation at once. */
  forget(refs: readonly TicketRef[]): Promise<void>;
}

/** Everything that was told of one ticket, in the order of its time. */
export interface CaseLog {
  readonly ref: TicketRef;
  readonly entries: readonly CaseEntry[];
}

/** What people said and did about a ticket; append-only, on disk when the promise resolves. */
export interface CaseStore {
  /** What of the log counts for severity, clocks and ladder: `clockEvents`. */
  events(ref: TicketRef): Promise<readonly TicketEvent[]>;
  log(ref: TicketRef): Promise<readonly CaseEntry[]>;
  /** What stands in no note of the ticket yet, as far as is known. */
  unshared(ref: TicketRef): Promise<readonly CaseEntry[]>;
  /**
   * Merges `entries` in: one whose id is there is not told again. `shared`: they stand in a note of the
   * ticket. Gives those that were new.
   */
  add(
    ref: TicketRef,
    entries: readonly CaseEntry[],
    shared?: 'shared',
  ): Promise<readonly CaseEntry[]>;
  /** Every log, for export and for the board. */
  all(): Promise<readonly CaseLog[]>;
  /** The logs of one site. */
  ofSite(origin: string): Promise<readonly CaseLog[]>;
  /** Erases a log, and what of it could not be read back. */
  forget(ref: TicketRef): Promise<void>;
}

/** Escalations from intent to settlement. Writes are on disk when the promise resolves. */
export interface OutboxStore {
  /** False where an entry with the same plan key exists: the click is already known. */
  add(entry: OutboxEntry): Promise<boolean>;
  find(id: string): Promise<OutboxEntry | undefined>;
  /** Replaces the entry if it is still in one of `from`; says whether it did. */
  move(id: string, from: readonly OutboxEntry['state'][], to: OutboxEntry): Promise<boolean>;
  inState(states: readonly OutboxEntry['state'][]): Promise<readonly OutboxEntry[]>;
  forTicket(ref: TicketRef): Promise<readonly OutboxEntry[]>;
}

/** A record that could not be read back, set aside for the user to see and export. */
export interface SetAside {
  readonly store: string;
  readonly key: string;
  readonly why: string;
  readonly at: Instant;
}

export interface SetAsideStore {
  all(): Promise<readonly SetAside[]>;
  /** Tells of something that was lost, with what is left of it. */
  tell(lost: SetAside & { readonly record: unknown }): Promise<void>;
}

export interface SiteStore {
  all(): Promise<readonly Site[]>;
  find(origin: string): Promise<Site | undefined>;
  save(site: Site): Promise<void>;
  /** Only where there is none yet for its origin. */
  add(site: Site): Promise<void>;
  /**
   * Saves what `change` makes of the site as it is stored, and gives it; nothing else is saved in
   * between. Undefined: there is no such site, or nothing is to be saved.
   */
  change(
    origin: string,
    change: (site: Site | undefined) => Site | undefined,
  ): Promise<Site | undefined>;
  remove(origin: string): Promise<void>;
}

export interface PreferenceStore {
  load(): Promise<Preferences>;
  save(preferences: Preferences): Promise<void>;
}
