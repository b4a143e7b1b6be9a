import type { ChannelType } from '../ladder/ladder.ts';
import type { TicketRef } from '../ticket/ticket.ts';

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

/** The exact effects of one click on Escalate. */
export interface Plan {
  /** Names the effect: the same key never takes effect twice. */
  readonly key: string;
  readonly ref: TicketRef;
  readonly tier: number;
  readonly tierName: string;
  readonly channel: ChannelType | null;
  readonly handOver: HandOver | null;
  readonly writes: readonly Write[];
  /** The reference that the user entered, for a tier that requires one. */
  readonly reference: string | null;
}
