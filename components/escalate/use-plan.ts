import { useEffect, useRef, useState } from 'preact/hooks';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import type { PlanRequest } from './plan-request.ts';

export interface Planned {
  /** The last plan that was made; it may be older than the request. */
  readonly plan: Plan | null;
  /** True where `plan` answers the present request, so that it is what would be sent. */
  readonly isCurrent: boolean;
  /** Why there is no plan for the present request. */
  readonly failure: string | null;
}

const nothing: Planned = { plan: null, isCurrent: false, failure: null };

/**
 * Keeps a plan for `request`: each change of it, or of `mayWrite`, asks again, and only the latest
 * answer counts.
 */
export function usePlan(
  request: PlanRequest | null,
  mayWrite: boolean,
  planEscalation: (request: PlanRequest) => Promise<Plan>,
): Planned {
  const latest = useRef(0);
  const [planned, setPlanned] = useState<Planned>(nothing);
  const { tier, channel, reference, note, copyTo, webhooks } = request ?? {};
  useEffect(() => {
    const mine = ++latest.current;
    setPlanned((before) => (request ? { ...before, isCurrent: false, failure: null } : nothing));
    if (!request) return;
    planEscalation(request).then(
      (plan) => {
        if (mine === latest.current) setPlanned({ plan, isCurrent: true, failure: null });
      },
      (error: unknown) => {
        const failure = error instanceof Error ? error.message : String(error);
        if (mine === latest.current) setPlanned({ plan: null, isCurrent: false, failure });
      },
    );
  }, [request === null, tier, channel, reference, note, copyTo, webhooks?.join(' '), mayWrite]);
  return planned;
}
