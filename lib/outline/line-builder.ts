import type { BlockLine, BlockLink } from '../domain/capture/block.ts';

/** Nothing that a person writes in one line is longer; the rest is another line. */
export const longestLine = 8000;

/** Characters that show nothing, or turn the direction of what follows. */
const invisible = /[\p{Cf}\p{Variation_Selector}]/gu;

/** Text as a reader sees it: one space between words, nothing invisible, no control characters, no sign that only links to its own heading. */
export const visibleText = (text: string): string =>
  notPlain.test(text)
    ? text
        .replace(invisible, '')
        .replace(/¶/g, '')
        .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    : text;

/** What text has that is not printable ASCII with single spaces: only there is something to replace. */
const notPlain = /[^ -~]| {2}/;

const endsWord = /[\p{L}\p{N}]$/u;

/** Collects the text of one line, with its links and how much of its start is emphasised. */
export class LineBuilder {
  private text = '';
  private links: BlockLink[] = [];
  private strong = 0;
  private plainSeen = false;
  private ended = -1;
  private gap = false;
  private path = '';
  private open: { readonly start: number; readonly href: string } | null = null;

  /** Marks that an element ends here; the next may stand apart from it without a space. */
  endElement(): void {
    this.ended = this.text.length;
  }
  /** Two elements side by side are two words, as `<span>Phone</span><span>555</span>` is drawn. */
  beginElement(): void {
    if (this.ended === this.text.length && endsWord.test(this.text.slice(-2))) this.gap = true;
  }

  add(value: string, path: () => string, strong: boolean): void {
    let piece = visibleText(value);
    if (this.gap && this.ended === this.text.length && /^[\p{L}\p{N}+]/u.test(piece))
      this.text += ' ';
    this.gap = false;
    if (piece.startsWith(' ') && (this.text === '' || this.text.endsWith(' ')))
      piece = piece.trimStart();
    if (piece === '') return;
    if (this.text === '') this.path = path();
    this.text += piece;
    if (!strong && piece.trim() !== '') this.plainSeen = true;
    if (strong && !this.plainSeen) this.strong = this.text.length;
  }

  beginLink(href: string): void {
    this.open = { start: this.text.length, href };
  }

  endLink(): void {
    if (this.open && this.text.length > this.open.start)
      this.links.push({ start: this.open.start, end: this.text.length, href: this.open.href });
    this.open = null;
  }

  get isFull(): boolean {
    return this.text.length >= longestLine;
  }

  /** The line so far, or null where it is empty; begins the next one. */
  take(): BlockLine | null {
    const open = this.open;
    if (open) this.endLink();
    if (this.text === '' && !open) return null;
    const text = this.text.slice(0, longestLine).trimEnd();
    const line =
      text === ''
        ? null
        : {
            text,
            links: this.links,
            strong: Math.min(this.strong, text.length),
            path: this.path,
          };
    this.text = '';
    this.links = [];
    this.strong = 0;
    this.plainSeen = false;
    this.ended = -1;
    if (open) this.beginLink(open.href);
    return line;
  }
}
