import { isTimeZone } from '../time/zone-name.ts';

/** What pages call a zone, folded, and its IANA name. Only what names one zone and no other. */
const zones: Readonly<Record<string, string>> = {
  utc: 'Etc/UTC',
  gmt: 'Etc/GMT',
  cet: 'Europe/Paris',
  cest: 'Europe/Paris',
  mez: 'Europe/Berlin',
  mesz: 'Europe/Berlin',
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
  edt: 'America/New_York',
  pdt: 'America/Los_Angeles',
  jst: 'Asia/Tokyo',
  kst: 'Asia/Seoul',
  sgt: 'Asia/Singapore',
  hkt: 'Asia/Hong_Kong',
  msk: 'Europe/Moscow',
  мск: 'Europe/Moscow',
  aest: 'Australia/Brisbane',
  'московскому времени': 'Europe/Moscow',
  'по москве': 'Europe/Moscow',
  'uk time': 'Europe/London',
  brt: 'America/Sao_Paulo',
  'horario de brasilia': 'America/Sao_Paulo',
  'heure de paris': 'Europe/Paris',
  'mitteleuropaische zeit': 'Europe/Berlin',
  'central european time': 'Europe/Paris',
  'eastern time': 'America/New_York',
  'central time': 'America/Chicago',
  'pacific time': 'America/Los_Angeles',
  'india standard time': 'Asia/Kolkata',
  'indian standard time': 'Asia/Kolkata',
  'japan standard time': 'Asia/Tokyo',
  'singapore time': 'Asia/Singapore',
  日本時間: 'Asia/Tokyo',
  北京时间: 'Asia/Shanghai',
  北京時間: 'Asia/Shanghai',
  台北時間: 'Asia/Taipei',
  香港時間: 'Asia/Hong_Kong',
};

const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();

/**
 * The IANA zone of a zone's name on a page; null where the name means several (`IST`, `CST`, `EST`
 * that may or may not move in summer) or is not known.
 */
export function timeZoneId(name: string): string | null {
  const plain = withoutAccents(name);
  const known = zones[plain];
  if (known !== undefined) return known;
  const offset = /^(?:utc|gmt)\s?([+\-−])\s?(\d{1,2})(?::?00)?$/.exec(plain);
  if (!offset) return isTimeZone(name.trim()) && name.includes('/') ? name.trim() : null;
  // The sign of these names is the other way round.
  const zone = `Etc/GMT${offset[1] === '+' ? '-' : '+'}${Number(offset[2])}`;
  return isTimeZone(zone) ? zone : null;
}
