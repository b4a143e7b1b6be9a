import { reasonInUtc, type PlanText } from '../domain/plan/plan-text.ts';
import type { Reason } from '../domain/reason.ts';

/** A request that was understood and will not be done. `name` is the reason's code. */
export class Refusal extends Error {
  constructor(why: Reason, text: PlanText) {
    super(reasonInUtc(text, why));
    this.name = why.code;
  }
}
