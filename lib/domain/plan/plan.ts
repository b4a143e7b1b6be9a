import type { CaseEntry } from '../case/case-event.ts';
import type { ChannelType } from '../ladder/ladder.ts';
import type { TicketRef } from '../ticket/ticket.ts';
import type { WebhookMessage } from '../webhook/webhook.ts';

/** What opens at the click and is then in the person's hands. */
export type HandOver =
  | {
      readonly kind: 'mail';
      readonly to: string;
      readonly cc: string | null;
      readonly subject: string;
      readonly body: string;
      readonly href: string;
    }
  | { readonly kind: 'call'; readonly number: string; readonly href: string }
  | {
      readonly kind: 'whatsapp';
      readonly number: string;
      readonly text: string;
      readonly href: string;
    }
  | { readonly kind: 'open'; readonly what: 'form' | 'chat' | 'portal'; readonly href: string };

/** What is written into the helpdesk, after ten seconds in which it can be undone. */
export type Write =
  | { readonly kind: 'note'; readonly body: string }
  | { readonly kind: 'priority'; readonly to: string }
  /** Added to the tags that are there. */
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'group'; readonly to: string }
  | { readonly kind: 'field'; readonly name: string; readonly value: string };

/** The exact effects of one click on Escalate, or of telling the team how a case stands. */
export interface Plan {
  /** `case`: a note that tells of the case and escalates nothing; absent: an escalation. */
  readonly purpose?: 'case';
  /** What the case is told, and the note tells the team; absent in what older versions planned. */
  readonly entries?: readonly CaseEntry[];
  /** Names the effect: the same key never takes effect twice. */
  readonly key: string;
  readonly ref: TicketRef;
  readonly tier: number;
  readonly tierName: string;
  readonly channel: ChannelType | null;
  readonly handOver: HandOver | null;
  readonly writes: readonly Write[];
  /** Told after everything is written; absent: none. */
  readonly webhooks?: readonly WebhookMessage[];
  /** The reference that the user entered, for a tier that requires one. */
  readonly reference: string | null;
}

/** One thing that is done after the ten seconds. */
export type PlanStep = Write | { readonly kind: 'webhook'; readonly message: WebhookMessage };

/** Everything that is done after the ten seconds, in its order; `done` of an entry counts in it. */
export const planSteps = ({ writes, webhooks = [] }: Plan): readonly PlanStep[] => [
  ...writes,
  ...webhooks.map((message) => ({ kind: 'webhook', message }) as const),
];
