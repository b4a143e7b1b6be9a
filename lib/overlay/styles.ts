import badge from '../../components/badge/badge.css?inline';
import dock from '../../components/badge/dock.css?inline';
import host from '../../components/badge/host.css?inline';
import panelFrame from '../../components/badge/panel-frame.css?inline';
import panel from '../../components/styles/panel.css?inline';
import timeline from '../../components/timeline/timeline.css?inline';
import tokens from '../../components/styles/tokens.css?inline';
import type { Styles } from './host.ts';
import { createStyle } from './style-sheet.ts';

/** What every kind of host looks like. Rows and the ticket's badge share one sheet. */
export function createStyles(): Styles {
  const inPage = createStyle(tokens + host + badge);
  return {
    row: inPage,
    ticket: inPage,
    dock: createStyle(tokens + host + badge + dock),
    panel: createStyle(tokens + host + panel + timeline + panelFrame),
  };
}
