import type { Severity } from '../../lib/domain/severity/severity.ts';
import type { TicketView } from '../../lib/domain/view/views.ts';
import { termText, type Formats, type Text } from '../text.ts';
import { Reasons } from './Reasons.tsx';

interface Props {
  readonly view: TicketView;
  readonly severity: Severity;
  readonly text: Text;
  readonly formats: Formats;
}

/** Told above in a sentence of its own. */
const toldAlready = new Set(['severity-could-be', 'severity-override']);

const tones = ['danger', 'warn'] as const;

/** How bad the ticket is, why, how sure that is, and what would make it sure. */
export function SeverityPart({ view, severity, text, formats }: Props) {
  const { overriddenBy } = severity;
  const facts = severity.missing.map((it) => termText(text, 'fact', it));
  const suggested = severity.suggestions[0];
  return (
    <section aria-label={text('panel_severity')}>
      <h2>{text('panel_severity')}</h2>
      <div class="row">
        <span class={`pill big tone-${tones[severity.rank ?? 9] ?? 'quiet'}`}>
          {severity.name ?? severity.id ?? text('panel_no_severity')}
        </span>
        {severity.id !== null && (
          <span class="quiet">{text(severity.certain ? 'panel_certain' : 'panel_uncertain')}</span>
        )}
      </div>
      {severity.id === null && view.priority !== null && (
        <p>{text('panel_helpdesk_priority', view.priority)}</p>
      )}
      {severity.couldBe.length > 0 && (
        <p>{text('panel_could_be', formats.oneOf(severity.couldBe))}</p>
      )}
      {facts.length > 0 && <p>{text('panel_would_tell', formats.oneOf(facts))}</p>}
      {overriddenBy && (
        <p>
          {text(
            'panel_overridden',
            overriddenBy.author ?? text('panel_someone'),
            formats.instant(overriddenBy.at),
            overriddenBy.reason,
          )}
        </p>
      )}
      {suggested && <p class="quiet">{text('panel_suggested', suggested.sentence)}</p>}
      <Reasons
        reasons={severity.reasons.filter(({ code }) => !toldAlready.has(code))}
        text={text}
        formats={formats}
      />
    </section>
  );
}
