import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../../lib/domain/time/instant.ts';
import { dueClocks } from '../../../../lib/helpdesks/freshdesk/due-clocks.ts';
import { writtenEvents } from '../../../../lib/helpdesks/freshdesk/events-from-replies.ts';
import { conversationsReply } from '../../../../lib/helpdesks/freshdesk/parse-conversations.ts';
import { nobody } from '../../../../lib/helpdesks/freshdesk/parse-people.ts';
import { fieldsReply } from '../../../../lib/helpdesks/freshdesk/parse-fields.ts';
import { ticketReply } from '../../../../lib/helpdesks/freshdesk/parse-ticket.ts';
import { noWords } from '../../../../lib/helpdesks/freshdesk/talk-words.ts';
import { ticketFromReply } from '../../../../lib/helpdesks/freshdesk/ticket-from-reply.ts';
import { parsed, sample } from './replies.ts';

const viewed = v.parse(ticketReply, sample('v2_ticket_view_include_stats_requester')['body']);
const asFields = sample('v2_ticket_fields_status_priority');

describe('what the documentation shows is read', () => {
  test('a ticket, with its figures and who asked', () => {
    expect(ticketFromReply(viewed, noWords)).toMatchObject({
      id: '20',
      subject: 'Support needed..',
      body: 'Not given.',
      status: 'open',
      rawStatus: 'Open',
      priority: 'High',
      tags: ['L1-ESC'],
      fields: { category: 'Primary' },
      requester: { name: 'Rachel', email: 'test@test.com' },
    });
  });

  test('its due times are given on as they are', () => {
    const clocks = dueClocks(viewed, noWords.choices);
    expect(clocks.map((it) => [it.metric, it.dueAt && formatInstant(it.dueAt)])).toEqual([
      ['first-response', '2015-08-25T11:30:00Z'],
      ['resolution', '2015-08-27T11:30:00Z'],
    ]);
    expect(clocks[0]?.stoppedAt && formatInstant(clocks[0].stoppedAt)).toBe('2015-08-24T11:59:05Z');
  });

  test('what was written: a note, a reply and a customer’s mail', () => {
    const written = v.parse(conversationsReply, sample('v2_conversations')['body']);
    const events = writtenEvents(viewed, written, nobody);
    expect(events.map(({ kind, by }) => [kind, by])).toEqual([
      ['internal-note', 'agent'],
      ['public-reply', 'agent'],
      ['message', 'customer'],
    ]);
  });
});

describe('statuses are read in every shape that they were seen in', () => {
  const timers = (json: unknown) =>
    [...v.parse(fieldsReply, json).choices].map(([code, it]) => [code, it.label, it.stopsTimer]);

  test('v2: labels, and no word on the timer', () => {
    expect(timers(asFields['body'])).toContainEqual([6, 'Waiting on Customer', undefined]);
    expect(timers(asFields['body'])).toHaveLength(6);
  });

  test('of a live account: Pending runs on, a status of its own stands', () => {
    const live = asFields['private_api_shape'] as { body: unknown };
    expect(timers(live.body)).toEqual([
      [2, 'Open', false],
      [12, 'In progress', false],
      [3, 'Pending', false],
      [4, 'Resolved', true],
      [5, 'Closed', true],
      [11, 'Improvement suggestion', true],
    ]);
  });

  test('of the first API: the same things by other names', () => {
    const old = asFields['_related_status_choice_with_timer_flag_v1_fixture'] as {
      choices: unknown[];
    };
    const read = timers([{ name: 'status', choices: old.choices }]);
    expect(read).toContainEqual([3, 'Pending', true]);
    expect(read).toContainEqual([7, 'Waiting on Third Party', false]);
  });
});

test('a custom field is a value, several choices, or not known', () => {
  const custom_fields = {
    cf_one: 'A',
    cf_several: ['A', 'B'],
    cf_numbers: [1, 2],
    cf_none: [],
    cf_empty: null,
    cf_mixed: ['A', { id: 1 }],
    cf_object: { id: 1 },
  };
  expect(ticketFromReply(parsed({ custom_fields }), noWords).fields).toEqual({
    cf_one: 'A',
    cf_several: 'A, B',
    cf_numbers: '1, 2',
    cf_none: '',
    cf_empty: null,
  });
});

test('products are those of the field of products, whatever other fields let one choose', () => {
  const names = (json: unknown) => [...v.parse(fieldsReply, json).products];
  const choices = { Phone: 7, Mail: 1, 'No number': 'x' };
  expect(
    names([
      { name: 'product', choices: { 'Acme Pay': 7 } },
      { name: 'source', choices },
    ]),
  ).toEqual([['7', 'Acme Pay']]);
  expect(names([{ name: 'product', choices }])).toEqual([
    ['7', 'Phone'],
    ['1', 'Mail'],
  ]);
});
