import { describe, expect, it } from 'vitest';
import { withMappedFields } from '../../../lib/domain/assignment/field-map.ts';
import { assess } from '../../../lib/domain/assess.ts';
import { ticketId, type Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { unknownFields } from '../../../lib/domain/ticket/unknown-fields.ts';
import { withEvents } from '../../../lib/domain/ticket/with-events.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { preset } from '../presets/read-preset.ts';

const createdAt = instant('2026-11-20T09:00:00Z');
const now = instant('2026-11-20T10:00:00Z');
const map = { affected: 'Agents down', total: 'Agents', component: 'Part', plan: 'Contract' };
const ticketWith = (fields: Ticket['fields'], part: Partial<Ticket> = {}): Ticket => ({
  ...unknownFields,
  id: ticketId('1'),
  status: 'open',
  createdAt,
  completeness: 'full',
  events: [{ kind: 'created', at: createdAt, by: 'customer' }],
  fields,
  ...part,
});

describe('fields that hold facts', () => {
  it('decide the severity as if a person had said it', () => {
    const ticket = ticketWith({ 'Agents down': '20', Agents: 100, Part: 'ACD', Contract: 'gold' });
    const mapped = withMappedFields(ticket, map);
    expect(mapped.loss).toEqual({ affected: 20, total: 100, component: 'ACD' });
    expect(mapped.plan).toBe('gold');
    const { severity } = assess(mapped, [preset('exotel-contact-center')], now, {
      timeZone: 'UTC',
    });
    expect(severity).toMatchObject({ id: 'critical', certain: true });
  });

  it('name the brand where the helpdesk has none, and never over the one that it names', () => {
    const named = ticketWith({ Label: ' Acme Pay ' });
    expect(withMappedFields(named, { brand: 'label' }).brand).toBe('Acme Pay');
    const told = { ...named, brand: 'Acme' };
    expect(withMappedFields(told, { brand: 'label' }).brand).toBe('Acme');
    expect(withMappedFields(ticketWith({ Label: '' }), { brand: 'label' })).not.toHaveProperty(
      'brand',
    );
  });

  it('what a person says later counts over them', () => {
    const mapped = withMappedFields(
      ticketWith({ 'Agents down': 20, Agents: 100, Part: 'ACD' }),
      map,
    );
    const said = { kind: 'loss', at: now, affected: 1, total: 100, component: 'acd' } as const;
    const { severity } = assess(
      withEvents(mapped, [said]),
      [preset('exotel-contact-center')],
      now,
      { timeZone: 'UTC' },
    );
    expect(severity.id).toBe('minor');
  });

  it('what the helpdesk tells in its own place stays', () => {
    const ticket = ticketWith({ Contract: 'gold' }, { plan: 'silver' });
    expect(withMappedFields(ticket, map).plan).toBe('silver');
  });

  it.each([['many'], ['-1'], ['1.5'], [2.5], [-3], [''], [true], [null], ['9'.repeat(40)]])(
    '%j is no count',
    (value) => {
      const mapped = withMappedFields(ticketWith({ 'Agents down': value }), map);
      expect(mapped.loss?.affected ?? null).toBeNull();
    },
  );

  it('a name is found without case, and never where two fields share it or a prototype has it', () => {
    const named = (fields: Ticket['fields'], plan: string) =>
      withMappedFields(ticketWith(fields), { plan }).plan;
    expect(named({ CONTRACT: 'gold' }, ' contract')).toBe('gold');
    expect(named({ CONTRACT: 'gold', Contract: 'silver' }, 'contract')).toBeNull();
    expect(named({ CONTRACT: 'gold', Contract: 'silver' }, 'Contract')).toBe('silver');
    expect(named({}, 'toString')).toBeNull();
  });

  it('where fields are not known, or none is named, nothing changes', () => {
    const ticket = ticketWith(null);
    expect(withMappedFields(ticket, map)).toBe(ticket);
    const other = ticketWith({ Contract: 'gold' });
    expect(withMappedFields(other, undefined)).toBe(other);
  });
});
