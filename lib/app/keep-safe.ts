import { needsLook, type OutboxEntry } from '../domain/plan/outbox.ts';
import type { SafeCopy } from '../ports/safe-copy.ts';
import type { CaseStore, MatrixStore, OutboxStore } from '../ports/stores.ts';

/** `store`, with a copy of the user's own matrices kept beside it. */
export const keepMatricesSafe = (store: MatrixStore, copy: SafeCopy): MatrixStore => ({
  all: () => store.all(),
  editions: (id) => store.editions(id),
  async save(stored) {
    await store.save(stored);
    await copy.matrix(stored.matrix.id, stored.preset ? null : stored);
  },
  async remove(id) {
    await store.remove(id);
    await copy.matrix(id, null);
  },
});

/** `store`, with a copy of what no note tells kept beside it. */
export const keepCasesSafe = (store: CaseStore, copy: SafeCopy): CaseStore => ({
  events: (ref) => store.events(ref),
  log: (ref) => store.log(ref),
  unshared: (ref) => store.unshared(ref),
  all: () => store.all(),
  ofSite: (origin) => store.ofSite(origin),
  async forget(ref) {
    await store.forget(ref);
    await copy.case(ref, []);
  },
  async add(ref, entries, shared) {
    const added = await store.add(ref, entries, shared);
    await copy.case(ref, await store.unshared(ref));
    return added;
  },
});

const isOpen = (entry: OutboxEntry): boolean =>
  entry.state === 'waiting' || entry.state === 'sending' || needsLook(entry);

/** `store`, with a copy of what is not settled kept beside it. */
export const keepOutboxSafe = (store: OutboxStore, copy: SafeCopy): OutboxStore => {
  const keep = (entry: OutboxEntry) => copy.escalation(entry.id, isOpen(entry) ? entry : null);
  return {
    find: (id) => store.find(id),
    inState: (states) => store.inState(states),
    forTicket: (ref) => store.forTicket(ref),
    async add(entry) {
      const isNew = await store.add(entry);
      if (isNew) await keep(entry);
      return isNew;
    },
    async move(id, from, to) {
      const isMoved = await store.move(id, from, to);
      if (isMoved) await keep(to);
      return isMoved;
    },
  };
};
