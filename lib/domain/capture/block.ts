/** A link in a line: where its words stand, and the address as the page writes it. */
export interface BlockLink {
  readonly start: number;
  readonly end: number;
  /** Unchecked: it may be anything, and becomes a link only after `isWebAddress`. */
  readonly href: string;
}

/** One line as a reader sees it: white space collapsed, invisible and direction marks removed. */
export interface BlockLine {
  readonly text: string;
  readonly links: readonly BlockLink[];
  /** How many characters at its start are emphasised; all of them for a heading in disguise. */
  readonly strong: number;
  /** Where it stands, as a path of element names, such as `body/table[2]/tr[3]/td[1]`. */
  readonly path: string;
}

/** A cell of a table whose spans are resolved: a spanning cell stands in every place it covers. */
export interface BlockCell {
  readonly lines: readonly BlockLine[];
  readonly header: boolean;
  /** Same number in each place that one spanning cell covers. */
  readonly origin: number;
  readonly path: string;
}

/** A page's content without its layout. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly line: BlockLine }
  | {
      readonly kind: 'line';
      readonly line: BlockLine;
      /** Lines that a line break parts share a paragraph. */
      readonly paragraph: number;
      readonly item: { readonly depth: number; readonly number: number | null } | null;
    }
  /** An entry of a definition list. */
  | { readonly kind: 'pair'; readonly label: BlockLine; readonly line: BlockLine }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly rows: readonly (readonly BlockCell[])[];
      readonly path: string;
    };

/** What a page says, in reading order. */
export interface Outline {
  /** The document's own title; empty where there is none. */
  readonly title: string;
  /** The language that the page declares, such as `pt-BR`; null where it declares none. */
  readonly language: string | null;
  readonly blocks: readonly Block[];
  /** True where the page was longer than is ever read, and its rest was left out. */
  readonly cut: boolean;
}
