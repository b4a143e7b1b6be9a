import * as v from 'valibot';
import { caseEntryRecord } from '../domain/case/case-record.ts';
import type { CaseEntry } from '../domain/case/case-event.ts';
import type { OutboxEntry } from '../domain/plan/outbox.ts';
import { outboxRecord } from '../domain/plan/plan-record.ts';
import { refRecord } from '../domain/ticket/ref-record.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { KeptSafe, SafeCopy } from '../ports/safe-copy.ts';
import type { StoredMatrix } from '../ports/stores.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { storedMatrix } from './matrix-store.ts';

const prefix = 'kept:';

const caseRecord = v.strictObject({ ref: refRecord, entries: v.array(v.unknown()) });

/** An area that can be read as a whole. */
export interface WholeArea extends KeyValueArea {
  all(): Promise<Readonly<Record<string, unknown>>>;
}

/** Every value that fits; one that does not is left out. */
const fitting = <Value>(
  values: readonly unknown[],
  schema: v.GenericSchema<unknown, Value>,
): readonly Value[] =>
  values.flatMap((value) => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? [parsed.output] : [];
  });

/** The safe copy in `storage.local`, one key for each thing, so that a write costs what changed. */
export class StoredSafeCopy implements SafeCopy {
  constructor(private readonly area: WholeArea) {}

  matrix(id: string, stored: StoredMatrix | null): Promise<void> {
    return this.#keep(`matrix:${id}`, stored);
  }

  case(ref: TicketRef, unshared: readonly CaseEntry[]): Promise<void> {
    const value = unshared.length === 0 ? null : { ref, entries: unshared };
    return this.#keep(`case:${ref.origin}|${ref.ticketId}`, value);
  }

  escalation(id: string, entry: OutboxEntry | null): Promise<void> {
    return this.#keep(`escalation:${id}`, entry);
  }

  async load(): Promise<KeptSafe> {
    const stored = Object.entries(await this.area.all());
    const ofKind = (kind: string) =>
      stored.flatMap(([key, value]) => (key.startsWith(`${prefix}${kind}:`) ? [value] : []));
    return {
      matrices: fitting(ofKind('matrix'), storedMatrix),
      cases: fitting(ofKind('case'), caseRecord).map(({ ref, entries }) => ({
        ref,
        entries: fitting(entries, caseEntryRecord),
      })),
      outbox: fitting(ofKind('escalation'), outboxRecord),
    };
  }

  async #keep(name: string, value: unknown): Promise<void> {
    const key = `${prefix}${name}`;
    const writing = value === null ? this.area.remove([key]) : this.area.set({ [key]: value });
    // The database holds it; whoever waits for that does not wait for a copy that found no room.
    await writing.catch(() => undefined);
  }
}
