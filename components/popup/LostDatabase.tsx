import type { Instant } from '../../lib/domain/time/instant.ts';
import type { Words } from '../text.ts';

interface Props extends Words {
  /** When the database was lost. */
  readonly at: Instant;
}

/** Says that the database was lost, and leads to what could be put back and what could not. */
export const LostDatabase = ({ at, text, formats }: Props) => (
  <p class="told tone-warn" role="status">
    {text('database_lost_popup', formats.instant(at))}{' '}
    <a href="/options.html#problems" target="_blank">
      {text('database_lost_see')}
    </a>
  </p>
);
