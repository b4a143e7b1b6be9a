/** Who a ticket is with. */
export interface InCharge {
  readonly lead: string | null;
  readonly assignee: string | null;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * True for what is looked after by one of `names`, and for what nobody looks after: a lead counts
 * before an assignee. What is nobody's is told to everybody rather than to nobody.
 */
export function isMine({ lead, assignee }: InCharge, names: readonly string[]): boolean {
  const who = lead ?? assignee;
  return who === null || names.some((name) => same(name, who));
}
