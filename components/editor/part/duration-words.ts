import { parseDuration } from '../../../lib/domain/time/duration.ts';
import { plural, type Words } from '../../text.ts';

/** A duration of the draft as people say it; null for what is none. */
export function durationWords(typed: string, { text, formats }: Words): string | null {
  const parsed = parseDuration(typed);
  if ('fix' in parsed) return null;
  if (parsed.kind === 'business-days')
    return plural(text, formats, 'part_business_days', parsed.days);
  if (parsed.kind === 'elapsed') return formats.duration(parsed.milliseconds);
  return text('part_range', formats.duration(parsed.from), formats.duration(parsed.to));
}
