// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { Insights } from '../../components/insights/Insights.tsx';
import type { InsightsActions, InsightsState } from '../../components/insights/insights-state.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import { board, boardRow, insightsState, manyCases, stillInsights } from './insights-samples.ts';
import { formats, text } from './english.ts';
import { box, click, control, enter, field, hasControl, mount, textOf, tick } from './mount.ts';
import { now, origin } from './samples.ts';

const view = (state: InsightsState, actions: Partial<InsightsActions> = {}) => (
  <Insights
    state={state}
    now={now}
    actions={{ ...stillInsights, ...actions }}
    addressOf={({ origin: at, ticketId }) => `${at}/ticket/${ticketId}`}
    text={text}
    formats={formats}
  />
);

const region = (root: Element, name: string): Element => {
  const found = root.querySelector(`[aria-label="${name}"]`);
  if (!found) throw new Error(`no part called ${name}`);
  return found;
};
const rows = (root: Element) => [...root.querySelectorAll('tbody tr')].map((row) => textOf(row));

describe('the board', () => {
  test('shows each ticket with what it owes next, and what is overdue says so', async () => {
    const { root } = await mount(view(insightsState([])));
    const listed = rows(region(root, 'Open escalations'));
    expect(listed).toHaveLength(4);
    expect(listed[0]).toContain('Nobody can sign in');
    expect(listed[0]).toContain('Agent Two');
    expect(listed[0]).toMatch(/Resolution.*2h over/);
    expect(listed[1]).toMatch(/11:00.*Acknowledgement, Tier 2/);
    expect(listed[1]).not.toContain('over');
    expect(listed[3]).toContain('its case could not be read');
    expect(control(root, 'Nobody can sign in').getAttribute('href')).toBe(`${origin}/ticket/7`);
  });

  test('says of a search that is not there what it is, and nothing of a ticket', async () => {
    const [site] = board().sites;
    if (!site) throw new Error('no site');
    const problem = { kind: 'not-found', detail: 'GET /search: 404', retryAfter: 60_000 } as const;
    const sites = [{ ...site, problem }];
    const { root } = await mount(view(insightsState([], '', { board: board({ sites }) })));
    const part = textOf(region(root, 'Open escalations'));
    expect(part).toContain('The helpdesk did not find its own search. Next try in');
    expect(part).not.toContain('this ticket');
  });

  test('tells for each site where its rows come from, and what went wrong there', async () => {
    const { root } = await mount(view(insightsState([])));
    const part = textOf(region(root, 'Open escalations'));
    expect(part).toContain('help.example.com (Request Tracker): asked for what is marked');
    expect(part).toMatch(/second\.example\.com.*You are signed out/);
    expect(part).toMatch(/third\.example\.com.*only this browser's log is listed/);
  });

  test('a link that leads away from the helpdesk is no link', async () => {
    const wrong = board({ rows: [boardRow({ address: 'javascript:alert(1)' })] });
    const { root } = await mount(view(insightsState([], '', { board: wrong })));
    expect(hasControl(root, 'Calls drop after a minute')).toBe(false);
    expect(textOf(root)).toContain('Calls drop after a minute');
  });

  test('shows mine alone when asked, and says where that is none', async () => {
    const asked: boolean[] = [];
    const showMineOnly = (mine: boolean) => void asked.push(mine);
    const { root, draw } = await mount(view(insightsState([]), { showMineOnly }));
    await tick(box(root, 'Mine only'));
    expect(asked).toEqual([true]);
    await draw(view(insightsState([], '?mine=1')));
    expect(rows(region(root, 'Open escalations'))).toHaveLength(1);
    const none = board({ rows: [boardRow()] });
    await draw(view(insightsState([], '?mine=1', { board: none })));
    expect(textOf(root)).toContain('You lead none of them.');
  });

  test('what nobody leads is taken at once; from somebody else with a reason', async () => {
    const taken: [TicketRef, string | null][] = [];
    const take = async (ref: TicketRef, why: string | null) => void taken.push([ref, why]);
    const one = board({ rows: [boardRow()] });
    const { root, draw } = await mount(view(insightsState([], '', { board: one }), { take }));
    await click(control(root, 'I take it'));
    expect(taken).toEqual([[boardRow().ref, null]]);
    const others = board({ rows: [boardRow({ lead: 'Agent Two' })] });
    await draw(view(insightsState([], '', { board: others }), { take }));
    await click(control(root, 'I take it'));
    expect(taken).toHaveLength(1);
    await enter(field(root, 'Why you take it over from who leads'), 'On holiday');
    await click(control(root, 'I take it'));
    expect(taken[1]).toEqual([boardRow().ref, 'On holiday']);
  });

  test('a refusal stands where it was tried', async () => {
    const take = () => Promise.reject(new Error('Nobody knows who is signed in'));
    const one = board({ rows: [boardRow()] });
    const { root } = await mount(view(insightsState([], '', { board: one }), { take }));
    await click(control(root, 'I take it'));
    expect(textOf(root.querySelector('[role=alert]') ?? root)).toContain('Nobody knows who');
  });
});

describe('what the past says', () => {
  test('begins with what it is for, where there is no case yet', async () => {
    const { root } = await mount(view(insightsState([])));
    expect(textOf(region(root, 'What the past says'))).toContain('No case yet.');
    expect(hasControl(root, 'Save as CSV')).toBe(false);
  });

  test('every chart has its table beside it, with the same rows', async () => {
    const { root } = await mount(view(insightsState(manyCases)));
    for (const name of ['By tier', 'By severity', 'By category', 'By organisation', 'By channel']) {
      const part = region(root, name);
      const drawn = [...part.querySelectorAll('svg .bar-name')].map((it) => textOf(it));
      expect(drawn).toHaveLength(2 * part.querySelectorAll('tbody tr').length);
      expect(part.querySelectorAll('svg[role=img][aria-label]')).toHaveLength(2);
    }
  });

  test('outcomes differ by more than their colour', async () => {
    const { root } = await mount(view(insightsState(manyCases)));
    const marks = [...root.querySelectorAll('pattern')].map((it) =>
      it.querySelector('path')?.getAttribute('d'),
    );
    expect(new Set(marks).size).toBeGreaterThanOrEqual(4);
    const names = ['kept', 'late', 'overdue', 'time left', 'not known'];
    expect(textOf(region(root, 'What the fills mean'))).toBe(names.join(''));
  });

  test('a figure shows the cases that it rests on, and leads back', async () => {
    const { root } = await mount(view(insightsState(manyCases)));
    const figure = control(root, 'Tier 3: 40');
    await click(figure);
    const behind = region(root, 'Cases behind the figure');
    expect(textOf(behind)).toContain('It rests on 40 cases.');
    expect(rows(behind)).toHaveLength(40);
    expect(document.activeElement?.textContent).toBe('Tier 3');
    await click(control(root, 'Close'));
    expect(root.querySelector('[aria-label="Cases behind the figure"]')).toBeNull();
    expect(document.activeElement).toBe(figure);
  });

  test('many cases behind a figure come some at a time', async () => {
    const { root } = await mount(view(insightsState(manyCases)));
    await click(control(root, 'Filtered cases: 120'));
    const behind = region(root, 'Cases behind the figure');
    expect(rows(behind)).toHaveLength(50);
    await click(control(root, 'Show 50 more'));
    await click(control(root, 'Show 20 more'));
    expect(rows(behind)).toHaveLength(120);
  });

  test('what is not known is counted apart from what was kept', async () => {
    const unknown = manyCases.map((it) => ({
      ...it,
      calls: it.calls.map((call) => ({ ...call, dueAt: null })),
    }));
    const { root } = await mount(view(insightsState(unknown)));
    const [first] = rows(region(root, 'What the past says'));
    expect(first).toContain('nothing known');
    expect(first).toContain('240');
  });

  test('a choice filters, and a name that no case has is still shown as chosen', async () => {
    const asked: unknown[] = [];
    const state = insightsState(manyCases, '?severity=Fatal&tier=2');
    const { root } = await mount(view(state, { filter: (it) => void asked.push(it) }));
    expect(field(root, 'Severity').value).toBe('Fatal');
    expect(textOf(root)).toContain('0 of 120 cases');
    await enter(field(root, 'Tier'), '3');
    await enter(field(root, 'State'), 'closed');
    await enter(field(root, 'Severity'), '');
    const { filter } = state.address;
    expect(asked).toEqual([
      { ...filter, tier: 3 },
      { ...filter, status: 'closed' },
      { ...filter, severity: null },
    ]);
  });

  test('a file that is being saved shows how far it is', async () => {
    const state = insightsState(manyCases);
    const { root, draw } = await mount(view(state));
    expect(root.querySelector('progress')).toBeNull();
    await draw(view({ ...state, saved: 0.4 }));
    expect(root.querySelector('progress')?.value).toBe(0.4);
    expect(textOf(region(root, 'What the past says'))).toContain('40 %');
    expect(control(root, 'Save as CSV').getAttribute('aria-disabled')).toBe('true');
  });

  test('what the address held and cannot be is told', async () => {
    const { root } = await mount(view(insightsState(manyCases, '?tier=99&from=never')));
    expect(textOf(root)).toContain('was not heeded: tier and from.');
  });

  test('tells what is still being counted, and why nothing could be read', async () => {
    const state = insightsState(manyCases, '', { uncounted: 1 });
    const { root, draw } = await mount(view(state));
    expect(textOf(root)).toContain('1 ticket is still to be counted.');
    await draw(view({ ...state, insights: null, readFailure: 'The database could not be opened' }));
    expect(textOf(root)).toContain('could not be read: The database could not be opened');
  });
});
