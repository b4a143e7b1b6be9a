import type { ShownState } from '../../lib/domain/view/clock-now.ts';
import type { IconName } from '../icons/Icon.tsx';

/** A colour family of `styles/tokens.css`; never the only sign of a state. */
export type Tone = 'danger' | 'warn' | 'ok' | 'pause' | 'quiet';

/** Each state has its own drawing, so that states differ without colour. */
export const stateLook: Readonly<
  Record<ShownState, { readonly tone: Tone; readonly icon: IconName }>
> = {
  'on-track': { tone: 'ok', icon: 'clock' },
  'at-risk': { tone: 'warn', icon: 'risk' },
  breached: { tone: 'danger', icon: 'breach' },
  'due-closed': { tone: 'warn', icon: 'risk' },
  paused: { tone: 'pause', icon: 'pause' },
  met: { tone: 'ok', icon: 'check' },
  'met-late': { tone: 'danger', icon: 'late' },
  'not-started': { tone: 'quiet', icon: 'empty' },
  'not-timed': { tone: 'quiet', icon: 'words' },
  'not-applicable': { tone: 'quiet', icon: 'none' },
  unknown: { tone: 'quiet', icon: 'question' },
};
