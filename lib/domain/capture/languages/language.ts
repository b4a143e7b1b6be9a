/** What a word of a policy page can mean to its reader. */
export type Tag =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  /** `business hours`, `working day`: counted in opening hours only. */
  | 'business'
  /** The hours themselves: `opening hours`, `hours of operation`. */
  | 'hours'
  /** A heading over hours that does not say whose: `Availability`, `Zeiten`. */
  | 'times'
  /** Counted around the clock. */
  | 'always'
  | 'next-day'
  | 'number'
  | 'ordinal'
  | 'to'
  | 'every'
  | 'hourly'
  | 'daily'
  | 'weekly'
  | 'monthly'
  | 'within'
  | 'response'
  | 'resolution'
  | 'update'
  | 'raise'
  | 'other-time'
  /** The report on why it happened. */
  | 'rca'
  | 'level'
  | 'step'
  | 'severity'
  | 'severity-name'
  | 'role'
  | 'outside'
  | 'name'
  | 'designation'
  | 'contact'
  | 'email'
  | 'phone'
  | 'form'
  | 'chat'
  | 'whatsapp'
  | 'portal'
  | 'post'
  | 'plan'
  | 'describe'
  | 'extension'
  | 'weekday'
  | 'working-days'
  | 'all-days'
  | 'counted'
  | 'sales'
  | 'related'
  | 'after'
  | 'not'
  | 'reference'
  | 'needed'
  | 'topic'
  | 'complaint'
  | 'via'
  /** Leads on to who comes next: `first the desk, then the manager`. */
  | 'onward'
  | 'fax'
  /** Said after a span: so long has passed (`30 days old`). */
  | 'gone';

/**
 * The words of one language, as data. Each tag lists words or phrases, parted by commas: `hour*`
 * stands for every word that begins so, `*zeit` for every word that ends so, and `two=2` gives the
 * word a value. Words are written as a page writes them; case and accents do not matter.
 */
export interface Language {
  /** Its BCP 47 tag. */
  readonly tag: string;
  /** Frequent small words, by which a text's language is told. */
  readonly common: string;
  readonly words: Readonly<Partial<Record<Tag, string>>>;
}
