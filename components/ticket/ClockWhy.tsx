import type { Clock, Step } from '../../lib/domain/clocks/clock.ts';
import { plural, reasonText, termText, type Formats, type Text } from '../text.ts';

interface Words {
  readonly text: Text;
  readonly formats: Formats;
}

/** Longer explanations name how many intervals follow. */
const shownStretches = 30;

const StepLine = ({ step, text, formats }: Words & { readonly step: Step }) => (
  <li>
    <div class="row">
      <span>{formats.instant(step.at)}</span>
      <span>{text('panel_sum', formats.duration(step.elapsed))}</span>
    </div>
    {reasonText(text, formats, step.rule)}
    {step.stretches.length > 0 && (
      <ul class="reasons">
        {step.stretches.slice(0, shownStretches).map((it) => (
          <li key={it.from}>
            {text(
              'panel_stretch',
              formats.instant(it.from),
              formats.instant(it.to),
              termText(text, 'panel_stretch', it.kind),
              formats.duration(it.to - it.from),
            )}
          </li>
        ))}
        {step.stretches.length > shownStretches && (
          <li>{plural(text, formats, 'panel_more', step.stretches.length - shownStretches)}</li>
        )}
      </ul>
    )}
  </li>
);

/** The sum behind a clock, step by step, and its earlier rounds; closed until someone asks. */
export function ClockWhy({ clock, text, formats }: Words & { readonly clock: Clock }) {
  const steps = clock.because ?? [];
  const earlier = clock.cycles.slice(0, -1);
  if (steps.length === 0 && earlier.length === 0) return null;
  return (
    <details>
      <summary>{text('panel_why')}</summary>
      {earlier.length > 0 && (
        <p>
          {plural(
            text,
            formats,
            'panel_cycles',
            earlier.length,
            earlier.filter((it) => it.breached).length,
          )}
        </p>
      )}
      <ol>
        {steps.map((step, place) => (
          <StepLine key={place} step={step} text={text} formats={formats} />
        ))}
      </ol>
    </details>
  );
}
