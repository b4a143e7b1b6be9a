import type { CompiledCalendar } from '../calendar/compiled-calendar.ts';
import { reason } from '../reason.ts';
import type { Run, Span } from './run.ts';
import type { Step, Stretch } from './clock.ts';

/** Beyond so many stretches a span is told as one, so that an explanation stays readable. */
const mostStretches = 60;

function stretchesOf(span: Span, calendar: CompiledCalendar): Stretch[] {
  if (span.to <= span.from) return [];
  const { from, to } = span;
  if (span.motion !== 'run')
    return [{ from, to, kind: span.motion === 'stop' ? 'solved' : 'paused' }];
  const open = calendar.intervals(span.from, span.to, mostStretches + 1);
  if (open.length > mostStretches)
    return [{ from, to, kind: 'mixed', open: calendar.between(from, to) }];
  const stretches: Stretch[] = [];
  let at = span.from;
  for (const [from, to] of open) {
    if (from > at) stretches.push({ from: at, to: from, kind: 'closed' });
    stretches.push({ from, to, kind: 'counted' });
    at = to;
  }
  if (at < span.to) stretches.push({ from: at, to: span.to, kind: 'closed' });
  return stretches;
}

const ruleOf = (span: Span, first: boolean) =>
  reason(
    span.motion === 'pause'
      ? 'step-paused'
      : span.motion === 'stop'
        ? 'step-solved'
        : first
          ? 'step-started'
          : 'step-resumed',
  );

/**
 * The steps of a run: each span with the event that began it, the rule, what counted and what did
 * not, and the sum so far. The counted stretches add up to the elapsed time of the clock.
 */
export function explainRun(run: Run, calendar: CompiledCalendar): Step[] {
  let elapsed = 0;
  const steps = run.spans.map((span, index): Step => {
    if (span.motion === 'run') elapsed += calendar.between(span.from, span.to);
    return {
      at: span.from,
      event: span.event?.kind ?? null,
      rule: ruleOf(span, index === 0),
      stretches: stretchesOf(span, calendar),
      elapsed,
    };
  });
  if (run.stoppedAt !== null) {
    steps.push({
      at: run.stoppedAt,
      event: run.stopEvent?.kind ?? null,
      rule: reason('step-stopped'),
      stretches: [],
      elapsed,
    });
  }
  return steps;
}
