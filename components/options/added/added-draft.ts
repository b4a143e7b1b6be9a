import {
  noAddition,
  type AddedContact,
  type Addition,
} from '../../../lib/domain/added/addition.ts';
import { checkAddress } from '../../../lib/domain/matrix/checks/addresses.ts';
import { standardPreferences } from '../../../lib/domain/preferences.ts';
import { fail, succeed, type Result } from '../../../lib/domain/result.ts';
import type { MessageKey } from '../../text.ts';
import { draftOf, readHours, type HoursDraft, type HoursRefusals } from '../hours-draft.ts';

/** A contact as it stands in its form. */
export interface ContactDraft {
  readonly tier: string;
  readonly type: AddedContact['type'];
  readonly address: string;
  readonly label: string;
}

/** A reference as it stands in its form. */
export interface ReferenceDraft {
  readonly name: string;
  readonly value: string;
}

/** What the user adds to a matrix as it stands in its form. */
export interface AddedDraft {
  readonly contacts: readonly ContactDraft[];
  readonly references: readonly ReferenceDraft[];
  readonly hours: HoursDraft;
}

/** Why it cannot stand; the lists name the rows. */
export interface AddedRefusals {
  readonly contacts: ReadonlyMap<number, MessageKey>;
  readonly references: ReadonlyMap<number, MessageKey>;
  readonly hours: HoursRefusals;
}

export const noRefusals: AddedRefusals = {
  contacts: new Map(),
  references: new Map(),
  hours: {},
};

/** What is added, as the form shows it. */
export function addedDraft({ contacts, references, hours }: Addition): AddedDraft {
  return {
    contacts: contacts.map(({ tier, type, address, label = '' }) => ({
      tier: `${tier}`,
      type,
      address,
      label,
    })),
    references,
    hours: draftOf({ ...standardPreferences, timeZone: zoneOf(hours), hours }),
  };
}

const zoneOf = (hours: Addition['hours']): string | null =>
  hours !== null && 'timeZone' in hours ? (hours.timeZone ?? null) : null;

/** A row that was begun and holds nothing is none. */
const isBlank = (...typed: readonly string[]): boolean => typed.every((it) => it.trim() === '');

/** What people print between the digits of a number is no part of it. */
const dialled = (typed: string): string =>
  typed.replace(/\(0\)|[\s().\-/]/g, '').replace(/^00/, '+');

const isNumber = ({ type }: ContactDraft): boolean => type === 'phone' || type === 'whatsapp';

const addressOf = (contact: ContactDraft): string =>
  isNumber(contact) ? dialled(contact.address) : contact.address.trim();

function contactError(contact: ContactDraft): MessageKey | null {
  const address = addressOf(contact);
  if (address === '') return 'added_error_empty';
  if (checkAddress({ type: contact.type, address }, []).length === 0) return null;
  if (contact.type === 'email') return 'added_error_email';
  return isNumber(contact) ? 'added_error_phone' : 'added_error_web';
}

const referenceError = ({ name, value }: ReferenceDraft): MessageKey | null =>
  isBlank(name) || isBlank(value) ? 'added_error_reference' : null;

function refused<Row>(
  rows: readonly Row[],
  errorOf: (row: Row) => MessageKey | null,
): ReadonlyMap<number, MessageKey> {
  return new Map(
    rows.flatMap((row, at) => {
      const error = errorOf(row);
      return error === null ? [] : [[at, error] as const];
    }),
  );
}

/** `draft` without rows that hold nothing. */
export const withoutBlanks = (draft: AddedDraft): AddedDraft => ({
  ...draft,
  contacts: draft.contacts.filter(({ address, label }) => !isBlank(address, label)),
  references: draft.references.filter(({ name, value }) => !isBlank(name, value)),
});

/** What the form says of the matrix `id`, or every place that cannot stand; hours without a zone are those of `zone`. */
export function readAdded(
  id: string,
  draft: AddedDraft,
  zone: string,
): Result<Addition, AddedRefusals> {
  const contacts = refused(draft.contacts, contactError);
  const references = refused(draft.references, referenceError);
  const read = readHours(draft.hours, zone);
  if (contacts.size + references.size > 0 || !read.ok)
    return fail({ contacts, references, hours: read.ok ? {} : read.error });
  return succeed({
    ...noAddition(id),
    contacts: draft.contacts.map((it) => {
      const label = it.label.trim();
      return {
        tier: Number(it.tier),
        type: it.type,
        address: addressOf(it),
        ...(label !== '' && { label }),
      };
    }),
    references: draft.references.map(({ name, value }) => ({
      name: name.trim(),
      value: value.trim(),
    })),
    hours: read.value.hours,
  });
}
