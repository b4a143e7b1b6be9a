import type { Block, BlockLine } from '../domain/capture/block.ts';
import { LineBuilder } from './line-builder.ts';
import { isLayout, resolveSpans, withoutEmpty, type RawCell } from './table-grid.ts';

interface OpenTable {
  readonly path: string;
  readonly rows: RawCell[][];
  caption: string;
}
interface OpenList {
  readonly ordered: boolean;
  next: number;
}

/** More lines than any policy has. */
const mostLines = 40_000;

/** Puts lines together into blocks while a page is walked. */
export class BlockCollector {
  readonly blocks: Block[] = [];
  readonly line = new LineBuilder();
  cut = false;
  private table: OpenTable | null = null;
  private cell: RawCell | null = null;
  private readonly lists: OpenList[] = [];
  private itemNumber: number | null = null;
  private term: BlockLine | null = null;
  /** True once the term has a definition. */
  private defined = false;
  private paragraph = 0;
  private heading = 0;
  private count = 0;

  private push(block: Block): void {
    this.count += 1;
    if (this.count > mostLines) this.cut = true;
    else (this.cell ? this.cell.blocks : this.blocks).push(block);
  }

  /** Ends the line; the paragraph goes on. */
  breakLine(): void {
    const line = this.line.take();
    if (!line) return;
    if (this.heading > 0) this.push({ kind: 'heading', level: this.heading, line });
    else if (this.term) {
      this.push({ kind: 'pair', label: this.term, line });
      this.defined = true;
    } else {
      const depth = this.lists.length;
      const item = depth > 0 ? { depth, number: this.itemNumber } : null;
      this.push({ kind: 'line', line, paragraph: this.paragraph, item });
      this.itemNumber = null;
    }
  }

  /** Ends the paragraph. */
  breakBlock(): void {
    this.breakLine();
    this.paragraph += 1;
  }

  beginHeading(level: number): void {
    this.breakBlock();
    this.heading = level;
  }
  endHeading(): void {
    this.breakBlock();
    this.heading = 0;
  }

  beginList(ordered: boolean, first: number): void {
    this.breakBlock();
    this.lists.push({ ordered, next: first });
  }
  endList(): void {
    this.breakBlock();
    this.lists.pop();
    this.itemNumber = null;
  }
  beginItem(value: number | null): void {
    this.breakBlock();
    const list = this.lists.at(-1);
    if (!list?.ordered) return;
    if (value !== null) list.next = value;
    this.itemNumber = list.next;
    list.next += 1;
  }

  /** Ends a term of a definition list: it waits for its definition. */
  endTerm(): void {
    this.dropTerm();
    this.term = this.line.take();
    this.defined = false;
  }
  /** Ends the definitions of the last term. */
  endTerms(): void {
    this.breakBlock();
    this.dropTerm();
  }
  /** A term without a definition is a line. */
  private dropTerm(): void {
    const line = this.term;
    this.term = null;
    if (line && !this.defined)
      this.push({ kind: 'line', line, paragraph: this.paragraph, item: null });
  }

  beginTable(path: string): void {
    this.breakBlock();
    this.table = { path, rows: [], caption: '' };
  }
  beginRow(): void {
    this.table?.rows.push([]);
  }
  beginCell(cell: Omit<RawCell, 'blocks'>): void {
    this.breakBlock();
    if (!this.table) return;
    if (this.table.rows.length === 0) this.table.rows.push([]);
    this.cell = { ...cell, blocks: [] };
    this.table.rows.at(-1)?.push(this.cell);
  }
  endCell(): void {
    this.breakBlock();
    this.cell = null;
  }
  endCaption(): void {
    if (this.table) this.table.caption = this.line.take()?.text ?? '';
  }
  endTable(): void {
    this.breakBlock();
    const table = this.table;
    this.table = null;
    this.cell = null;
    if (!table) return;
    const rows = withoutEmpty(resolveSpans(table.rows));
    if (!isLayout(rows, table.rows)) {
      this.push({ kind: 'table', caption: table.caption, rows, path: table.path });
      return;
    }
    for (const block of table.rows.flat().flatMap(({ blocks }) => blocks)) this.push(block);
  }
  get isInTable(): boolean {
    return this.table !== null;
  }
}
