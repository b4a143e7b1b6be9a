import type { Addition } from '../../lib/domain/added/addition.ts';
import type { Site } from '../../lib/domain/assignment/site.ts';
import type { ClosedDays, DateRange } from '../../lib/domain/calendar/with-holidays.ts';
import type { EditRoute } from '../../lib/domain/edit/edit-route.ts';
import type { Finding } from '../../lib/domain/matrix/finding.ts';
import type { Preferences } from '../../lib/domain/preferences.ts';
import type { AddedActions } from './added/added-actions.ts';
import type { FeedActions } from './feeds/feed-actions.ts';
import type { NewsActions } from '../news/news-actions.ts';
import type { DataActions } from './data/data-actions.ts';
import type { Shortcut } from './ShortcutsPart.tsx';
import type { KeyActions } from './key-actions.ts';
import type { WebhookActions } from './webhooks/webhook-actions.ts';
import type { Directory, HealthView } from '../../lib/domain/view/views.ts';

/** A stored record that could not be read, set aside; all of it goes into the file that is saved. */
export interface StoredProblem {
  readonly store: string;
  readonly key: string;
  readonly why: string;
  /** Null where nobody wrote down when. */
  readonly at: number | null;
  /** As it is stored. */
  readonly record: unknown;
}

/** What the options page knows at an instant. */
export interface OptionsState {
  readonly directory: Directory | null;
  readonly worker: 'asking' | 'answering' | 'silent';
  /** What is set for all sites; null until the worker told it. */
  readonly preferences: Preferences | null;
  /** True where the browser allows notifications. */
  readonly mayNotify: boolean;
  readonly problems: readonly StoredProblem[];
  /** Why the editor could not be opened; null otherwise. */
  readonly editFailure: string | null;
  /** The version that is installed. */
  readonly version: string;
  /** True on the page that opens after the installation. */
  readonly isWelcome: boolean;
  /** True where the page was opened to set one's own hours. */
  readonly isForHours: boolean;
  /** True where it was opened to see what could not be read back. */
  readonly isForProblems: boolean;
}

/** A file of JSON or YAML, or YAML on the clipboard. */
export type MatrixExport = 'json' | 'yaml' | 'copied';

/** What came of an import: saved with warnings, or refused with every finding. */
export interface ImportOutcome {
  readonly saved: { readonly id: string; readonly name: string } | null;
  /** True where it was reviewed and left: nothing was changed, and nothing is wrong with it. */
  readonly isKeptBack?: true;
  /** It was no matrix, but what somebody added to one: to be looked at before it counts. */
  readonly addition?: Addition;
  readonly findings: readonly Finding[];
}

/** Reads the whole days that the text of a calendar file closes; what it cannot take over is told. */
export type ReadHolidays = (text: string, range: DateRange) => Promise<ClosedDays>;

/** What a person can do on the options page. Promises reject with an Error that can be read. */
export interface OptionsActions {
  readonly retry: () => void;
  readonly reloadExtension: () => void;
  /** Must be called inside the click: the browser is asked before anything else happens. */
  readonly requestSite: (origin: string) => Promise<boolean>;
  readonly saveSite: (site: Site) => Promise<void>;
  readonly removeSite: (origin: string) => Promise<void>;
  /** Asks whether a site can still be read. */
  readonly siteHealth: (origin: string) => Promise<HealthView>;
  /** Must be called inside the click: the browser is asked before anything else happens. */
  readonly requestNotifications: () => Promise<boolean>;
  readonly savePreferences: (preferences: Preferences) => Promise<void>;
  readonly readHolidays: ReadHolidays;
  readonly importMatrix: (text: string) => Promise<ImportOutcome>;
  /** Stores a matrix as one's own; the one that it replaces is kept as an earlier edition. */
  readonly saveMatrix: (matrix: unknown) => Promise<ImportOutcome>;
  /** Opens the editor. */
  readonly editMatrix: (route: EditRoute) => void;
  readonly removeMatrix: (id: string) => Promise<void>;
  /** Hands the matrix over as a file, or as text that can be pasted elsewhere. */
  readonly exportMatrix: (id: string, as: MatrixExport) => Promise<void>;
  /** Hands what was set aside over as a file. */
  readonly exportProblems: () => void;
  /** Hands `value` over as a file of JSON. */
  readonly exportFile: (name: string, value: unknown) => void;
  readonly keys: KeyActions;
  readonly webhooks: WebhookActions;
  readonly feeds: FeedActions;
  readonly news: NewsActions;
  readonly added: AddedActions;
  readonly shortcuts: () => Promise<readonly Shortcut[]>;
  readonly data: DataActions;
  /** Opens the sample ticket in a tab. */
  readonly showDemo: () => void;
  readonly copy: (text: string) => Promise<void>;
}
