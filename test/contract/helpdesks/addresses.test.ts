import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { helpdeskDescriptors } from '../../../lib/helpdesks/descriptors.ts';
import { helpdeskById, helpdesks } from '../../../lib/helpdesks/registry.ts';
import { folderNames, helpdesk, helpdeskNames } from './folders.ts';

const kinds = ['ticket', 'ticket-list', 'other'] as const;

test('the registry finds every folder by itself, under its own id', () => {
  expect([...helpdesks.keys()].sort()).toEqual([...folderNames].sort());
  for (const name of folderNames) expect(helpdeskById(name)?.id).toBe(name);
  expect(helpdeskById('no-such-helpdesk')).toBeUndefined();
  expect([...helpdeskDescriptors.keys()]).toEqual([...helpdesks.keys()]);
});

describe.each(helpdeskNames)('%s, addresses', (name) => {
  const { api, page, examples } = helpdesk(name);

  test('both halves answer to the name of the folder', () => {
    expect(api.id).toBe(name);
    expect(page.id).toBe(name);
    expect(api.name).not.toBe('');
  });

  const urls = kinds.flatMap((kind) => examples[kind].map((url) => ({ kind, url })));
  test('each kind of page has an example', () => {
    for (const kind of kinds) expect(examples[kind]).not.toEqual([]);
  });

  test.each(urls)('$url is of the kind $kind and of no other', ({ kind, url }) => {
    expect(page.pageAt(new URL(url)).kind).toBe(kind);
    // The worker's half may say more, such as which rows a list shows.
    expect(api.pageAt(new URL(url))).toMatchObject(page.pageAt(new URL(url)));
  });

  test.each(examples.ticket.map((url) => ({ url })))(
    'the ticket of $url has a page of its own',
    ({ url }) => {
      const at = page.pageAt(new URL(url));
      if (at.kind !== 'ticket') throw new Error('not a ticket');
      const path = api.ticketPath(at.ticketId);
      expect(path).toMatch(/^\/[^/]/);
      expect(page.pageAt(new URL(path, 'https://helpdesk.example.com'))).toEqual(at);
    },
  );

  test('one that its README calls a reconstruction says so: nothing is written before a try', () => {
    const readme = readFileSync(`lib/helpdesks/${name}/README.md`, 'utf8');
    expect(api.isReconstruction).toBe(/reconstruction/i.test(readme));
  });

  test('hosts are match patterns', () => {
    for (const host of api.hosts) expect(host).toMatch(/^https:\/\/[^/]+\/\*$/);
  });
});
