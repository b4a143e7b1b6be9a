import { metrics } from '../../../lib/domain/clocks/clock.ts';
import { ticketStatuses } from '../../../lib/domain/ticket/ticket.ts';
import type { Choice } from '../../controls/SelectField.tsx';
import { termText, type Words } from '../../text.ts';
import { ChoicePart } from '../part/ChoicePart.tsx';
import { DurationPart } from '../part/DurationPart.tsx';
import { FlagPart } from '../part/FlagPart.tsx';
import { errorOf, keyOf, recordOf, type Part } from '../part/part.ts';
import { TextPart } from '../part/TextPart.tsx';
import { TicksPart } from '../part/TicksPart.tsx';
import { withPromise } from './change-targets.ts';
import { PausesPart } from './PausesPart.tsx';

/** What a target may point to elsewhere in the matrix. */
export interface TargetNames {
  /** From the most severe to the least. */
  readonly severities: readonly Choice[];
  readonly plans: readonly Choice[];
  readonly tiers: readonly { readonly level: number; readonly name: string }[];
  readonly calendars: readonly string[];
}

interface Props extends Words, TargetNames {
  readonly part: Part;
  /** True where the target stands in no cell, so that it must be said what it is about. */
  readonly isOutside: boolean;
}

/** Everything that a target can say. */
export function TargetFields(props: Props) {
  const { part, isOutside, severities, plans, tiers, calendars, text, formats } = props;
  const value = recordOf(part.value);
  const key = (name: string) => keyOf(part, name);
  // A promise is a time or words: writing one takes the other's place.
  const promise = (name: 'within' | 'promise'): Part => ({
    ...key(name),
    onChange: (next) =>
      part.onChange(withPromise(part.value, next === undefined ? {} : { [name]: next })),
  });
  const belongs = (name: string, metric: string) =>
    value['metric'] === metric || value[name] !== undefined;
  const error = errorOf(part);
  return (
    <div class="fields">
      {error !== null && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {isOutside && (
        <>
          <ChoicePart
            part={key('metric')}
            label={text('targets_metric')}
            choices={metrics.map((it) => ({ value: it, label: termText(text, 'metric', it) }))}
          />
          <ChoicePart
            part={key('tier')}
            label={text('targets_tier')}
            isNumber
            none={text('targets_every_tier')}
            choices={tiers.map(({ level, name }) => ({ value: String(level), label: name }))}
          />
        </>
      )}
      <DurationPart
        part={promise('within')}
        label={text('targets_within')}
        text={text}
        formats={formats}
      />
      <TextPart
        part={promise('promise')}
        label={text('targets_promise')}
        hint={text('targets_promise_hint')}
      />
      {(severities.length > 0 || value['severity'] !== undefined) && (
        <TicksPart
          part={key('severity')}
          legend={text('targets_severity')}
          hint={text('targets_none_every')}
          choices={severities}
          mayBeSingle
        />
      )}
      {(plans.length > 0 || value['plan'] !== undefined) && (
        <TicksPart
          part={key('plan')}
          legend={text('targets_plan')}
          hint={text('targets_none_every')}
          choices={plans}
          mayBeSingle
        />
      )}
      <ChoicePart
        part={key('calendar')}
        label={text('targets_calendar')}
        none={text('targets_around_the_clock')}
        choices={calendars.map((it) => ({ value: it, label: it }))}
      />
      <ChoicePart
        part={key('commitment')}
        label={text('targets_commitment')}
        none={text('targets_commitment_none')}
        choices={['guarantee', 'goal'].map((it) => ({
          value: it,
          label: termText(text, 'targets_commitment', it),
        }))}
      />
      <PausesPart part={key('pausedBy')} text={text} />
      <TextPart
        part={key('atRisk')}
        label={text('targets_at_risk')}
        hint={text('targets_at_risk_hint')}
      />
      {belongs('metBy', 'resolution') && (
        <FlagPart part={key('metBy')} label={text('targets_met_by')} value={['workaround']} />
      )}
      {belongs('onReopen', 'resolution') && (
        <ChoicePart
          part={key('onReopen')}
          label={text('targets_on_reopen')}
          none={text('targets_on_reopen_none')}
          choices={['resume', 'restart'].map((it) => ({
            value: it,
            label: termText(text, 'targets_on_reopen', it),
          }))}
        />
      )}
      {belongs('from', 'periodic-update') && (
        <ChoicePart
          part={key('from')}
          label={text('targets_from')}
          none={text('targets_from_none')}
          choices={['created', 'escalated'].map((it) => ({
            value: it,
            label: termText(text, 'targets_from', it),
          }))}
        />
      )}
      {belongs('openedByAgent', 'first-response') && (
        <FlagPart
          part={key('openedByAgent')}
          label={text('targets_opened_by_agent')}
          value="counts"
        />
      )}
      <TicksPart
        part={key('hiddenBy')}
        legend={text('targets_hidden_by')}
        choices={ticketStatuses.map((it) => ({ value: it, label: termText(text, 'status', it) }))}
      />
      <TextPart part={key('onlyFor')} label={text('targets_only_for')} />
      <TextPart part={key('note')} label={text('targets_note')} />
    </div>
  );
}
