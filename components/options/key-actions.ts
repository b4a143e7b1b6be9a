/** What can be done with API keys of helpdesks. Each gives the sites that have one. */
export interface KeyActions {
  readonly list: () => Promise<readonly string[]>;
  /** Rejects where the helpdesk does not take the key. */
  readonly save: (origin: string, key: string) => Promise<readonly string[]>;
  readonly remove: (origin: string) => Promise<readonly string[]>;
}
