import { errorAt, warningAt, type Finding } from '../finding.ts';
import type { Loose } from '../loose.ts';
import type { Path } from '../path.ts';
import type { Matrix } from '../schema.ts';
import type { Channel } from '../tier-schema.ts';
import { isWebAddress } from '../values.ts';

const mailAddress =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const number = /^\+[1-9]\d{6,14}$/;

/** The number without what people print between digits, where that makes it whole. */
function numberFix(address: string): string {
  const bare = address.replace(/\(0\)|[\s().\-/]/g, '').replace(/^00/, '+');
  return number.test(bare)
    ? `write ${bare}, and the printed form as label`
    : 'write + with country code and digits, and the printed form as label; or address: null';
}

/** What is wrong with the address of one channel, at `path`. */
export function checkAddress(channel: Loose<Channel>, path: Path): Finding[] {
  const { type, address } = channel;
  if (type === undefined || address === null) return [];
  const at = [...path, 'address'];
  if (type === 'ticket')
    return address === undefined
      ? []
      : [errorAt(at, 'a ticket channel has no address', 'remove it; cc names who is put in copy')];
  if (address === undefined)
    return [warningAt(at, 'no address is given', 'add it; not published: address: null')];
  switch (type) {
    case 'email':
      return mailAddress.test(address)
        ? []
        : [errorAt(at, 'this is no mail address', 'write one such as support@example.com')];
    case 'phone':
    case 'whatsapp':
      return number.test(address)
        ? []
        : [errorAt(at, 'this number cannot be dialled as it stands', numberFix(address))];
    case 'form':
    case 'chat':
    case 'portal':
      return isWebAddress(address)
        ? []
        : [errorAt(at, 'this is no address that may be opened', 'write one with https://')];
    case 'post':
      return [];
  }
}

/** Channel addresses that could not be used, or must not be. */
export const checkAddresses = (matrix: Loose<Matrix>): Finding[] =>
  (matrix.tiers ?? []).flatMap((tier, index) =>
    (tier?.channels ?? []).flatMap((channel, place) =>
      channel ? checkAddress(channel, ['tiers', index, 'channels', place]) : [],
    ),
  );
