// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { SiteMapFile } from '../../components/options/SiteMapFile.tsx';
import { newSite, type Site } from '../../lib/domain/assignment/site.ts';
import { siteMap } from '../builders/site-map.ts';
import { formats, text } from './english.ts';
import { click, control, field, mount, settle, textOf } from './mount.ts';

const here = 'https://desk.example';

async function open(siteMapBefore = siteMap()) {
  const saved: Site[] = [];
  const files: { readonly name: string; readonly value: unknown }[] = [];
  const site: Site = { ...newSite(here), siteMap: siteMapBefore };
  const { root } = await mount(
    <SiteMapFile
      site={site}
      onSave={async (it) => void saved.push(it)}
      onExport={(name, value) => files.push({ name, value })}
      text={text}
      formats={formats}
    />,
  );
  async function choose(content: string) {
    const input = field(root, text('site_map_import'));
    Object.defineProperty(input, 'files', {
      configurable: true,
      value: [new File([content], 'a.sitemap.json')],
    });
    await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    await settle();
    await settle();
  }
  return { root, saved, files, choose };
}

test('what is saved as a file is taken again as it was, with sentences, ages and everything', async () => {
  const dates = {
    zone: 'Asia/Kolkata',
    formats: [
      "'Opened by' {any} 'on' d MMM yyyy h:mm a",
      '{ago}',
      'd. MMM{hr} yyyy',
      'unix',
      'iso',
    ],
  };
  const rich = siteMap({
    dates,
    priorities: ['niedrig', 'hoch'],
    openedBy: 'customer',
    ticketPage: { path: '/v', query: { id: '{id}' }, hash: '#/x/{any}' },
    list: {
      pages: [{ path: '/l' }],
      within: '.l > tbody',
      row: 'tr',
      id: { css: ':scope', attribute: 'data-id' },
      facts: { subject: [{ column: 'Betreff' }], status: [{ css: 'b', after: 'Status:' }] },
    },
  });
  const { root, files, saved, choose } = await open(rich);
  await click(control(root, text('site_map_export')));
  await choose(JSON.stringify(files[0]?.value));
  expect(saved.map((it) => it.siteMap)).toEqual([rich]);
  expect(textOf(root)).toContain(text('site_map_imported'));
});

test('a hostile file changes nothing; where it is wrong and how to mend it is said', async () => {
  const { root, saved, choose } = await open();
  const { ticket, ...rest } = siteMap();
  await choose(
    JSON.stringify({
      ...rest,
      format: 'uptier-sitemap/2',
      tickets: ticket,
      ticket: { subject: [{ css: 'h1:has(*)' }] },
    }),
  );
  expect(saved).toEqual([]);
  const said = textOf(root);
  for (const part of [
    'Nothing was changed',
    'format',
    'write "uptier-sitemap/1"',
    'tickets',
    'did you mean ticket?',
    'ticket.subject[0].css',
    'write names, classes, ids and attributes only',
  ])
    expect(said).toContain(part);
  await choose('{');
  expect(textOf(root)).toContain('this is no JSON');
  expect(saved).toEqual([]);
});
