import type { Templates } from '../matrix/template-schema.ts';
import type { TicketEvent } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import type { HandOverWords } from './hand-over.ts';
import { noteBody, type NoteInput } from './note-body.ts';
import { plainLine } from './plain-text.ts';
import { templateFacts, type FillTemplate } from './template-facts.ts';

/** The team's own words, how they are filled in, and what only the case knows. */
export interface TeamWords {
  readonly templates: Templates;
  readonly fill: FillTemplate;
  readonly lead: string | null;
  readonly nextUpdateAt: Instant | null;
}

/** What is said where: the note, and what opens. */
export interface PlanWords {
  readonly note: string;
  readonly opens: HandOverWords;
}

/**
 * The words of an escalation: what the user wrote, else the team's template, else ours. A template with
 * a mistake counts as none.
 */
export function planWords(
  input: NoteInput,
  facts: readonly TicketEvent[],
  own: string | null,
  team: TeamWords | null,
): PlanWords {
  const { ticket, tier, text } = input;
  const filling = team && templateFacts(input, facts, team);
  const filled = (template: string | undefined): string | null =>
    template === undefined || !team || !filling ? null : team.fill(template, filling);
  const { note, mail, message } = team?.templates ?? {};
  const readable = noteBody(input, facts, own ?? filled(note));
  const subject =
    filled(mail?.subject) ??
    text('note_mail_subject', tier.level, ticket.id, plainLine(ticket.subject ?? '', 150));
  return {
    note: readable,
    opens: {
      subject,
      body: own ?? filled(mail?.body) ?? readable,
      short: filled(message) ?? subject,
    },
  };
}
