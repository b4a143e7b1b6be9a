import { describe, expect, it } from 'vitest';
import { ticket } from '../../builders/ticket.ts';
import { clockIn } from './clock-of.ts';
import { on } from './told.ts';

const within = (scope: object | undefined, type: string | null) => {
  const parts = { targets: [{ metric: 'resolution', within: '4 h' }], ...(scope && { scope }) };
  const clock = clockIn(parts, { metric: 'resolution' }, ticket({ type }), on('10:00'));
  return [clock.state, clock.bound, ...clock.reasons];
};
const counted = ['on-track', 'exact'];
const outside = (code: string, ...values: readonly string[]) => [
  'not-applicable',
  'exact',
  { code, values },
];

describe('a policy’s scope', () => {
  it('is every ticket where it names none', () => {
    expect(within(undefined, null)).toEqual(counted);
    expect(within(undefined, 'change')).toEqual(counted);
  });
  it('is any of the types that it lists, however they are written', () => {
    const scope = { ticketTypes: ['incident', 'service request'] };
    expect(within(scope, 'Incident')).toEqual(counted);
    expect(within(scope, 'Service-Request')).toEqual(counted);
    expect(within(scope, 'change')).toEqual(
      outside('type-not-covered', 'change', 'incident, service request'),
    );
    expect(within(scope, null)).toEqual([
      'on-track',
      'assumed',
      { code: 'assumed-type', values: ['incident, service request'] },
    ]);
  });
  it('is without the types that it excludes, with the note of the first that says so', () => {
    const scope = {
      excluded: [
        { note: 'faults of the line' },
        { ticketType: 'question' },
        { ticketType: 'change', note: 'agreed case by case' },
        { ticketType: 'change', note: 'in the yearly window' },
      ],
    };
    expect(within(scope, 'Change')).toEqual(
      outside('type-excluded', 'Change', 'agreed case by case'),
    );
    expect(within(scope, 'question')).toEqual(outside('type-excluded', 'question', ''));
    expect(within(scope, 'incident')).toEqual(counted);
    expect(within(scope, null)).toEqual([
      'on-track',
      'assumed',
      { code: 'assumed-other-type', values: ['question, change, change'] },
    ]);
  });
  it('leaves out what it excludes, though it lists it too', () => {
    const scope = { ticketTypes: ['change'], excluded: [{ ticketType: 'change' }] };
    expect(within(scope, 'change')).toEqual(outside('type-excluded', 'change', ''));
  });
});
