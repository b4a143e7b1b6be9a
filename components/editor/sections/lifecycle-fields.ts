import type { FieldSpec, Option } from '../form/field-spec.ts';

const whenNeeded: readonly Option[] = [
  { value: 'always', label: 'edit_always' },
  { value: 'if-necessary', label: 'edit_if_necessary' },
];

/** What happens from an escalation to its end. */
export const lifecycleFields: readonly FieldSpec[] = [
  { key: 'entry', kind: 'line', label: 'edit_entry' },
  {
    key: 'lead',
    kind: 'record',
    label: 'edit_lead',
    fields: [
      { key: 'assigned', kind: 'yes-no', label: 'edit_lead_assigned' },
      { key: 'who', kind: 'line', label: 'edit_lead_who' },
      { key: 'duties', kind: 'lines', label: 'edit_lead_duties', hint: 'edit_lines_hint' },
    ],
  },
  { key: 'standbyTeam', kind: 'yes-no', label: 'edit_standby' },
  { key: 'communicationPlan', kind: 'choice', label: 'edit_communication', options: whenNeeded },
  { key: 'technicalPlan', kind: 'choice', label: 'edit_technical', options: whenNeeded },
  {
    key: 'observations',
    kind: 'choice',
    label: 'edit_observations',
    options: [{ value: 'every-team', label: 'edit_observations_every' }],
  },
  {
    key: 'closure',
    kind: 'record',
    label: 'edit_closure',
    fields: [
      {
        key: 'anyOf',
        kind: 'choices',
        label: 'edit_closure_any',
        options: [
          { value: 'objectives-met', label: 'edit_closure_objectives' },
          { value: 'no-recurrence-and-satisfied', label: 'edit_closure_no_recurrence' },
          { value: 'customer-agrees', label: 'edit_closure_agrees' },
          { value: 'mutual-agreement', label: 'edit_closure_mutual' },
        ],
      },
      {
        key: 'confirmation',
        kind: 'choice',
        label: 'edit_confirmation',
        options: [
          { value: 'customer-agreement', label: 'edit_confirmation_agreement' },
          { value: 'customer-confirmation', label: 'edit_confirmation_confirmed' },
        ],
      },
      { key: 'note', kind: 'line', label: 'edit_note' },
    ],
  },
  {
    key: 'monitoring',
    kind: 'record',
    label: 'edit_monitoring',
    fields: [
      {
        key: 'period',
        kind: 'choice',
        label: 'edit_monitoring_period',
        options: [{ value: 'agreed-per-case', label: 'edit_monitoring_agreed' }],
      },
      { key: 'note', kind: 'line', label: 'edit_note' },
    ],
  },
  { key: 'internalEscalation', kind: 'line', label: 'edit_internal_escalation' },
  { key: 'onsiteVisits', kind: 'line', label: 'edit_onsite' },
  { key: 'improvement', kind: 'line', label: 'edit_improvement' },
];
