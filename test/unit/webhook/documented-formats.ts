import * as v from 'valibot';

// The formats as their makers document them, as far as we use them; extra keys are refused.

const https = v.pipe(v.string(), v.url());
const plainText = v.strictObject({
  type: v.literal('plain_text'),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(3000)),
  emoji: v.optional(v.boolean()),
});

/** Incoming webhooks, Block Kit: docs.slack.dev/messaging/sending-messages-using-incoming-webhooks. */
export const slackFormat = v.strictObject({
  text: v.pipe(v.string(), v.minLength(1)),
  mrkdwn: v.boolean(),
  unfurl_links: v.boolean(),
  blocks: v.pipe(
    v.array(
      v.variant('type', [
        v.strictObject({ type: v.literal('section'), text: plainText }),
        v.strictObject({
          type: v.literal('actions'),
          elements: v.array(
            v.strictObject({ type: v.literal('button'), text: plainText, url: https }),
          ),
        }),
      ]),
    ),
    v.maxLength(50),
  ),
});

/** Workflows, "when a webhook request is received": a message with Adaptive Cards, 28 KB at most. */
export const teamsFormat = v.strictObject({
  type: v.literal('message'),
  attachments: v.array(
    v.strictObject({
      contentType: v.literal('application/vnd.microsoft.card.adaptive'),
      contentUrl: v.null(),
      content: v.strictObject({
        $schema: v.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
        type: v.literal('AdaptiveCard'),
        version: v.picklist(['1.2', '1.3', '1.4', '1.5']),
        body: v.array(
          v.strictObject({
            type: v.literal('RichTextBlock'),
            inlines: v.array(
              v.strictObject({
                type: v.literal('TextRun'),
                text: v.string(),
                weight: v.picklist(['lighter', 'default', 'bolder']),
              }),
            ),
          }),
        ),
        actions: v.array(
          v.strictObject({ type: v.literal('Action.OpenUrl'), title: v.string(), url: https }),
        ),
      }),
    }),
  ),
});

/** Events API v2: developer.pagerduty.com/docs/events-api-v2. */
export const pagerDutyFormat = v.strictObject({
  routing_key: v.pipe(v.string(), v.length(32)),
  event_action: v.picklist(['trigger', 'acknowledge', 'resolve']),
  dedup_key: v.pipe(v.string(), v.maxLength(255)),
  payload: v.strictObject({
    summary: v.pipe(v.string(), v.minLength(1), v.maxLength(1024)),
    source: v.pipe(v.string(), v.minLength(1)),
    severity: v.picklist(['critical', 'error', 'warning', 'info']),
    timestamp: v.pipe(v.string(), v.isoTimestamp()),
    component: v.string(),
    group: v.string(),
    class: v.string(),
    custom_details: v.record(v.string(), v.unknown()),
  }),
  links: v.array(v.strictObject({ href: https, text: v.string() })),
  client: v.string(),
});

/** Ours, in the shape that the Standard Webhooks specification recommends. */
export const jsonFormat = v.strictObject({
  type: v.literal('ticket.escalated'),
  timestamp: v.pipe(v.string(), v.isoTimestamp()),
  id: v.string(),
  data: v.strictObject({
    helpdesk: v.string(),
    ticketId: v.string(),
    ticketUrl: v.nullable(https),
    subject: v.nullable(v.string()),
    tier: v.number(),
    tierName: v.string(),
    severity: v.nullable(v.string()),
    urgency: v.picklist(['critical', 'error', 'warning']),
    headline: v.string(),
    lines: v.array(v.string()),
  }),
});
