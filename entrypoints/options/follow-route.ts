import { parseRoute } from '../../lib/domain/edit/edit-route.ts';
import type { EditNeeds } from './edit-page.tsx';

interface Needs {
  readonly app: HTMLElement;
  readonly edit: EditNeeds;
  /** Draws the options. */
  readonly drawOptions: () => void;
  /** What went wrong with opening the editor, for the options to tell. */
  readonly onFailure: (why: string) => void;
}

/** Shows the options or the editor, as the page's address asks, and follows it when it changes. */
export function followRoute({ app, edit, drawOptions, onFailure }: Needs) {
  let shown: { readonly draw: () => void; readonly isUnsaved: () => boolean } | null = null;
  let turn = 0;
  async function follow(): Promise<void> {
    turn += 1;
    const mine = turn;
    const route = parseRoute(location.hash);
    shown = null;
    if (!route) return drawOptions();
    try {
      // Most visits change a setting: the editor is loaded when somebody edits.
      const { openEditor } = await import('./edit-page.tsx');
      const opened = await openEditor(route, app, edit);
      if (mine !== turn) return;
      shown = opened;
      shown.draw();
    } catch (error) {
      onFailure(error instanceof Error ? error.message : String(error));
      drawOptions();
    }
  }
  addEventListener('hashchange', () => void follow());
  addEventListener('beforeunload', (event) => {
    if (shown?.isUnsaved() === true) event.preventDefault();
  });
  return { follow, draw: () => (shown ?? { draw: drawOptions }).draw() };
}
