import type { CaptureDraft, DraftChannel, DraftHours } from '../../../lib/domain/capture/draft.ts';
import type { Found } from '../../../lib/domain/capture/evidence.ts';
import type { Span } from '../../../lib/domain/capture/span.ts';

/** `4 hour`, `2 day business`, `1 hour around the clock`. */
export function showSpan(span: Found<Span> | null | undefined): string {
  if (!span) return '-';
  const { value, unit, business } = span.value;
  const counted = business === null ? '' : business ? ' business' : ' around the clock';
  return `${value} ${unit}${counted}`;
}

const showChannel = ({ type, value }: DraftChannel): string =>
  `${type} ${value ?? '(unpublished)'}`;

function showHours(hours: DraftHours): string {
  const times = hours.times?.value.map(([from, to]) => `${from}-${to}`).join(' ');
  const days = hours.days?.value.join('');
  return ['hours', hours.coverage.value, days, times, hours.timeZone?.value]
    .filter((it) => it !== undefined)
    .join(' ');
}

/** A draft in lines that a person can check against the page. */
export function showDraft({ tiers, severities, hours }: CaptureDraft): string {
  const lines = [
    ...tiers.map(({ level, name, channels, respondsWithin }) =>
      [
        `tier ${level.value}`,
        name?.value ?? '(no name)',
        showSpan(respondsWithin),
        channels.map(showChannel).sort().join(', ') || '(no contact)',
      ].join(' | '),
    ),
    ...severities.map(({ name, plan, rank, targets }) =>
      [
        `severity ${rank}`,
        plan ? `${name.value} [${plan.value}]` : name.value,
        showSpan(targets.first_response),
        showSpan(targets.resolution),
        showSpan(targets.update_every),
      ].join(' | '),
    ),
    ...(hours ? [showHours(hours)] : []),
  ];
  return `${lines.join('\n')}\n`;
}
