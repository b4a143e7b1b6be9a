import type {
  CaptureDraft,
  DraftCondition,
  DraftHours,
  DraftTier,
} from '../domain/capture/draft.ts';
import type { Span } from '../domain/capture/span.ts';

const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const wireSpan = (span: Span | undefined) =>
  span ? { value: span.value, unit: span.unit, business: span.business } : null;

function wireDays(days: readonly number[]): string {
  const inOrder = days.every((day, at) => at === 0 || day === ((days[at - 1] ?? 0) + 1) % 7);
  const names = days.map((day) => dayNames[day] ?? '');
  return inOrder && names.length > 2 ? `${names[0]}-${names.at(-1)}` : names.join(', ');
}

function wireHours(hours: DraftHours | null) {
  if (!hours) return null;
  const times = hours.times?.value ?? [];
  return {
    coverage: hours.coverage.value,
    days: hours.days ? wireDays(hours.days.value) : null,
    open: times.map(([from]) => from).toSorted()[0] ?? null,
    close:
      times
        .map(([, to]) => to)
        .toSorted()
        .at(-1) ?? null,
    timezone: hours.timeZone?.value ?? null,
  };
}

const wireCondition = (condition: DraftCondition, words: string): string =>
  condition.kind === 'wait' ? `after ${condition.span.value} ${condition.span.unit}` : words;

const wireTier = ({ level, name, channels, respondsWithin, conditions }: DraftTier) => ({
  level: level.value,
  name: name?.value ?? null,
  channels: channels.map(({ type, value }) => ({ type, value })),
  respond_within: wireSpan(respondsWithin?.value),
  requires:
    conditions.map(({ value, evidence }) => wireCondition(value, evidence.words)).join('; ') ||
    null,
});

/** A draft in the shape that the captured samples are scored in. */
export const wireDraft = (draft: CaptureDraft) => ({
  language: draft.language,
  tiers: draft.tiers.map(wireTier),
  severities: draft.severities.map(({ name, plan, rank, targets }) => ({
    name: name.value,
    rank,
    ...(plan ? { plan: plan.value } : {}),
    first_response: wireSpan(targets.first_response?.value),
    resolution: wireSpan(targets.resolution?.value),
    update_every: wireSpan(targets.update_every?.value),
  })),
  hours: wireHours(draft.hours),
});
