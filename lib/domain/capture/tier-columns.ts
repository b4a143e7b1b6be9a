import { channelsIn } from './channels.ts';
import type { DraftChannel } from './draft.ts';
import type { Tag } from './languages/language.ts';
import { levelMark, levelOfCell } from './level-mark.ts';
import { purposeOfHeading } from './metrics.ts';
import type { PageContext } from './page-context.ts';
import { hasTag } from './reading.ts';
import { isPerson, isRoleName } from './role-name.ts';
import { columnCells, headingCells, isBlank, type TableView, type ViewCell } from './table-view.ts';

/** What the columns of a table of tiers hold; -1 for what is not there. */
export interface TierColumns {
  readonly level: number;
  readonly name: number;
  /** Columns with ways to reach someone, with the kind their headings name. */
  readonly contacts: readonly {
    readonly x: number;
    readonly expected: DraftChannel['type'] | null;
  }[];
  /** Columns whose times are answers, the first response first. */
  readonly answers: readonly number[];
  /** Columns whose times are waits before going up. */
  readonly waits: readonly number[];
  /** Those of them whose heading says so: no time in them is an answer's. */
  readonly raises: readonly number[];
  /** True where something in the headings or the cells says that this is a ladder. */
  readonly isLadder: boolean;
}

const kinds: readonly (readonly [Tag, DraftChannel['type']])[] = [
  ['whatsapp', 'whatsapp'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['form', 'form'],
  ['chat', 'chat'],
  ['post', 'post'],
  ['portal', 'portal'],
];

const some = (cells: readonly ViewCell[], test: (cell: ViewCell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;

function expectedOf(view: TableView, x: number): DraftChannel['type'] | null {
  const heading = headingCells(view, x).at(-1);
  if (!heading) return null;
  const found = kinds.filter(([tag]) => hasTag(heading.reading, tag)).map(([, type]) => type);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Judges the columns of a table as those of an escalation ladder. */
export function tierColumns(view: TableView, page: PageContext): TierColumns {
  const width = view.rows[0]?.length ?? 0;
  let level = -1;
  let name = -1;
  let mostName = 0;
  let marked = false;
  const contacts: { x: number; expected: DraftChannel['type'] | null }[] = [];
  const answers: number[] = [];
  const waits: number[] = [];
  const raises: number[] = [];
  for (let x = 0; x < width; x += 1) {
    const cells = columnCells(view, x).filter((cell) => !isBlank(cell));
    const headings = headingCells(view, x).map(({ reading }) => reading);
    const says = (...tags: readonly Tag[]) => headings.some((reading) => hasTag(reading, ...tags));
    const marks = some(
      cells,
      ({ reading }) => levelMark(reading, 3) !== null && reading.tokens.length <= 20,
    );
    const counted =
      !page.known &&
      cells.length >= 2 &&
      cells.every(({ reading }, at) => levelOfCell(reading) === at + 1);
    const bare = says('level', 'step')
      ? some(cells, ({ reading }) => levelOfCell(reading) !== null)
      : 0;
    if (level < 0 && (marks >= 0.5 || bare >= 0.6 || counted) && !says('severity-name')) {
      level = x;
      marked = marked || marks >= 0.5 || says('level') || counted;
    }
    const reached = some(cells, (cell) =>
      cell.lines.some(
        (line) => channelsIn(line, page, { expected: expectedOf(view, x) }).length > 0,
      ),
    );
    const expected = expectedOf(view, x);
    if (
      reached >= 0.3 ||
      (expected !== null && expected !== 'portal' && reached > 0) ||
      expected === 'email' ||
      expected === 'phone' ||
      expected === 'post' ||
      (says('contact') &&
        cells.some(({ reading }) => hasTag(reading, 'form', 'portal', 'email', 'phone', 'chat')))
    )
      contacts.push({ x, expected });
    const purpose = headings.map(purposeOfHeading).find((it) => it !== null) ?? null;
    const timed = some(cells, ({ spans }) => spans.length > 0) >= 0.4;
    if (timed && (purpose === 'first_response' || purpose === 'resolution')) answers.push(x);
    else if (timed) waits.push(x);
    if (timed && (purpose === 'raise' || (purpose === null && says('after')))) raises.push(x);
    const roles = some(cells, (cell) =>
      cell.lines.some((line) => isRoleName(page.read(line.text)) && !/@|\d{4}/.test(line.text)),
    );
    const persons = some(cells, ({ reading }) => isPerson(reading.text));
    const words = some(cells, ({ reading }) => /^[\p{L}\s-]{3,60}$/u.test(reading.text));
    const points =
      (page.known ? 0 : words * 0.4) +
      (says('designation') ? 0.8 : 0) +
      roles +
      (says('name') && !says('designation') ? 0.1 : 0) -
      persons -
      (says('describe') ? 0.6 : 0) -
      (timed ? 0.7 : 0) -
      (reached > 0.5 && !says('designation') ? 0.3 : 0);
    if (x !== level && points > Math.max(mostName, 0.3)) {
      mostName = points;
      name = x;
    }
  }
  const talk = [...view.above, ...headingCells(view, 0).map(({ reading }) => reading)];
  const talked = talk.some((reading) => hasTag(reading, 'raise'));
  const about = view.above.some((reading) => hasTag(reading, 'topic'));
  const isLadder = talked || about || (marked && (contacts.length > 0 || name >= 0));
  return { level, name, contacts, answers, waits, raises, isLadder };
}
