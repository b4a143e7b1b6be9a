import type { FieldSpec } from '../form/field-spec.ts';

/** Who is to be reminded of a clock's due time, and when. */
export const reminderFields: readonly FieldSpec[] = [
  {
    key: 'reminders',
    kind: 'list',
    isWholePart: true,
    label: 'edit_reminders',
    hint: 'edit_reminders_hint',
    add: 'edit_reminders_add',
    item: 'edit_reminders_item',
    fields: [
      {
        key: 'metric',
        kind: 'choice',
        label: 'edit_metric',
        options: [
          { value: 'first-response', label: 'metric_first_response' },
          { value: 'next-response', label: 'metric_next_response' },
          { value: 'periodic-update', label: 'metric_periodic_update' },
          { value: 'resolution', label: 'metric_resolution' },
          { value: 'tier-engagement', label: 'metric_tier_engagement' },
          { value: 'acknowledgement', label: 'metric_acknowledgement' },
          { value: 'rca', label: 'metric_rca' },
          { value: 'monitoring', label: 'metric_monitoring' },
        ],
      },
      { key: 'tier', kind: 'number', label: 'edit_tier_level' },
      { key: 'severity', kind: 'names', of: 'severities', label: 'edit_severity' },
      { key: 'before', kind: 'duration', label: 'edit_before' },
      { key: 'after', kind: 'duration', label: 'edit_after' },
      { key: 'recipients', kind: 'lines', label: 'edit_recipients', hint: 'edit_lines_hint' },
      {
        key: 'repeat',
        kind: 'record',
        label: 'edit_repeat',
        fields: [
          { key: 'every', kind: 'duration', label: 'edit_repeat_every' },
          { key: 'atMost', kind: 'number', label: 'edit_repeat_most' },
        ],
      },
      { key: 'note', kind: 'line', label: 'edit_note' },
    ],
  },
];
