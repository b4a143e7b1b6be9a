import { render } from 'preact';
import { LostDatabase } from '../../components/popup/LostDatabase.tsx';
import type { Text } from '../../components/text.ts';
import { askWorker } from './begin-session.ts';

/** Says above `popup` that the database was lost lately, where it was; a worker that is silent says nothing. */
export async function showDatabaseNotice(popup: Element, text: Text): Promise<void> {
  if ((await askWorker('database.lost').catch(() => null)) === null) return;
  const place = document.createElement('div');
  popup.before(place);
  render(<LostDatabase text={text} />, place);
}
