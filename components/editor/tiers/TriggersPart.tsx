import { judgements } from '../../../lib/domain/matrix/tier-schema.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import { termText, type Words } from '../../text.ts';
import { ChoicePart } from '../part/ChoicePart.tsx';
import { DurationPart } from '../part/DurationPart.tsx';
import { ListPart } from '../part/ListPart.tsx';
import { errorOf, keyOf, recordOf, type Part } from '../part/part.ts';
import { TextPart } from '../part/TextPart.tsx';
import { TicksPart } from '../part/TicksPart.tsx';
import type { LadderNames } from './ladder-names.ts';

interface Props extends Words {
  /** A tier's list of triggers. */
  readonly part: Part;
  readonly names: LadderNames;
}

/** What a trigger of each kind begins with; the key names the kind. */
const blanks = {
  at: { at: 'any-time' },
  after: { after: '' },
  reply: { reply: 'delayed' },
  severity: { severity: [] },
  impact: { impact: 'high' },
  category: { category: [] },
  judged: { judged: 'unresolved' },
} as const;
const kinds = ['at', 'after', 'reply', 'severity', 'impact', 'category', 'judged'] as const;
type Kind = (typeof kinds)[number];

const kindOf = (trigger: unknown): Kind =>
  kinds.find((kind) => Object.hasOwn(recordOf(trigger), kind)) ?? 'at';

/** What opens a tier, each a reason of its own. */
export function TriggersPart({ part, names, text, formats }: Props) {
  const kindName = (kind: string) => termText(text, 'trigger_kind', kind);
  return (
    <ListPart
      part={part}
      label={text('trigger_title')}
      addLabel={text('trigger_add')}
      blank={() => blanks.at}
      nameOf={(trigger, index) => text('channel_form_name', index + 1, kindName(kindOf(trigger)))}
      text={text}
    >
      {(trigger) => {
        const kind = kindOf(trigger.value);
        const note = recordOf(trigger.value)['note'];
        return (
          <div class="fields">
            <SelectField
              label={text('trigger_kind')}
              value={kind}
              choices={kinds.map((it) => ({ value: it, label: kindName(it) }))}
              error={errorOf(trigger)}
              onChange={(chosen) => {
                const next = kinds.find((it) => it === chosen) ?? 'at';
                trigger.onChange({ ...blanks[next], ...(note !== undefined && { note }) });
              }}
            />
            <TriggerFields
              trigger={trigger}
              kind={kind}
              names={names}
              text={text}
              formats={formats}
            />
            <TextPart part={keyOf(trigger, 'note')} label={text('targets_note')} />
          </div>
        );
      }}
    </ListPart>
  );
}

interface FieldsProps extends Words {
  readonly trigger: Part;
  readonly kind: Kind;
  readonly names: LadderNames;
}

/** What a trigger of one kind still says. An empty text or list stays, so that its kind does. */
function TriggerFields({ trigger, kind, names, text, formats }: FieldsProps) {
  const own = keyOf(trigger, kind);
  const words = (prefix: 'reply' | 'judged', of: readonly string[]) =>
    of.map((value) => ({
      value,
      label:
        prefix === 'reply'
          ? termText(text, 'trigger_reply', value)
          : termText(text, 'trigger_judged', value),
    }));
  if (kind === 'after')
    return (
      <>
        <DurationPart
          part={{ ...own, onChange: (next) => own.onChange(next ?? '') }}
          label={text('trigger_kind_after')}
          text={text}
          formats={formats}
        />
        <ChoicePart
          part={keyOf(trigger, 'since')}
          label={text('trigger_since')}
          none={text('trigger_since_none')}
          choices={['created', 'previous-tier-engaged'].map((value) => ({
            value,
            label: termText(text, 'trigger_since', value),
          }))}
        />
        <ChoicePart
          part={keyOf(trigger, 'calendar')}
          label={text('targets_calendar')}
          none={text('targets_around_the_clock')}
          choices={names.calendars.map((it) => ({ value: it, label: it }))}
        />
      </>
    );
  if (kind === 'reply')
    return (
      <ChoicePart
        part={own}
        label={text('trigger_kind_reply')}
        choices={words('reply', ['delayed', 'unsatisfactory'])}
      />
    );
  if (kind === 'judged')
    return (
      <ChoicePart
        part={own}
        label={text('trigger_kind_judged')}
        choices={words('judged', judgements)}
      />
    );
  if (kind !== 'severity' && kind !== 'category') return null;
  return (
    <TicksPart
      part={{ ...own, onChange: (next) => own.onChange(next ?? []) }}
      legend={kind === 'severity' ? text('trigger_kind_severity') : text('trigger_kind_category')}
      choices={kind === 'severity' ? names.severities : names.categories}
    />
  );
}
