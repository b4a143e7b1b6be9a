/** None: every team runs its own Request Tracker, at a host of its own. */
export const hosts: readonly string[] = [];
