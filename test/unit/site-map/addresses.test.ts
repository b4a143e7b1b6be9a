import { describe, expect, test } from 'vitest';
import { deriveListPage, deriveTicketPage } from '../../../lib/domain/site-map/derive-page.ts';
import { mappedPageAt, mappedTicketPath } from '../../../lib/domain/site-map/page-pattern.ts';
import { siteMap } from '../../builders/site-map.ts';

const home = 'https://desk.example';
const mapFor = (...examples: readonly string[]) => {
  const derived = deriveTicketPage(examples.map((it) => home + it));
  return derived && siteMap(derived);
};

describe('what a ticket’s address is, from a few of them', () => {
  test.each([
    ['/tickets/42', '/tickets/43', '/tickets/4711', '/tickets/new'],
    ['/desk/issue42', '/desk/issue43', '/desk/issue7', '/desk/issue?template=search'],
    ['/a/3/tickets/42-foo', '/a/3/tickets/43-bar-2', '/a/3/tickets/9-x', '/a/3/people/9-x'],
    ['/browse/OPS-12', '/browse/OPS-13', '/browse/HR-4', '/browse/dashboard'],
    [
      '/v.php?page=ticket&id=4&s=9',
      '/v.php?page=ticket&id=5',
      '/v.php?id=6&page=ticket',
      '/v.php?page=user&id=6',
    ],
    ['/#/ticket/zoom/12', '/#/ticket/zoom/13', '/#/ticket/zoom/14', '/#/user/zoom/14'],
    ['/ticket-42.html', '/ticket-43.html', '/ticket-1.html', '/article-1.html'],
    ['/t/9f8c2ab1', '/t/77aa01cd', '/t/0a1b2c3d', '/t/settings'],
    [
      '/c/5f0c1b1e-9d3a-4c6e-8f00-1a2b3c4d5e6f',
      '/c/6a0c1b1e-1d3a-4c6e-8f00-1a2b3c4d5e6f',
      '/c/7b0c1b1e-2d3a-4c6e-8f00-1a2b3c4d5e6f',
      '/c/inbox',
    ],
    [
      '/incident.do?sys_id=9c573169c611228700193229fff72401&view=',
      '/incident.do?sys_id=9c573169c611228700193229fff72402',
      '/incident.do?sys_id=0c573169c611228700193229fff72403',
      '/incident.do?sys_id=',
    ],
    // A number of the mailbox before the conversation’s own.
    ['/conversation/239101/112', '/conversation/239207/113', '/conversation/1/9', '/mailbox/1/9'],
  ])('%s and %s: %s is one, %s is none', (one, two, ticket, none) => {
    const map = mapFor(one, two);
    if (!map) throw new Error('nothing derived');
    expect(mappedPageAt(map, new URL(home + ticket)).kind).toBe('ticket');
    expect(mappedPageAt(map, new URL(home + none)).kind).toBe('other');
  });

  test.each([
    ['/tickets/42', '/tickets/43', '/tickets/42'],
    // The words behind an id are not known; helpdesks that write them do without.
    ['/a/3/tickets/42-foo', '/a/3/tickets/43-bar', '/a/3/tickets/42'],
    ['/v.php?page=ticket&id=4', '/v.php?page=ticket&id=5', '/v.php?page=ticket&id=4'],
    ['/#/ticket/zoom/12', '/#/ticket/zoom/13', '/#/ticket/zoom/12'],
  ])('the path of the ticket at %s, learnt with %s, is %s', (one, two, path) => {
    const map = mapFor(one, two);
    const at = map && mappedPageAt(map, new URL(home + one));
    if (!map || at?.kind !== 'ticket') throw new Error('no ticket');
    expect(mappedTicketPath(map, at.ticketId)).toBe(path);
  });

  test('addresses without an id, or that have nothing in common, make no pattern', () => {
    expect(mapFor('/inbox')).toBeNull();
    expect(mapFor('/tickets/1', '/other/place/2')).toBeNull();
    expect(mapFor('/tickets/view', '/tickets/edit')).toBeNull();
  });

  test('a list is known by its path, with other numbers in it; a ticket is never a list', () => {
    const list = deriveListPage(`${home}/views/12?sort=age`, { path: '/tickets/{id}' });
    const map = siteMap({ list: { pages: [list], within: 'main', row: 'li', facts: {} } });
    expect(mappedPageAt(map, new URL(`${home}/views/99?page=2`)).kind).toBe('ticket-list');
    expect(mappedPageAt(map, new URL(`${home}/views`)).kind).toBe('other');
    expect(mappedPageAt(map, new URL(`${home}/tickets/7`)).kind).toBe('ticket');
  });
});
