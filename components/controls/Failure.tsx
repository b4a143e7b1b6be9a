import { Icon } from '../icons/Icon.tsx';
import type { Text } from '../text.ts';

interface Props {
  /** Null: nothing failed, nothing is shown. */
  readonly failure: string | null;
  readonly text: Text;
}

/** Says that an action failed, that nothing was changed by it, and in whose words it failed. */
export const Failure = ({ failure, text }: Props) =>
  failure === null ? null : (
    <div class="notice tone-danger" role="alert">
      <Icon name="breach" />
      <div>
        <p>
          <strong>{text('popup_failed')}</strong> {text('popup_failed_help')}
        </p>
        <p class="quiet">{failure}</p>
      </div>
    </div>
  );
