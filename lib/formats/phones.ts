import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/min';

const countryOf = (country: string | null): CountryCode | undefined => {
  const code = country?.toUpperCase();
  return code !== undefined && isSupportedCountry(code) ? code : undefined;
};

/** `text` as one dials it from abroad, such as `+918102981029`; null where it is no possible number. */
export function internationalPhone(text: string, country: string | null): string | null {
  if (text.length > 60) return null;
  const number = parsePhoneNumberFromString(text, countryOf(country));
  return number?.isPossible() ? number.number : null;
}
