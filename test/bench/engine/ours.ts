// What the bench asks of the engine; built for Node before it runs.
export { assess } from '../../../lib/domain/assess.ts';
export { compileWeekly } from '../../../lib/domain/calendar/weekly-calendar.ts';
export { parseMatrix } from '../../../lib/domain/matrix/parse-matrix.ts';
export { parseTicket } from '../../../lib/domain/ticket/ticket-wire.ts';
export { zoneNamed } from '../../../lib/domain/time/zone.ts';
