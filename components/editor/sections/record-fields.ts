import type { FieldSpec } from '../form/field-spec.ts';

/** What an escalation's record holds and who is kept informed, and how remote access is given. */
export const recordFields: readonly FieldSpec[] = [
  {
    key: 'record',
    kind: 'record',
    label: 'edit_record',
    fields: [
      { key: 'documents', kind: 'lines', label: 'edit_documents', hint: 'edit_lines_hint' },
      {
        key: 'informed',
        kind: 'choices',
        label: 'edit_informed',
        options: [
          { value: 'customer', label: 'edit_party_customer' },
          { value: 'provider', label: 'edit_party_provider' },
        ],
      },
      { key: 'receive', kind: 'lines', label: 'edit_receive', hint: 'edit_lines_hint' },
      { key: 'note', kind: 'line', label: 'edit_note' },
    ],
  },
  {
    key: 'remoteAccess',
    kind: 'record',
    label: 'edit_remote',
    fields: [
      { key: 'approved', kind: 'lines', label: 'edit_remote_approved', hint: 'edit_lines_hint' },
      { key: 'others', kind: 'line', label: 'edit_remote_others' },
      { key: 'note', kind: 'line', label: 'edit_note' },
    ],
  },
];

const dutyFields: readonly FieldSpec[] = [
  { key: 'text', kind: 'line', label: 'edit_duty_text' },
  { key: 'group', kind: 'line', label: 'edit_duty_group' },
];

/** What each party has to do. */
export const dutiesFields: readonly FieldSpec[] = [
  {
    key: 'provider',
    kind: 'list',
    label: 'edit_duties_provider',
    add: 'edit_duties_add_provider',
    item: 'edit_duties_item',
    fields: dutyFields,
  },
  {
    key: 'customer',
    kind: 'list',
    label: 'edit_duties_customer',
    add: 'edit_duties_add_customer',
    item: 'edit_duties_item',
    fields: dutyFields,
  },
];

/** The team's own words for what is sent. */
export const templateFields: readonly FieldSpec[] = [
  { key: 'note', kind: 'paragraph', label: 'edit_template_note' },
  {
    key: 'mail',
    kind: 'record',
    label: 'edit_template_mail',
    fields: [
      { key: 'subject', kind: 'line', label: 'edit_template_subject' },
      { key: 'body', kind: 'paragraph', label: 'edit_template_body' },
    ],
  },
  { key: 'message', kind: 'paragraph', label: 'edit_template_message' },
  { key: 'update', kind: 'paragraph', label: 'edit_template_update' },
];
