import badge from '../../components/badge/badge.css?inline';
import dock from '../../components/badge/dock.css?inline';
import host from '../../components/badge/host.css?inline';
import tokens from '../../components/styles/tokens.css?inline';
import type { Styles } from './host.ts';
import { createStyle } from './style-sheet.ts';

/**
 * What every kind of host looks like. Rows and the ticket's badge share one sheet; what is drawn in a
 * panel has `panelStyle`, as it is known by then.
 */
export function createStyles(panelStyle: () => string): Styles {
  const inPage = createStyle(tokens + host + badge);
  return {
    row: inPage,
    ticket: inPage,
    dock: createStyle(tokens + host + badge + dock),
    panel: (root) => createStyle(tokens + host + panelStyle())(root),
  };
}
