import { fail, succeed, type Result } from '../../lib/domain/result.ts';
import { isTimeZone } from '../../lib/domain/time/zone-name.ts';
import type { Draft, Fact, Refusal } from './fact.ts';

/** A count as typed: whole, not negative, at most nine digits. */
export const readCount = (typed: string): number | null =>
  /^\d{1,9}$/.test(typed.trim()) ? Number(typed.trim()) : null;

const refuse = (field: keyof Draft, why: Refusal['why']) => fail<Refusal>({ field, why });

function readLoss({ affected, total, component }: Draft): Result<Fact, Refusal> {
  const [lost, all] = [readCount(affected), readCount(total)];
  if (lost === null) return refuse('affected', 'fact_error_count');
  if (all === null) return refuse('total', 'fact_error_count');
  if (all === 0) return refuse('total', 'fact_error_total');
  if (lost > all) return refuse('affected', 'fact_error_affected');
  return succeed({ kind: 'loss', affected: lost, total: all, component: component.trim() || null });
}

/** What a draft says as a fact, or the first field that cannot stand. */
export function readFact(draft: Draft): Result<Fact, Refusal> {
  const reason = draft.reason.trim();
  const choice = draft.choice.trim();
  switch (draft.kind) {
    case 'loss':
      return readLoss(draft);
    case 'severity':
      if (reason === '') return refuse('reason', 'fact_error_reason');
      return succeed({ kind: 'severity', id: choice || null, reason });
    case 'pause':
    case 'resume':
      if (reason === '') return refuse('reason', 'fact_error_reason');
      return succeed({ kind: draft.kind, reason });
    case 'scope':
      if (reason === '') return refuse('reason', 'fact_error_reason');
      return succeed({ kind: 'scope', inScope: choice === 'ours', reason });
    case 'plan':
      if (choice === '') return refuse('choice', 'fact_error_choice');
      return succeed({ kind: 'field', name: 'plan', to: choice });
    case 'time-zone':
      if (!isTimeZone(choice)) return refuse('choice', 'fact_error_zone');
      return succeed({ kind: 'field', name: 'time-zone', to: choice });
    case 'workaround':
    case 'unsatisfactory':
    case 'rca-delivered':
      return succeed({ kind: draft.kind });
  }
}
