/** The sign on the toolbar button. */
export interface ToolbarSign {
  /** Four characters at most; empty: none. */
  readonly text: string;
  readonly tone: 'breached' | 'at-risk' | 'problem' | 'none';
  /** The same as a sentence. */
  readonly title: string;
}

/** The toolbar button. */
export interface Toolbar {
  /** Shows `sign` while the tab is in front; null: in every tab that has no sign of its own. */
  show(tabId: number | null, sign: ToolbarSign): Promise<void>;
}
