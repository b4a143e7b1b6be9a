import type { Formats, Text } from '../../components/text.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpdeskPage } from '../ports/helpdesk.ts';
import type { OverlayWorker } from './worker.ts';

/** What the overlay is given from outside. */
export interface Surroundings {
  readonly document: Document;
  readonly page: HelpdeskPage;
  readonly worker: OverlayWorker;
  readonly clock: Clock;
  readonly text: Text;
  /** As times are shown now: the worker says in which zone. */
  readonly formats: () => Formats;
  /** The style of a panel, which the worker draws; empty before it drew one. */
  readonly panelStyle: () => string;
  /** `rtl` where the reader's language is written so. */
  readonly direction: 'ltr' | 'rtl';
  /** False once the extension behind this script is gone. */
  readonly isAlive: () => boolean;
  /** Milliseconds of a clock that only ever goes forward: measures work, decides nothing. */
  readonly stopwatch: () => number;
}
