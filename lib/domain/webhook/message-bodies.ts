import type { PlanText } from '../plan/plan-text.ts';
import type { WebhookFacts } from './build-message.ts';
import type { WebhookKind } from './webhook.ts';

/** Stands for PagerDuty's integration key until the very moment of sending. */
const keyPlace = '••••';
const keyStart = `{"routing_key":${JSON.stringify(keyPlace)}`;

/** `body` with the secret where PagerDuty wants it; any other body as it is. */
export const withIntegrationKey = (kind: WebhookKind, body: string, secret: string): string =>
  kind === 'pagerduty' && body.startsWith(keyStart)
    ? `{"routing_key":${JSON.stringify(secret)}${body.slice(keyStart.length)}`
    : body;

/** Slack reads three characters as markup, in plain texts too. */
const slackText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const slackSection = (text: string) => ({
  type: 'section',
  text: { type: 'plain_text', text: slackText(text).slice(0, 3000), emoji: false },
});

/** Slack's incoming webhooks: Block Kit, and a text for notifications. */
const slack = ({ headline, lines, ticketUrl }: WebhookFacts, text: PlanText) => ({
  text: slackText(headline),
  mrkdwn: false,
  unfurl_links: false,
  blocks: [
    slackSection(headline),
    ...(lines.length === 0 ? [] : [slackSection(lines.join('\n'))]),
    ...(ticketUrl === null
      ? []
      : [
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                text: { type: 'plain_text', text: text('webhook_open_ticket') },
                url: ticketUrl,
              },
            ],
          },
        ]),
  ],
});

/** A run of text is shown as it is; a text block would read Markdown in it. */
const teamsText = (text: string, weight: 'bolder' | 'default') => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, weight }],
});

/** Microsoft Teams' Workflows: one Adaptive Card in a message. */
const teams = ({ headline, lines, ticketUrl }: WebhookFacts, text: PlanText) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body: [teamsText(headline, 'bolder'), ...lines.map((it) => teamsText(it, 'default'))],
        actions:
          ticketUrl === null
            ? []
            : [{ type: 'Action.OpenUrl', title: text('webhook_open_ticket'), url: ticketUrl }],
      },
    },
  ],
});

/** PagerDuty's Events API v2. The key makes a repetition one with the first. */
const pagerDuty = (facts: WebhookFacts, text: PlanText) => ({
  routing_key: keyPlace,
  event_action: 'trigger',
  dedup_key: facts.key,
  payload: {
    summary: facts.headline.slice(0, 1024),
    source: facts.helpdesk,
    severity: facts.urgency,
    timestamp: facts.at,
    component: facts.ticketId,
    group: facts.tierName,
    class: facts.severity ?? '',
    custom_details: { lines: facts.lines },
  },
  links:
    facts.ticketUrl === null ? [] : [{ href: facts.ticketUrl, text: text('webhook_open_ticket') }],
  client: 'Uptier',
});

const json = ({ key, at, ...facts }: WebhookFacts) => ({
  type: 'ticket.escalated',
  timestamp: at,
  id: key,
  data: facts,
});

/** The body for one format, as it is shown and as it is sent. */
export function bodyFor(kind: WebhookKind, facts: WebhookFacts, text: PlanText): string {
  switch (kind) {
    case 'slack':
      return JSON.stringify(slack(facts, text));
    case 'teams':
      return JSON.stringify(teams(facts, text));
    case 'pagerduty':
      return JSON.stringify(pagerDuty(facts, text));
    case 'json':
      return JSON.stringify(json(facts));
  }
}
