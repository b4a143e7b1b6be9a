/** An address found in running text. */
export interface FoundAddress {
  readonly kind: 'email' | 'web';
  readonly start: number;
  readonly end: number;
  /** What it leads to, with its scheme and with the host in punycode. */
  readonly url: string;
}

/** What capture needs from libraries that know addresses and telephone numbers. */
export interface AddressFinders {
  findAddresses(text: string): readonly FoundAddress[];
  /**
   * A telephone number as it is dialled from abroad; null where the text is none.
   *
   * @param country two letters, such as `IN`; null where it is not known
   */
  internationalPhone(text: string, country: string | null): string | null;
  /** The country of a number that is written with its code, such as `IN`; null for any other text. */
  countryOfPhone(text: string): string | null;
}
