import type { FieldSpec } from '../form/field-spec.ts';

/** One condition: everything that is said in it must hold. */
const conditionFields: readonly FieldSpec[] = [
  {
    key: 'loss',
    kind: 'record',
    label: 'edit_loss',
    fields: [
      { key: 'atLeast', kind: 'line', label: 'edit_at_least', hint: 'edit_at_least_hint' },
      { key: 'components', kind: 'lines', label: 'edit_components', hint: 'edit_components_hint' },
    ],
  },
  { key: 'keywords', kind: 'lines', label: 'edit_keywords', hint: 'edit_keywords_hint' },
  { key: 'category', kind: 'words', label: 'edit_category', hint: 'edit_any_line_hint' },
  { key: 'priority', kind: 'words', label: 'edit_priority', hint: 'edit_any_line_hint' },
  {
    key: 'more',
    kind: 'group',
    label: 'edit_more_conditions',
    fields: [
      { key: 'type', kind: 'words', label: 'edit_ticket_type', hint: 'edit_any_line_hint' },
      { key: 'impact', kind: 'words', label: 'edit_impact', hint: 'edit_any_line_hint' },
      { key: 'urgency', kind: 'words', label: 'edit_urgency', hint: 'edit_any_line_hint' },
      { key: 'tag', kind: 'words', label: 'edit_tag', hint: 'edit_any_line_hint' },
      { key: 'plan', kind: 'words', label: 'edit_plan', hint: 'edit_any_line_hint' },
      {
        key: 'field',
        kind: 'record',
        label: 'edit_field',
        fields: [
          { key: 'name', kind: 'line', label: 'edit_field_name' },
          { key: 'is', kind: 'words', label: 'edit_field_is', hint: 'edit_any_line_hint' },
        ],
      },
    ],
  },
];

/** Severities, the most severe first. */
export const severityFields: readonly FieldSpec[] = [
  {
    key: 'severities',
    kind: 'list',
    isWholePart: true,
    label: 'edit_severities',
    hint: 'edit_severities_hint',
    add: 'edit_severities_add',
    item: 'edit_severities_item',
    fields: [
      { key: 'id', kind: 'id', label: 'edit_id', hint: 'edit_id_part_hint' },
      { key: 'name', kind: 'line', label: 'edit_name' },
      { key: 'description', kind: 'paragraph', label: 'edit_description' },
      {
        key: 'when',
        kind: 'list',
        label: 'edit_when',
        hint: 'edit_when_hint',
        add: 'edit_when_add',
        item: 'edit_when_item',
        fields: conditionFields,
      },
      { key: 'default', kind: 'flag', label: 'edit_default' },
      {
        key: 'examples',
        kind: 'paragraphs',
        label: 'edit_examples',
        add: 'edit_examples_add',
        item: 'edit_examples_item',
      },
    ],
  },
];
