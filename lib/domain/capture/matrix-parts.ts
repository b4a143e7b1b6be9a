import { isWebAddress } from '../matrix/values.ts';
import type { Channel } from '../matrix/tier-schema.ts';
import type { DraftChannel } from './draft.ts';
import type { Span } from './span.ts';

const longestLine = 300;

/** A page's words as one line of a matrix; null where nothing is left of them. */
export function matrixLine(text: string): string | null {
  const plain = text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  if (plain === '') return null;
  return plain.length <= longestLine ? plain : `${plain.slice(0, longestLine - 1)}…`;
}

/** An id out of a name; `fallback` where its letters are not Latin. */
export function idOf(name: string, fallback: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const id = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48);
  return /[a-z]/.test(id) && id !== 'constructor' && id !== 'prototype' ? id : fallback;
}

const units = { min: 'min', hour: 'h', day: 'd' } as const;

/** A span as a matrix writes it: `2 h to 8 h`, `90 min`, `2 business days`. */
export function durationText({ value, unit, from, business }: Span): string {
  if (unit === 'day' && business === true && Number.isInteger(value))
    return `${value} business day${value === 1 ? '' : 's'}`;
  const upper = `${value} ${units[unit]}`;
  return from !== null && from > 0 && from < value ? `${from} ${units[unit]} to ${upper}` : upper;
}

const mail =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const dialled = /^tel:(\+[1-9]\d{6,14})$/;

/** The address of a channel, where it is one that may be used; null where it is only text. */
function usableAddress({ type, address, value }: DraftChannel): string | null {
  if (type === 'email') {
    const written = /^mailto:(.+)$/.exec(address ?? '')?.[1] ?? value ?? '';
    return mail.test(written) ? written : null;
  }
  if (type === 'phone' || type === 'whatsapp') return dialled.exec(address ?? '')?.[1] ?? null;
  if (type === 'post') return null;
  return address !== null && isWebAddress(address) ? address : null;
}

/** A channel of a draft as a matrix has it, with what the page prints as its label. */
export function matrixChannel(channel: DraftChannel): Channel {
  const address = usableAddress(channel);
  // Beside its address a look-alike would be shown as it pretends to be.
  const isPlain = channel.value !== null && /^[ -~]*$/.test(channel.value);
  const isNeeded =
    channel.value !== address &&
    (isPlain || channel.type === 'phone' || channel.type === 'whatsapp');
  const label = channel.value !== null && isNeeded ? matrixLine(channel.value) : null;
  const promise = channel.respondsWithin;
  return {
    type: channel.type,
    address,
    ...(label === null ? {} : { label }),
    ...(promise && promise.confidence !== 'low'
      ? { respondsWithin: durationText(promise.value) }
      : {}),
  };
}
