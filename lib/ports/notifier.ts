/** A notification on the desktop. */
export interface Notice {
  /** One with the same id takes its place. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  /** The name of a button to take the case; null: none. */
  readonly take: string | null;
}

/** The desktop's notifications. */
export interface Notifier {
  /** True where the user has allowed them. */
  isAllowed(): Promise<boolean>;
  /** Rejects where the browser refuses it. */
  show(notice: Notice): Promise<void>;
  /** Takes it away; nothing where it is gone. */
  clear(id: string): Promise<void>;
  /** Brings a tab with this page to the front, else opens one. */
  openPage(address: string): Promise<void>;
  /** Opens the popup's own list of what needs someone. */
  openAttention(): Promise<void>;
  /** Opens the insights page: the board, and what needs someone. */
  openBoard(): Promise<void>;
}
