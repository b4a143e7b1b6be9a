import type { TemplateFacts } from '../../../lib/domain/plan/template-facts.ts';
import type { Instant } from '../../../lib/domain/time/instant.ts';
import type { Words } from '../../text.ts';

/** What the preview of a template is filled with: the sample ticket, at `now`. */
export const sampleFacts = ({ text, formats }: Words, now: Instant): TemplateFacts => ({
  ticket: {
    id: '1042',
    subject: text('demo_subject'),
    url: 'https://help.example.com/1042',
    status: text('status_open'),
    priority: text('edit_sample_priority'),
  },
  requester: { name: text('demo_requester'), organization: text('edit_sample_organization') },
  severity: { name: text('edit_sample_severity'), why: text('edit_sample_why') },
  tier: { level: '2', name: text('edit_sample_tier') },
  channel: text('channel_email'),
  reference: 'T1-1042',
  by: text('edit_sample_by'),
  now: formats.instant(now),
  lead: text('edit_sample_by'),
  nextUpdate: formats.instant(now),
  clocks: [
    {
      name: text('metric_resolution'),
      state: text('state_at_risk'),
      due: formats.instant(now),
    },
  ],
  situation: [{ line: text('demo_body') }],
});
