import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { fieldsReply } from '../../../../lib/helpdesks/freshdesk/parse-fields.ts';
import { peopleReply } from '../../../../lib/helpdesks/freshdesk/parse-people.ts';

const statuses = (choices: unknown) =>
  [...v.parse(fieldsReply, [{ name: 'status', choices }]).choices].map(([code, it]) => [
    code,
    it.label,
    it.stopsTimer,
  ]);
const products = (choices: unknown) => [
  ...v.parse(fieldsReply, [{ name: 'product', choices }]).products,
];

describe('what an account calls things: an entry that cannot be read leaves its neighbours', () => {
  const good = { value: 9, label: ' Parked ', stop_sla_timer: true };

  test.each([
    ['without a number', { label: 'No number' }],
    ['without a label', { value: 10 }],
    ['with an empty label', { value: 10, label: ' ' }],
    ['with a word for its number', { value: 'Open', label: 'Open' }],
    ['that is null', null],
    ['that is a text', 'Open'],
  ])('a status %s', (_what, odd) => {
    expect(statuses([odd, good])).toEqual([[9, 'Parked', true]]);
  });

  test('a status whose number came as a text, and one by the names of the first API', () => {
    expect(statuses([{ value: '12', label: 'In work' }])).toEqual([[12, 'In work', undefined]]);
    expect(statuses([{ status_id: 12, name: 'In work', stop_sla_timer: false }])).toEqual([
      [12, 'In work', false],
    ]);
  });

  test('statuses as v2 lists them', () => {
    const odd = { 9: ['Parked', 'Waiting'], 10: 'Bare', 11: [], 12: [7], 13: ' ', Open: ['Open'] };
    expect(statuses(odd)).toEqual([
      [9, 'Parked', undefined],
      [10, 'Bare', undefined],
    ]);
  });

  test.each([[null], ['none'], [7], [{}], [[]]])('choices that are %j name nothing', (choices) => {
    expect(statuses(choices)).toEqual([]);
    expect(products(choices)).toEqual([]);
  });

  test('products, by either name, and only those with a number and a name', () => {
    const odd = [
      { value: 1, label: 'Pay' },
      { value: 2, name: 'Mail' },
      { value: 3 },
      { label: 'x' },
    ];
    expect(products(odd)).toEqual([
      ['1', 'Pay'],
      ['2', 'Mail'],
    ]);
    expect(products({ Pay: 1, Mail: 'x', ' ': 2 })).toEqual([['1', 'Pay']]);
  });
});

describe('people', () => {
  const agents = (all: unknown) => [...v.parse(peopleReply, { data: { agents: all } }).agents];

  test('an agent is known by name, else by address; one with neither by nothing', () => {
    const contacts = [{ name: 'Ann', email: 'a@x.test' }, { email: 'b@x.test' }, {}, { name: ' ' }];
    expect(agents(contacts.map((contact, place) => ({ id: place + 1, contact })))).toEqual([
      ['1', 'Ann'],
      ['2', 'b@x.test'],
    ]);
  });

  test('an entry that cannot be read leaves its neighbours', () => {
    const odd = [
      null,
      { id: 'x', contact: { name: 'No' } },
      { id: 5 },
      { id: 6, contact: { name: 'Bo' } },
    ];
    expect(agents(odd)).toEqual([['6', 'Bo']]);
    const groups = [{ id: 1, name: 'Front' }, { id: 2, name: null }, { name: 'No number' }];
    expect([...v.parse(peopleReply, { data: { groups } }).groups]).toEqual([['1', 'Front']]);
  });
});
