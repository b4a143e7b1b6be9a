import frame from '../badge/panel-frame.css?inline';
import panel from '../styles/panel.css?inline';
import tokens from '../styles/tokens-panel.css?inline';
import timeline from '../timeline/timeline.css?inline';

/**
 * The style of what `drawPanel` draws and of its frame: whoever draws it sends it along, and no page
 * loads it for nothing.
 */
export const panelStyle = tokens + panel + timeline + frame;
