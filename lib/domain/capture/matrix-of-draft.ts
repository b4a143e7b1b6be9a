import type { Matrix } from '../matrix/schema.ts';
import { matrixFormat } from '../matrix/schema.ts';
import { parseMatrix, type ParsedMatrix } from '../matrix/parse-matrix.ts';
import type { Tier } from '../matrix/tier-schema.ts';
import type { Target } from '../matrix/target-schema.ts';
import { isWebAddress } from '../matrix/values.ts';
import { isEmptyDraft, type CaptureDraft, type DraftMetric } from './draft.ts';
import type { Found } from './evidence.ts';
import { hoursCalendar, supportHours } from './matrix-calendars.ts';
import { durationText, idOf, matrixLine } from './matrix-parts.ts';
import { isSure, levelShift, matrixTiers } from './matrix-tiers.ts';
import type { Span } from './span.ts';

const metrics = {
  first_response: 'first-response',
  resolution: 'resolution',
  update_every: 'periodic-update',
  rca: 'rca',
} as const;

/** Ids for names, each once. */
function idsOf(names: readonly string[], fallback: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const name of names) {
    if (ids.has(name)) continue;
    const wanted = idOf(name, `${fallback}-${ids.size + 1}`);
    const taken = new Set(ids.values());
    ids.set(name, taken.has(wanted) ? `${wanted.slice(0, 40)}-${ids.size + 1}` : wanted);
  }
  return ids;
}

const countsInHours = ({ calendar, ...rest }: Partial<Tier> | Target): boolean =>
  calendar === supportHours ||
  ('opens' in rest &&
    (rest.opens ?? []).some((it) => 'calendar' in it && it.calendar === supportHours));

const isValid = ({ value }: Span): boolean => value > 0 && value <= 3600;

function targetOf(metric: Target['metric'], span: Found<Span>): Target {
  const note = matrixLine(span.evidence.words);
  return {
    metric,
    within: durationText(span.value),
    ...(span.value.business === true ? { calendar: supportHours } : {}),
    ...(note ? { note } : {}),
  };
}

function targetsOf(
  draft: CaptureDraft,
  severities: ReadonlyMap<string, string>,
  plans: ReadonlyMap<string, string>,
): Target[] {
  const targets: Target[] = [];
  for (const { name, plan, targets: own } of draft.severities)
    for (const [metric, span] of Object.entries(own)) {
      if (!isSure(span) || !isValid(span.value)) continue;
      const severity = severities.get(name.value);
      const planId = plan && plans.get(plan.value);
      targets.push({
        ...targetOf(metrics[metric as DraftMetric], span),
        ...(severity ? { severity } : {}),
        ...(planId ? { plan: planId } : {}),
      });
    }
  for (const { metric, span } of draft.promises)
    if (isSure(span) && isValid(span.value)) targets.push(targetOf(metrics[metric], span));
  for (const { level, engagedWithin: span } of draft.tiers)
    if (level.value > 1 && span && isSure(span) && isValid(span.value))
      targets.push({
        ...targetOf('tier-engagement', span),
        tier: level.value + levelShift(draft.tiers),
      });
  return targets;
}

/**
 * The draft as a matrix of ours; null where the page says nothing of a policy. What was read with low
 * confidence is left out: it is asked first.
 *
 * @param url the page's address, where it has one
 */
export function matrixFromDraft(draft: CaptureDraft, url: string | null = null): Matrix | null {
  if (isEmptyDraft(draft)) return null;
  const sorted = draft.severities.toSorted((a, b) => a.rank - b.rank);
  const severities = idsOf(
    sorted.map(({ name }) => name.value),
    'severity',
  );
  const plans = idsOf(
    draft.severities.flatMap(({ plan }) => (plan ? [plan.value] : [])),
    'plan',
  );
  const targets = targetsOf(draft, severities, plans);
  const tiers = matrixTiers(draft.tiers);
  const title = matrixLine(draft.title) ?? 'Captured policy';
  const needsHours = draft.hours !== null || [...targets, ...tiers].some(countsInHours);
  return {
    format: matrixFormat,
    id: idOf(draft.title, 'captured-policy'),
    name: title,
    source: { title, published: 'unknown', ...(url !== null && isWebAddress(url) ? { url } : {}) },
    ...(needsHours ? { calendars: { [supportHours]: hoursCalendar(draft.hours) } } : {}),
    ...(plans.size > 0
      ? { plans: [...plans].map(([name, id]) => ({ id, name: matrixLine(name) ?? id })) }
      : {}),
    ...(severities.size > 0
      ? { severities: [...severities].map(([name, id]) => ({ id, name: matrixLine(name) ?? id })) }
      : {}),
    ...(targets.length > 0 ? { targets } : {}),
    tiers,
  };
}

/** As `matrixFromDraft`, checked. */
export function matrixOfDraft(draft: CaptureDraft, url: string | null = null): ParsedMatrix | null {
  const matrix = matrixFromDraft(draft, url);
  return matrix && parseMatrix(matrix);
}
