import { describe, expect, test } from 'vitest';
import { teachingRecord } from '../../../lib/domain/site-map/teaching-record.ts';
import { afterSaid, type Said } from '../../../lib/domain/site-map/said.ts';
import {
  mapFrom,
  newTeaching,
  nextStep,
  teachPage,
  type Teaching,
} from '../../../lib/domain/site-map/teaching.ts';
import { guessStatus } from '../../../lib/domain/site-map/guess-status.ts';
import * as v from 'valibot';
import { siteMap } from '../../builders/site-map.ts';

const home = 'https://desk.example';
const point = (what: 'subject' | 'status' | 'priority' | 'createdAt', text: string): Said => ({
  kind: 'pointed',
  what,
  places: [{ css: `.${what}` }],
  texts: [text],
});
const all: readonly Said[] = [
  point('subject', 'A'),
  point('status', 'Offen'),
  { kind: 'skipped', what: 'priority' },
  point('createdAt', '20.11.2026 14:05'),
];
const say = (it: Teaching, url: string, ...said: readonly Said[]) =>
  said.reduce((at, one) => afterSaid(at, home + url, one), it);
const begin = () => teachPage(newTeaching(home, null), 'ticket', null);

describe('teaching a site', () => {
  test('asks for one fact after the other, then for two further tickets', () => {
    let it = begin();
    for (const [at, what] of ['subject', 'status', 'priority', 'createdAt'].entries()) {
      expect(nextStep(it)).toMatchObject({ kind: 'point', page: 'ticket', what });
      it = say(it, '/tickets/42', ...all.slice(at, at + 1));
    }
    expect(nextStep(it)).toEqual({ kind: 'check', seen: 0, of: 2 });
    const checked: Said = { kind: 'checked', texts: { status: ['Erledigt'] } };
    it = say(say(it, '/tickets/43', checked), '/tickets/44', checked);
    expect(nextStep(it)).toEqual({ kind: 'choose' });
    expect(it.seen.status).toEqual(['Offen', 'Erledigt']);
    expect(mapFrom(it)).toMatchObject({
      ticketPage: { path: '/tickets/{id}' },
      ticket: { subject: [{ css: '.subject' }] },
    });
    expect(mapFrom(it)?.ticket).not.toHaveProperty('priority');
  });

  test('a place that is pointed at again comes first, and the earlier one stays behind it', () => {
    const it = say(begin(), '/tickets/42', ...all, { kind: 'again', what: 'status' });
    expect(nextStep(it)).toMatchObject({ what: 'status' });
    const places = [{ css: 'em' }];
    const next = say(it, '/tickets/43', { kind: 'pointed', what: 'status', places, texts: ['x'] });
    expect(next.ticket.status).toEqual([{ css: 'em' }, { css: '.status' }]);
  });

  test('mending asks for the lost fact alone and keeps everything else', () => {
    const before = siteMap({
      list: { pages: [{ path: '/inbox' }], within: 'main', row: 'li', facts: {} },
    });
    const it = teachPage(newTeaching(home, before), 'ticket', 'status');
    expect(nextStep(it)).toMatchObject({ what: 'status' });
    const mended = say(it, '/tickets/9', point('status', 'Offen'));
    expect(nextStep(mended)).toEqual({ kind: 'choose' });
    expect(mapFrom(mended)).toMatchObject({
      ticketPage: before.ticketPage,
      statuses: before.statuses,
      dates: before.dates,
      list: before.list,
    });
  });

  test('a list alone is enough: the links of its rows tell what a ticket’s address is', () => {
    const it = say(
      teachPage(newTeaching(home, null), 'list', null),
      '/inbox',
      {
        kind: 'rows',
        list: { within: 'ul', row: 'li' },
        links: [`${home}/t/1`, `${home}/t/2`],
      },
      point('status', 'Offen'),
    );
    const map = mapFrom(it);
    expect(map).toMatchObject({
      ticketPage: { path: '/t/{id}' },
      list: { pages: [{ path: '/inbox' }] },
    });
    expect(map?.ticket).toBeUndefined();
  });

  test('leaving keeps what was pointed at, and it can be read back from storage at any time', () => {
    const left = say(begin(), '/tickets/42', ...all, { kind: 'left' });
    expect(left.isPicking).toBe(false);
    for (const it of [left, newTeaching(home, siteMap()), teachPage(left, 'list', null)])
      expect(v.safeParse(teachingRecord, structuredClone(it)).output).toEqual(it);
  });
});

describe('what a status most likely means', () => {
  test.each([
    ['In progress', 'open'],
    ['Waiting for customer', 'pending'],
    ['Re-opened', 'open'],
    ['In Bearbeitung', 'open'],
    ['Wartet auf Kunde', 'pending'],
    ['Geschlossen', 'closed'],
    ['Résolu', 'solved'],
    ['Nuevo', 'new'],
    ['Zurückgestellt', 'on-hold'],
    ['Xyzzy', null],
    ['Abgewiesen', 'closed'],
    ['Zugewiesen', 'open'],
    ['Unresolved', 'open'],
    ['Not yet resolved', 'open'],
    ['Ungelöst', 'open'],
    ['Noch nicht erledigt', 'open'],
    ['Non résolu', 'open'],
    ['Closed - no response', 'closed'],
    ['En proceso', 'open'],
    ['対応中', 'open'],
    ['解決済み', 'solved'],
    ['未解決', 'open'],
    ['已关闭', 'closed'],
    ['В работе', 'open'],
    ['Не решена', 'open'],
    ['Решена', 'solved'],
    // The vendor's own people are waited for: that is no pause.
    ['Waiting for support', 'open'],
    ['Awaiting our staff', 'open'],
    ['Wartet auf Support', 'open'],
    ['En attente du support', 'open'],
    ['Waiting for supplier', 'pending'],
    ['Inactive', null],
    ['Not pending', null],
  ])('%s: %s', (word, means) => expect(guessStatus(word)).toBe(means));
});
