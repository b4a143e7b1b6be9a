/** How long something may take, as the page says it. */
export interface Span {
  readonly value: number;
  readonly unit: SpanUnit;
  /** The lower end, in the same unit, where the page gives a range. */
  readonly from: number | null;
  /** True: counted in business time; false: around the clock; null: the page does not say here. */
  readonly business: boolean | null;
}

export type SpanUnit = 'min' | 'hour' | 'day';

const minutesOf: Readonly<Record<SpanUnit, number>> = { min: 1, hour: 60, day: 1440 };

export const spanMinutes = ({ value, unit }: Pick<Span, 'value' | 'unit'>): number =>
  value * minutesOf[unit];

/** A span where it stands in a line. `from` and `to` count tokens, half-open. */
export interface SpanHit {
  readonly span: Span;
  readonly at: number;
  readonly to: number;
  /** True where it says how long to wait or how old something is, not how long it may take. */
  readonly wait: boolean;
  /** True for `every 4 hours`, `daily`: how often, not how soon. */
  readonly repeated: boolean;
}
