import type { MatrixChange } from '../../lib/domain/capture/review/matrix-changes.ts';
import { termText, type Text } from '../text.ts';
import type { Recapture } from './capture-state.ts';

interface Props {
  readonly earlier: Recapture;
  readonly text: Text;
}

function about(text: Text, { topic, level, name, code }: MatrixChange): string {
  const what =
    topic === 'target'
      ? termText(text, 'metric', code ?? '')
      : topic === 'channel'
        ? text('capture_topic_channel', termText(text, 'channel', code ?? ''))
        : termText(text, 'capture_change', topic);
  const where = level === null ? null : text('capture_group_tier', level);
  return [where, name, what].filter(Boolean).join(' · ');
}

function sentence(text: Text, change: MatrixChange) {
  const it = about(text, change);
  const { was, is } = change;
  if (was === null) return text('capture_change_new', it, is ?? '');
  return is === null ? text('capture_change_gone', it, was) : text('capture_change', it, was, is);
}

/** What the page says differently from the matrix that was captured from it. */
export const Changes = ({ earlier, text }: Props) => (
  <section class="stack card" aria-label={text('capture_changes')}>
    <h3>{text('capture_changes')}</h3>
    <p class="quiet">{text('capture_changes_since', earlier.name, earlier.captured)}</p>
    {earlier.changes.length === 0 ? (
      <p role="status">{text('capture_unchanged')}</p>
    ) : (
      <ul class="plain">
        {earlier.changes.map((change, place) => (
          <li key={place}>
            <bdi>{sentence(text, change)}</bdi>
          </li>
        ))}
      </ul>
    )}
  </section>
);
