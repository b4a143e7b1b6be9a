import type { ComponentChild } from 'preact';
import type { Instant } from '../../../lib/domain/time/instant.ts';
import type { ReadHolidays } from '../../options/options-state.ts';
import type { MessageKey } from '../../text.ts';
import { CalendarsForm } from '../CalendarsForm.tsx';
import type { FormContext } from '../form/form-context.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import type { FieldSpec } from '../form/field-spec.ts';
import { keyOf, type Part } from '../part/part.ts';
import { TargetsGrid } from '../TargetsGrid.tsx';
import { TiersForm } from '../TiersForm.tsx';
import { lifecycleFields } from '../sections/lifecycle-fields.ts';
import { headFields, scopeFields } from '../sections/policy-fields.ts';
import { categoryFields, recogniseFields } from '../sections/recognise-fields.ts';
import { dutiesFields, recordFields } from '../sections/record-fields.ts';
import { reminderFields } from '../sections/reminder-fields.ts';
import { severityFields } from '../sections/severity-fields.ts';
import { ImpactUrgencyGrid } from '../sections/ImpactUrgencyGrid.tsx';
import { SynonymsForm } from '../sections/SynonymsForm.tsx';
import { TemplatesForm } from '../sections/TemplatesForm.tsx';
import type { EditorTools } from './editor-state.ts';

/** What a section may need of the draft and of its surroundings. */
export interface SectionProps {
  readonly draft: Part;
  readonly context: FormContext;
  readonly tools: Pick<EditorTools, 'fillTemplate'>;
  readonly now: Instant;
  readonly readHolidays: ReadHolidays;
}

/** A part of the editor that is shown at a time. */
export interface Section {
  readonly id: string;
  readonly title: MessageKey;
  /** The keys of the file that are edited in it. */
  readonly keys: readonly string[];
  readonly draw: (props: SectionProps) => ComponentChild;
}

/** Keys of the file itself, whose other keys are edited elsewhere. */
const keysOfFile = (fields: readonly FieldSpec[], { draft, context }: SectionProps) => (
  <RecordForm part={draft} fields={fields} context={context} isKept isWhole={false} />
);

const under = (key: string, fields: readonly FieldSpec[], { draft, context }: SectionProps) => (
  <RecordForm part={keyOf(draft, key)} fields={fields} context={context} />
);

const words = ({ text, formats }: FormContext) => ({ text, formats });

/** What targets and tiers may point to. */
function pointers({ names }: FormContext) {
  const choice = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    value: id,
    label: name,
  });
  return {
    severities: names.severities.map(choice),
    plans: names.plans.map(choice),
    categories: names.categories.map(choice),
    calendars: names.calendars.map(({ id }) => id),
    tiers: names.tiers,
  };
}

const keys = (fields: readonly FieldSpec[]) => fields.map(({ key }) => key);

/** In the order in which a policy is best written down. */
export const sections: readonly Section[] = [
  {
    id: 'general',
    title: 'edit_section_general',
    keys: ['format', ...keys(headFields)],
    draw: (props) => keysOfFile(headFields, props),
  },
  {
    id: 'severities',
    title: 'edit_severities',
    keys: ['severities', 'impactUrgency'],
    draw: (props) => (
      <>
        {keysOfFile(severityFields, props)}
        <ImpactUrgencyGrid part={keyOf(props.draft, 'impactUrgency')} context={props.context} />
      </>
    ),
  },
  {
    id: 'targets',
    title: 'edit_section_targets',
    keys: ['targets'],
    draw: ({ draft, context }) => (
      <TargetsGrid {...keyOf(draft, 'targets')} {...pointers(context)} {...words(context)} />
    ),
  },
  {
    id: 'calendars',
    title: 'edit_section_calendars',
    keys: ['calendars'],
    draw: ({ draft, context, now, readHolidays }) => (
      <CalendarsForm
        {...keyOf(draft, 'calendars')}
        now={now}
        readHolidays={readHolidays}
        {...words(context)}
      />
    ),
  },
  {
    id: 'tiers',
    title: 'edit_section_tiers',
    keys: ['tiers'],
    draw: ({ draft, context }) => (
      <TiersForm {...keyOf(draft, 'tiers')} {...pointers(context)} {...words(context)} />
    ),
  },
  {
    id: 'lifecycle',
    title: 'edit_section_lifecycle',
    keys: ['lifecycle', ...keys(recordFields)],
    draw: (props) => (
      <>
        {under('lifecycle', lifecycleFields, props)}
        {keysOfFile(recordFields, props)}
      </>
    ),
  },
  {
    id: 'checklists',
    title: 'edit_section_checklists',
    keys: ['responsibilities'],
    draw: (props) => under('responsibilities', dutiesFields, props),
  },
  {
    id: 'scope',
    title: 'edit_section_scope',
    keys: keys(scopeFields),
    draw: (props) => keysOfFile(scopeFields, props),
  },
  {
    id: 'recognise',
    title: 'edit_section_recognise',
    keys: ['recognise', ...keys(categoryFields)],
    draw: (props) => {
      const recognise = keyOf(props.draft, 'recognise');
      return (
        <>
          {keysOfFile(categoryFields, props)}
          <SynonymsForm recognise={recognise} context={props.context} />
          <h3>{props.context.text('edit_recognise')}</h3>
          <RecordForm
            part={recognise}
            fields={recogniseFields}
            context={props.context}
            isWhole={false}
          />
        </>
      );
    },
  },
  {
    id: 'templates',
    title: 'edit_section_templates',
    keys: ['templates'],
    draw: (props) => <TemplatesForm part={keyOf(props.draft, 'templates')} {...props} />,
  },
  {
    id: 'reminders',
    title: 'edit_reminders',
    keys: keys(reminderFields),
    draw: (props) => keysOfFile(reminderFields, props),
  },
];

/** The section in which what stands at `key` of the file is edited; the first for all else. */
export const sectionOf = (key: string | undefined): Section | undefined =>
  sections.find((it) => key !== undefined && it.keys.includes(key)) ?? sections[0];
