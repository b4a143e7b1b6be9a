import { render } from 'preact';
import { LostDatabase } from '../../components/popup/LostDatabase.tsx';
import type { Words } from '../../components/text.ts';
import { askWorker } from './begin-session.ts';

/** Says above `popup` that the database was lost lately, where it was; a worker that is silent says nothing. */
export async function showDatabaseNotice(popup: Element, words: Words): Promise<void> {
  const at = await askWorker('database.lost').catch(() => null);
  if (at === null) return;
  const place = document.createElement('div');
  popup.before(place);
  render(<LostDatabase at={at} {...words} />, place);
}
