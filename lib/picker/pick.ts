import type { MappedFact, MappedList } from '../domain/site-map/site-map.ts';
import type { Said } from '../domain/site-map/said.ts';
import type { Pointed, Teaching } from '../domain/site-map/teaching.ts';
import { readPlaces, textAt } from '../helpdesks/site-map/read-place.ts';
import { rowsOf } from '../helpdesks/site-map/read-rows.ts';
import { findRows } from './find-rows.ts';
import { proposePlaces } from './propose-places.ts';

/** Something that was pointed at and can be found again: what it says, and what to tell of it. */
export interface Picked {
  readonly text: string;
  /** What it stands for on the page: one element, or every row. */
  readonly elements: readonly Element[];
  readonly said: Said;
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 120);

function pickRows(pointed: Element): Picked | null {
  const found = findRows(pointed);
  if (!found) return null;
  const row = found.rows.find((it) => it.contains(pointed)) ?? pointed;
  const { list, links } = found;
  return {
    text: onOneLine(row.textContent),
    elements: found.rows,
    said: { kind: 'rows', list, links: links.slice(0, 20) },
  };
}

/** A fact in a row: proposed in that row, and read in all. */
function pickInRow(
  pointed: Element,
  what: MappedFact,
  list: Pick<MappedList, 'within' | 'row'>,
): Picked | null {
  const rows = rowsOf(pointed.ownerDocument, list) ?? [];
  const row = rows.find((it) => it.contains(pointed));
  const proposal = row ? proposePlaces(row, pointed, what, rows) : null;
  const [place] = proposal?.places ?? [];
  if (!proposal || !place) return null;
  const texts = [...new Set(rows.map((it) => textAt(it, place)).filter((text) => text !== ''))];
  const { places, text, element } = proposal;
  return {
    text,
    elements: [element],
    said: { kind: 'pointed', what, places, texts: texts.slice(0, 60) },
  };
}

/** What `pointed` is taken for; null where it cannot be found again. */
export function pick(pointed: Element, what: Pointed, teaching: Teaching): Picked | null {
  if (what === 'row') return pickRows(pointed);
  if (teaching.page === 'list')
    return teaching.list ? pickInRow(pointed, what, teaching.list) : null;
  const proposal = proposePlaces(pointed.ownerDocument, pointed, what);
  if (!proposal) return null;
  const { places, text, element } = proposal;
  return { text, elements: [element], said: { kind: 'pointed', what, places, texts: [text] } };
}

/** What is read on this page of each fact that a ticket's page was taught to show. */
export function readBack(
  document: Document,
  { ticket }: Teaching,
): readonly (readonly [MappedFact, string | null])[] {
  const found = readPlaces(document, ticket);
  return Object.keys(ticket).map((fact) => [
    fact as MappedFact,
    found[fact as MappedFact]?.text ?? null,
  ]);
}
