/** An address found in running text. */
export interface FoundAddress {
  readonly kind: 'email' | 'web';
  readonly start: number;
  readonly end: number;
  /** What it leads to, with its scheme and with the host in punycode. */
  readonly url: string;
}

/** What a number is to the telephone network. */
export interface FoundPhone {
  readonly start: number;
  readonly end: number;
  /** In international form, such as `+918102981029`; null where the country is not known. */
  readonly international: string | null;
}

/** What capture needs from libraries that know addresses and telephone numbers. */
export interface AddressFinders {
  findAddresses(text: string): readonly FoundAddress[];
  /** @param country two letters, such as `IN`; null where it is not known */
  findPhones(text: string, country: string | null): readonly FoundPhone[];
  /** A telephone number as it is dialled from abroad; null where the text is none. */
  internationalPhone(text: string, country: string | null): string | null;
}
