import type { CaseDraft } from '../../../lib/domain/case/case-event.ts';
import { fail, succeed, type Result } from '../../../lib/domain/result.ts';
import { isPlausible, type Instant } from '../../../lib/domain/time/instant.ts';
import type { MessageKey } from '../../text.ts';
import { readFieldTime } from '../../what-if/reply-time.ts';
import type { CaseForm, FormField } from './case-form.ts';

/** What stands in a form's fields, by name. */
export type Entered = Readonly<Record<string, string>>;

/** Why fields cannot stand as they are, by name. */
export type FormRefusals = Readonly<Record<string, MessageKey>>;

/** When and where a form is filled in. */
export interface FormWorld {
  readonly now: Instant;
  readonly timeZone: string;
  /** A name that was never used before. */
  readonly newId: () => string;
}

const isTime = ({ kind }: FormField): boolean => kind === 'time' || kind === 'ahead';

function refusal(field: FormField, value: string, { now, timeZone }: FormWorld): MessageKey | null {
  if (field.kind === 'tick') return null;
  if (value === '') return field.isOptional === true ? null : 'case_error_needed';
  if (!isTime(field)) return null;
  const at = readFieldTime(value, timeZone);
  if (at === null || !isPlausible(at)) return 'case_error_time';
  return field.kind === 'ahead' && at <= now ? 'case_error_ahead' : null;
}

/** What a form says, or every field that cannot stand. */
export function readForm(
  form: CaseForm,
  fields: readonly FormField[],
  entered: Entered,
  world: FormWorld,
): Result<CaseDraft, FormRefusals> {
  const valueOf = (name: string): string => (entered[name] ?? '').trim();
  const refusals = fields.flatMap((field) => {
    const why = refusal(field, valueOf(field.name), world);
    return why === null ? [] : [[field.name, why] as const];
  });
  if (refusals.length > 0) return fail(Object.fromEntries(refusals));
  const ticks = fields.filter(({ kind }) => kind === 'tick').map(({ name }) => name);
  const filled = {
    words: valueOf,
    time: (name: string) => readFieldTime(valueOf(name), world.timeZone),
    ticked: ticks.filter((name) => valueOf(name) === 'yes'),
  };
  const draft = form.build(filled, world.newId);
  // All that is left to be missing is a tick.
  return draft ? succeed(draft) : fail({ [ticks[0] ?? '']: 'case_error_tick' });
}
