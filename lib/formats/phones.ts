import {
  findPhoneNumbersInText,
  parsePhoneNumberFromString,
  type CountryCode,
  isSupportedCountry,
} from 'libphonenumber-js/min';
import type { FoundPhone } from '../domain/capture/finders.ts';

const countryOf = (country: string | null): CountryCode | undefined => {
  const code = country?.toUpperCase();
  return code !== undefined && isSupportedCountry(code) ? code : undefined;
};

/** Telephone numbers that are valid as they are written in running text. */
export function findPhones(text: string, country: string | null): readonly FoundPhone[] {
  const defaultCountry = countryOf(country);
  return findPhoneNumbersInText(
    text.slice(0, 10_000),
    defaultCountry ? { defaultCountry } : {},
  ).map(({ startsAt, endsAt, number }) => ({
    start: startsAt,
    end: endsAt,
    international: number.number,
  }));
}

/** `text` as one dials it from abroad, such as `+918102981029`; null where it is no possible number. */
export function internationalPhone(text: string, country: string | null): string | null {
  if (text.length > 60) return null;
  const number = parsePhoneNumberFromString(text, countryOf(country));
  return number?.isPossible() ? number.number : null;
}
