import type { FieldSpec } from '../form/field-spec.ts';

/** What a matrix says of itself. */
export const headFields: readonly FieldSpec[] = [
  { key: 'name', kind: 'line', label: 'edit_name' },
  { key: 'id', kind: 'id', label: 'edit_id', hint: 'edit_id_hint' },
  { key: 'purpose', kind: 'paragraph', label: 'edit_purpose' },
  { key: 'version', kind: 'line', label: 'edit_version' },
  { key: 'effective', kind: 'line', label: 'edit_effective', hint: 'edit_effective_hint' },
  {
    key: 'vendor',
    kind: 'record',
    label: 'edit_vendor',
    fields: [
      { key: 'name', kind: 'line', label: 'edit_vendor_name' },
      { key: 'legalName', kind: 'line', label: 'edit_legal_name' },
    ],
  },
  {
    key: 'source',
    kind: 'record',
    label: 'edit_source',
    fields: [
      { key: 'title', kind: 'line', label: 'edit_source_title' },
      { key: 'url', kind: 'line', label: 'edit_url', hint: 'edit_url_hint' },
      { key: 'published', kind: 'line', label: 'edit_published', hint: 'edit_published_hint' },
      { key: 'updated', kind: 'line', label: 'edit_updated', hint: 'edit_date_hint' },
      { key: 'captured', kind: 'line', label: 'edit_captured', hint: 'edit_date_hint' },
    ],
  },
  {
    key: 'review',
    kind: 'record',
    label: 'edit_review',
    fields: [
      { key: 'cadence', kind: 'line', label: 'edit_cadence' },
      { key: 'announced', kind: 'line', label: 'edit_announced' },
    ],
  },
  {
    key: 'notes',
    kind: 'paragraphs',
    label: 'edit_notes',
    hint: 'edit_notes_hint',
    add: 'edit_notes_add',
    item: 'edit_notes_item',
  },
  { key: 'disclaimers', kind: 'lines', label: 'edit_disclaimers', hint: 'edit_lines_hint' },
  {
    key: 'terms',
    kind: 'list',
    label: 'edit_terms',
    add: 'edit_terms_add',
    item: 'edit_terms_item',
    fields: [
      { key: 'term', kind: 'line', label: 'edit_term' },
      { key: 'meaning', kind: 'paragraph', label: 'edit_meaning' },
    ],
  },
];

/** What is covered, by which plan, and what is promised without a clock. */
export const scopeFields: readonly FieldSpec[] = [
  {
    key: 'scope',
    kind: 'record',
    label: 'edit_scope',
    fields: [
      { key: 'ticketTypes', kind: 'lines', label: 'edit_ticket_types', hint: 'edit_lines_hint' },
      { key: 'services', kind: 'lines', label: 'edit_services', hint: 'edit_lines_hint' },
      {
        key: 'excluded',
        kind: 'list',
        label: 'edit_excluded',
        add: 'edit_excluded_add',
        item: 'edit_excluded_item',
        fields: [
          { key: 'ticketType', kind: 'line', label: 'edit_ticket_type' },
          { key: 'cause', kind: 'line', label: 'edit_cause' },
          { key: 'note', kind: 'line', label: 'edit_note' },
        ],
      },
      { key: 'note', kind: 'line', label: 'edit_note' },
    ],
  },
  {
    key: 'plans',
    kind: 'list',
    label: 'edit_plans',
    add: 'edit_plans_add',
    item: 'edit_plans_item',
    fields: [
      { key: 'id', kind: 'id', label: 'edit_id', hint: 'edit_id_part_hint' },
      { key: 'name', kind: 'line', label: 'edit_name' },
      { key: 'calendar', kind: 'name', of: 'calendars', label: 'edit_calendar' },
      { key: 'includes', kind: 'lines', label: 'edit_includes', hint: 'edit_lines_hint' },
      { key: 'excludes', kind: 'lines', label: 'edit_excludes', hint: 'edit_lines_hint' },
    ],
  },
  {
    key: 'promises',
    kind: 'list',
    label: 'edit_promises',
    hint: 'edit_promises_hint',
    add: 'edit_promises_add',
    item: 'edit_promises_item',
    fields: [
      { key: 'text', kind: 'line', label: 'edit_promise_text' },
      {
        key: 'commitment',
        kind: 'choice',
        label: 'edit_commitment',
        options: [
          { value: 'guarantee', label: 'edit_commitment_guarantee' },
          { value: 'goal', label: 'edit_commitment_goal' },
        ],
      },
      { key: 'note', kind: 'line', label: 'edit_note' },
    ],
  },
];
