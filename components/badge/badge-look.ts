import type { BadgeState } from '../../lib/domain/view/badge.ts';
import type { IconName } from '../icons/Icon.tsx';
import { stateLook, type Tone } from '../ticket/state-look.ts';

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

/** What each state of a badge is drawn as: the panel's drawings, and those of badges alone. */
export const badgeLook: Readonly<Record<BadgeState, Look>> = {
  ...stateLook,
  'no-clock': { tone: 'quiet', icon: 'none' },
  'no-matrix': { tone: 'quiet', icon: 'question' },
  unreadable: { tone: 'warn', icon: 'risk' },
  waiting: { tone: 'quiet', icon: 'empty' },
};
