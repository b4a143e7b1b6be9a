import type { Text } from '../text.ts';

/** Says in one line that the database was lost, and leads to what was put back, and when. */
export const LostDatabase = ({ text }: { readonly text: Text }) => (
  <p class="told tone-warn" role="status">
    {text('database_lost_popup')}{' '}
    <a href="/options.html#problems" target="_blank">
      {text('database_lost_see')}
    </a>
  </p>
);
