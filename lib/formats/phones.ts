import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/min';

const countryOf = (country: string): CountryCode | null => {
  const code = country.toUpperCase();
  return isSupportedCountry(code) ? code : null;
};

const longest = 60;

/**
 * `text` as one dials it from abroad, such as `+918102981029`; null where it is no possible number, or
 * where it names no country and is no valid number in `country`.
 */
export function internationalPhone(text: string, country: string | null): string | null {
  if (text.length > longest) return null;
  if (country === null) {
    const number = parsePhoneNumberFromString(text);
    return number?.isPossible() ? number.number : null;
  }
  const code = countryOf(country);
  const number = code === null ? undefined : parsePhoneNumberFromString(text, code);
  return number?.isValid() ? number.number : null;
}

/** The country of a number that is written with its code, the first of those that share it; null for any other text. */
export function countryOfPhone(text: string): string | null {
  const number = text.length > longest ? undefined : parsePhoneNumberFromString(text);
  if (!number?.isPossible()) return null;
  return number.country ?? number.getPossibleCountries()[0] ?? null;
}
