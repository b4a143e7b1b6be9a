import type { Reader } from '../../components/badge/badge-words.ts';
import type { Badge } from '../domain/view/badge.ts';
import type { Announcer } from './announcer.ts';
import type { Asker } from './asker.ts';
import type { Dock } from './dock.tsx';
import type { Histories } from './histories.ts';
import type { Jump } from './jump.ts';
import type { Mount, Mounts } from './mounts.ts';
import type { Near } from './near.ts';
import type { PageReading } from './page-reading.ts';
import type { Panel } from './panel.tsx';
import type { Surroundings } from './surroundings.ts';
import type { Wake } from './wake.ts';

/** What one life of the overlay is made of. */
export interface Parts extends Surroundings {
  readonly asker: Asker;
  readonly announcer: Announcer;
  readonly panel: Panel;
  readonly mounts: Mounts;
  readonly wake: Wake;
  readonly histories: Histories;
  readonly jump: Jump;
  readonly near: Near;
  readonly dock: Dock;
  readonly read: (now: number) => PageReading;
  /** True where the words are others than before. */
  readonly paint: (mount: Mount, badge: Badge, reader: Reader) => boolean;
}
