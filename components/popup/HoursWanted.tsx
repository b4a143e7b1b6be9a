import type { Clock } from '../../lib/domain/clocks/clock.ts';
import type { Text } from '../text.ts';

interface Props {
  readonly clocks: readonly Clock[];
  readonly onSetHours: () => void;
  readonly text: Text;
}

const wantsHours = ({ state, hidden, reasons }: Clock): boolean =>
  state === 'unknown' && !hidden && reasons.some(({ code }) => code === 'hours-not-published');

/** Offers to set hours where a clock stands still only because the policy does not publish them. */
export const HoursWanted = ({ clocks, onSetHours, text }: Props) =>
  clocks.some(wantsHours) ? (
    <div class="notice tone-pause">
      <div class="stack">
        <p>{text('popup_hours_wanted')}</p>
        <p>
          <button type="button" class="small" onClick={onSetHours}>
            {text('popup_set_hours')}
          </button>
        </p>
      </div>
    </div>
  ) : null;
