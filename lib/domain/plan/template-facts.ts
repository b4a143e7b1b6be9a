import type { templateLists } from '../matrix/template-tags.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import { clockTexts, situationLines, type NoteInput } from './note-body.ts';
import { plainLine } from './plain-text.ts';
import { channelText, reasonInUtc } from './plan-text.ts';
import type { TicketEvent } from '../ticket/ticket.ts';

type Row<Fields extends readonly string[]> = Readonly<Record<Fields[number], string>>;

/** What templates are filled with: texts on one line each, empty where nothing is known. */
export interface TemplateFacts {
  readonly ticket: Row<readonly ['id', 'subject', 'url', 'status', 'priority']>;
  readonly requester: Row<readonly ['name', 'organization']>;
  readonly severity: Row<readonly ['name', 'why']>;
  readonly tier: Row<readonly ['level', 'name']>;
  readonly channel: string;
  readonly reference: string;
  readonly by: string;
  readonly now: string;
  readonly lead: string;
  readonly nextUpdate: string;
  readonly clocks: readonly Row<typeof templateLists.clocks>[];
  readonly situation: readonly Row<typeof templateLists.situation>[];
}

/** Fills a template in; null where it has a mistake. */
export type FillTemplate = (template: string, facts: TemplateFacts) => string | null;

const line = (text: string | null | undefined): string => plainLine(text ?? '', 300);

/** The facts of an escalation for templates. Whatever people wrote stays on its own line. */
export function templateFacts(
  input: NoteInput,
  facts: readonly TicketEvent[],
  life: { readonly lead: string | null; readonly nextUpdateAt: Instant | null },
): TemplateFacts {
  const { ticket, assessment, tier, channel, reference, by, now, text } = input;
  const { severity } = assessment;
  return {
    ticket: {
      id: ticket.id,
      subject: line(ticket.subject),
      url: line(ticket.url),
      status: line(ticket.rawStatus ?? ticket.status),
      priority: line(ticket.priority),
    },
    requester: {
      name: line(ticket.requester?.name),
      organization: line(ticket.requester?.organization),
    },
    severity: {
      name: line(severity.name ?? severity.id),
      why: line(severity.reasons.map((it) => reasonInUtc(text, it)).join('; ')),
    },
    tier: { level: String(tier.level), name: line(tier.name) },
    channel: channel === null ? '' : channelText(text, channel.type),
    reference: line(reference),
    by: line(by),
    now: formatInstant(now),
    lead: line(life.lead),
    nextUpdate: life.nextUpdateAt === null ? '' : formatInstant(life.nextUpdateAt),
    clocks: clockTexts(input),
    situation: situationLines(input, facts).map((it) => ({ line: it })),
  };
}
