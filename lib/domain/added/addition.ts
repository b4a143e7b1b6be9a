import * as v from 'valibot';
import { channelTypes } from '../ladder/ladder.ts';
import { calendar, type Calendar } from '../matrix/calendar-schema.ts';
import { checkAddress } from '../matrix/checks/addresses.ts';
import { id, line, tierLevel } from '../matrix/values.ts';

/** Ways to reach a tier that a user may add: inside a ticket nobody has an address. */
export const addedTypes = channelTypes.filter((it) => it !== 'ticket');

/** A contact of a tier that its matrix leaves out, and the user knows. */
export interface AddedContact {
  readonly tier: number;
  readonly type: (typeof addedTypes)[number];
  readonly address: string;
  /** Whom one reaches there; absent: nobody is named. */
  readonly label?: string;
}

/** Something by which the vendor knows the user, such as a customer number. */
export interface AddedReference {
  readonly name: string;
  readonly value: string;
}

/** What the user added to a matrix that is not theirs. It stands beside it, and never in it. */
export interface Addition {
  /** The matrix's. */
  readonly id: string;
  readonly contacts: readonly AddedContact[];
  readonly references: readonly AddedReference[];
  /** Of this vendor, for calendars whose hours are not published; null: those set for all. */
  readonly hours: Calendar | null;
}

const contact: v.GenericSchema<unknown, AddedContact> = v.pipe(
  v.strictObject({
    tier: tierLevel,
    type: v.picklist(addedTypes),
    address: line,
    label: v.exactOptional(line),
  }),
  v.check((it) => checkAddress(it, []).length === 0, 'this is no address of its kind'),
);

/** An addition as it is stored and as it crosses from a page to the worker. */
export const additionRecord: v.GenericSchema<unknown, Addition> = v.strictObject({
  id,
  contacts: v.pipe(v.array(contact), v.maxLength(50)),
  references: v.pipe(v.array(v.strictObject({ name: line, value: line })), v.maxLength(20)),
  hours: v.nullable(calendar),
});

/** An addition that adds nothing yet. */
export const noAddition = (matrixId: string): Addition => ({
  id: matrixId,
  contacts: [],
  references: [],
  hours: null,
});

/** True where nothing is added, so that nothing needs to be kept. */
export const isNothingAdded = ({ contacts, references, hours }: Addition): boolean =>
  contacts.length + references.length === 0 && hours === null;
