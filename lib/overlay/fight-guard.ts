/** So many new drawings of one thing, within `within` milliseconds, are a fight. */
const most = 20;
const within = 2000;

/** Notices a page that keeps removing what we draw. */
export interface FightGuard {
  /**
   * Notes that `what`, such as a ticket's badge, was put on the page at `at`; true once that is a
   * fight. Only the same thing counts: a long list that scrolls draws many and fights nobody.
   */
  redrawn(what: string, at: number): boolean;
}

export function createFightGuard(): FightGuard {
  const times = new Map<string, number[]>();
  return {
    redrawn(what, at) {
      const recent = (times.get(what) ?? []).filter((it) => at - it < within);
      recent.push(at);
      times.set(what, recent);
      return recent.length > most;
    },
  };
}
