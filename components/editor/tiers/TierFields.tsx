import type { Words } from '../../text.ts';
import { ChannelsForm } from '../ChannelsForm.tsx';
import { FlagPart } from '../part/FlagPart.tsx';
import { LinesPart } from '../part/LinesPart.tsx';
import { errorOf, keyOf, type Part } from '../part/part.ts';
import { TextPart } from '../part/TextPart.tsx';
import type { LadderNames } from './ladder-names.ts';
import { PromiseFields } from './PromiseFields.tsx';
import { RequirementsPart } from './RequirementsPart.tsx';
import { TriggersPart } from './TriggersPart.tsx';

interface Props extends Words {
  readonly part: Part;
  readonly tiers: readonly { readonly level: number; readonly name: string }[];
  readonly names: LadderNames;
}

/** Everything that a tier can say. */
export function TierFields({ part, tiers, names, text, formats }: Props) {
  const key = (name: string) => keyOf(part, name);
  const error = errorOf(part);
  return (
    <div class="stack">
      {error !== null && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <div class="fields">
        <TextPart
          part={key('level')}
          label={text('tier_form_level')}
          hint={text('tier_form_level_hint')}
          isNumber
        />
        <TextPart part={key('name')} label={text('tier_form_name')} />
        <LinesPart
          part={key('staff')}
          label={text('tier_form_staff')}
          hint={text('tier_form_lines_hint')}
        />
        <LinesPart
          part={key('handles')}
          label={text('tier_form_handles')}
          hint={text('tier_form_lines_hint')}
        />
        <FlagPart part={key('internal')} label={text('tier_form_internal')} />
        <PromiseFields part={part} calendars={names.calendars} text={text} formats={formats} />
      </div>
      <details open={Array.isArray(key('opens').value)}>
        <summary>{text('trigger_title')}</summary>
        <TriggersPart part={key('opens')} names={names} text={text} formats={formats} />
      </details>
      <details open={Array.isArray(key('requires').value)}>
        <summary>{text('requires_title')}</summary>
        <RequirementsPart part={key('requires')} tiers={tiers} text={text} />
      </details>
      <div class="fields">
        <LinesPart
          part={key('advice')}
          label={text('tier_form_advice')}
          hint={text('tier_form_advice_hint')}
        />
        <LinesPart
          part={key('leadChecks')}
          label={text('tier_form_lead_checks')}
          hint={text('tier_form_lead_checks_hint')}
        />
        <TextPart part={key('note')} label={text('targets_note')} />
      </div>
      <p class="strong">{text('channel_form_title')}</p>
      <ChannelsForm
        {...key('channels')}
        calendars={names.calendars}
        text={text}
        formats={formats}
      />
    </div>
  );
}
