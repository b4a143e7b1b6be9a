import type { Assessment } from '../../assessment.ts';
import type { Matrix } from '../../matrix/schema.ts';
import type { PlanText } from '../../plan/plan-text.ts';
import { plainLine } from '../../plan/plain-text.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Instant } from '../../time/instant.ts';
import type { CaseEntry } from '../case-event.ts';
import type { CaseState } from '../case-state.ts';
import { isInside, type Audience } from './audience.ts';
import {
  actionLines,
  correctiveLines,
  impactLines,
  severityLines,
  whatLines,
} from './fact-lines.ts';
import { nextLines, promiseLines } from './promise-lines.ts';
import { timelineLines } from './timeline-lines.ts';

export interface SummaryInput {
  readonly ticket: Ticket;
  /** Null: no matrix is chosen. */
  readonly assessment: Assessment | null;
  readonly matrix: Matrix | null;
  readonly state: CaseState;
  readonly log: readonly CaseEntry[];
  readonly audience: Audience;
  readonly now: Instant;
  readonly text: PlanText;
}

/** A part of a summary; every line is plain text without a line break. */
export interface SummarySection {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface CaseSummary {
  readonly title: string;
  readonly sections: readonly SummarySection[];
}

/**
 * A case summed up for somebody: what it is, impact, severity and why, timeline, what was done,
 * promises kept and missed, next step, corrective actions. A part about which nothing is known says so.
 *
 * The customer and the other party of a dispute read nothing that teams wrote for each other, nor who
 * of the team did what.
 */
export function caseSummary(input: SummaryInput): CaseSummary {
  const { text, ticket, audience } = input;
  const nothing = text('summary_nothing');
  const section = (title: string, lines: readonly string[]): SummarySection => ({
    title,
    lines: lines.length === 0 ? [nothing] : lines.map((it) => plainLine(it, 2000)),
  });
  return {
    title: text('summary_title', ticket.id),
    sections: [
      section(text('summary_what'), whatLines(input)),
      section(text('summary_impact'), impactLines(input)),
      section(text('summary_severity'), severityLines(input)),
      section(text('summary_timeline'), timelineLines(input)),
      section(text('summary_done'), actionLines(input)),
      section(text('summary_promises'), promiseLines(input)),
      section(text('summary_next'), nextLines(input)),
      section(
        text('summary_corrective'),
        correctiveLines(input.state.actions, isInside(audience), text),
      ),
    ],
  };
}

/** A summary as plain text, for a mail or a ticket. */
export const summaryText = ({ title, sections }: CaseSummary): string =>
  [
    title,
    ...sections.map(({ title: head, lines }) =>
      [head, ...lines.map((line) => `- ${line}`)].join('\n'),
    ),
  ].join('\n\n');

/** Characters that Markdown or the HTML inside it would take for something else. */
const escaped = (line: string): string =>
  line
    .replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+[.)])/, (_, space: string, sign: string) => `${space}\\${sign}`)
    .replace(/\b(https?|www)(:|\.)/gi, '$1\\$2');

/** A summary as Markdown. Whatever people wrote in it stays plain text. */
export const summaryMarkdown = ({ title, sections }: CaseSummary): string =>
  [
    `# ${escaped(title)}`,
    ...sections.map(({ title: head, lines }) =>
      [`## ${escaped(head)}`, '', ...lines.map((line) => `- ${escaped(line)}`)].join('\n'),
    ),
    '',
  ].join('\n\n');
