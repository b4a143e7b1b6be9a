import type { Assessment } from '../assessment.ts';
import type { Matrix } from '../matrix/schema.ts';
import { clockLines } from '../plan/note-body.ts';
import { plainLine } from '../plan/plain-text.ts';
import type { PlanText } from '../plan/plan-text.ts';
import { safeLink } from '../plan/safe-link.ts';
import type { LadderTier } from '../ladder/ladder.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import { bodyFor } from './message-bodies.ts';
import { hostOf, type Webhook, type WebhookMessage } from './webhook.ts';

export interface WebhookInput {
  readonly key: string;
  readonly origin: string;
  readonly ticket: Ticket;
  readonly assessment: Assessment;
  readonly tier: LadderTier;
  /** Severities of the matrix, most severe first. */
  readonly severities: Matrix['severities'];
  readonly now: Instant;
  readonly text: PlanText;
}

/** What a webhook tells, whatever its format: nothing of who asked and of what they wrote. */
export interface WebhookFacts {
  readonly key: string;
  readonly at: string;
  readonly helpdesk: string;
  readonly ticketId: string;
  readonly ticketUrl: string | null;
  readonly subject: string | null;
  readonly tier: number;
  readonly tierName: string;
  readonly severity: string | null;
  readonly urgency: 'critical' | 'error' | 'warning';
  readonly headline: string;
  readonly lines: readonly string[];
}

/** The most severe is critical, the next an error, the rest a warning; unknown counts as an error. */
function urgencyOf({ assessment, severities = [] }: WebhookInput): WebhookFacts['urgency'] {
  const place = severities.findIndex(({ id }) => id === assessment.severity.id);
  if (place === 0) return 'critical';
  return place > 1 ? 'warning' : 'error';
}

function factsOf(hook: Webhook, input: WebhookInput): WebhookFacts {
  const { ticket, assessment, tier, now, text, origin } = input;
  const level = assessment.severity.name ?? assessment.severity.id;
  const subject = hook.withSubject ? plainLine(ticket.subject ?? '', 200) || null : null;
  return {
    key: input.key,
    at: formatInstant(now),
    helpdesk: new URL(origin).host,
    ticketId: ticket.id,
    ticketUrl: safeLink(ticket.url),
    subject,
    tier: tier.level,
    tierName: plainLine(tier.name, 100),
    severity: level === null ? null : plainLine(level, 100),
    urgency: urgencyOf(input),
    headline: text('webhook_headline', ticket.id, tier.level, plainLine(tier.name, 100)),
    lines: [
      ...(subject === null ? [] : [subject]),
      ...(level === null ? [] : [text('webhook_severity', plainLine(level, 100))]),
      ...clockLines(input),
    ],
  };
}

/** What `hook` is told of an escalation: its body, to the byte as it is sent, but for a secret. */
export const buildWebhookMessage = (hook: Webhook, input: WebhookInput): WebhookMessage => ({
  hook: hook.id,
  name: hook.name,
  kind: hook.kind,
  host: hostOf(hook),
  body: bodyFor(hook.kind, factsOf(hook, input), input.text),
});
