const offset = /\b(?:gmt|utc)\s?[+\-−]\s?\d{1,2}(?::?\d{2})?/i;
const codes =
  /\b(?:UTC|GMT|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|BST|CET|CEST|MEZ|MESZ|IST|SGT|HKT|JST|KST|AEST|AEDT|AWST|NZST|WIB|MSK|МСК|BRT|ART|EET|EEST|TRT|SAST|PKT|WAT|EAT|GST|WET|WEST|CAT)\b(?:\s?\/\s?(?:EDT|CDT|PDT|CEST|BST))?|МСК|мск/u;
const inWords =
  /\b(?:(?![AP]M\b)[A-Z][\p{L}]+(?: [A-Z][\p{L}]+)? (?:standard |daylight |summer )?time(?: zone)?|mitteleuropäischer? zeit|hora (?:de |del |local de )?[\p{L} ]{3,25}|heure de [\p{L}]+|ora (?:italiana|di [\p{L}]+)|Central European Time)\b|(?<!\p{L})(?:московск\p{L}+ врем\p{L}+|по москве)|(?:北京|日本|台北|香港|中国)(?:标准)?(?:时间|時間)|भारतीय (?:मानक )?समय|Türkiye saati|TSİ/iu;
/** `horário de Brasília`, `horario de Costa Rica`: a place, where `horario de atención` is none. */
const ofPlace =
  /(?<!\p{L})[Hh]or[aá]rio (?:oficial )?(?:de |del |da |do )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/u;

/** The time zone that a line of hours names, in the page's own words. */
export function timeZoneIn(text: string): string | null {
  const code = offset.exec(text)?.[0] ?? codes.exec(text)?.[0];
  if (code !== undefined) return code.trim();
  const words = (ofPlace.exec(text) ?? inWords.exec(text))?.[0].trim();
  return words === undefined ||
    /response|resolution|full|real|business|first|lead|down|same/i.test(words)
    ? null
    : words;
}
