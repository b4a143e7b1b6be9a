// What the bench asks of a change's trial; built for Node before it runs.
export { tryChange } from '../../lib/app/try-change.ts';
export { parseMatrix } from '../../lib/domain/matrix/parse-matrix.ts';
export { parseTicket } from '../../lib/domain/ticket/ticket-wire.ts';
export { observed } from '../../lib/storage/ticket-store.ts';
export { safeParse } from 'valibot';
