// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { SiteForm } from '../../components/site/SiteForm.tsx';
import { draftOf, siteFrom } from '../../components/site/site-draft.ts';
import { newSite } from '../../lib/domain/assignment/site.ts';
import type { Site } from '../../lib/domain/assignment/site.ts';
import { text } from './english.ts';
import { click, control, enter, field, mount, submit, textOf } from './mount.ts';
import { directory, origin, site } from './samples.ts';

const full: Site = {
  ...site,
  assignments: [
    {
      queue: 'Voice',
      matrixId: 'exotel-contact-center',
      plan: 'standard',
      timeZone: 'Asia/Kolkata',
    },
    { domain: 'example.com', organization: 'ACME', brand: 'Acme Pay', matrixId: 'jamilatech' },
  ],
  markField: 'Escalation',
  escalatedPriority: 'High',
};

const form = async (
  it: Site,
  onSave: (site: Site) => Promise<void> = () => Promise.resolve(),
  markFields: readonly string[] | null = ['Escalation'],
) =>
  (
    await mount(
      <SiteForm
        site={it}
        matrices={directory.matrices}
        helpdesks={[
          {
            value: 'request-tracker',
            label: 'Request Tracker',
            priorities: ['Low', 'Medium', 'High'],
            writes: ['note', 'priority', 'field'],
            isReconstruction: false,
          },
          {
            value: 'tagging',
            label: 'Tagging Helpdesk',
            priorities: [],
            writes: ['note', 'group', 'tag'],
            isReconstruction: true,
          },
        ]}
        markFields={markFields}
        onSave={onSave}
        text={text}
      />,
    )
  ).root;

describe('a site’s form', () => {
  test('gives back unchanged what it was given', () => {
    expect(siteFrom(full, draftOf(full))).toEqual({ ok: true, value: full });
  });

  test('after a grant asks for a matrix, and saves it without empty conditions', async () => {
    const saved: Site[] = [];
    const root = await form(newSite(origin), async (it) => void saved.push(it));
    await enter(field(root, 'Matrix'), 'jamilatech');
    await submit(field(root, 'Matrix'));
    expect(saved).toEqual([{ ...newSite(origin), assignments: [{ matrixId: 'jamilatech' }] }]);
    expect(textOf(root)).toContain('Saved.');
  });

  test('a helpdesk that the user corrects is the user’s from then on', async () => {
    const saved: Site[] = [];
    const root = await form(newSite(origin), async (it) => void saved.push(it));
    await enter(field(root, 'Helpdesk'), 'request-tracker');
    await submit(field(root, 'Helpdesk'));
    expect(saved[0]).toMatchObject({ helpdesk: 'request-tracker', helpdeskChosen: true });
  });

  const choices = (root: Element, name: string) =>
    [...field(root, name).querySelectorAll('option')].map(textOf);
  const mark = 'Field that carries the escalation mark';
  const priority = 'Priority that an escalation sets';

  test('a helpdesk with tags needs no field, offers a group, and says that it is a reconstruction', async () => {
    const saved: Site[] = [];
    const root = await form({ ...site, helpdesk: 'tagging' }, async (it) => void saved.push(it));
    expect(textOf(root)).toContain('never tried on a live Tagging Helpdesk account');
    expect(textOf(root)).not.toContain(mark);
    const group = field(root, 'Group that an escalation hands the ticket to');
    await enter(group, ' Tier 2 ');
    await submit(group);
    await enter(group, '');
    await submit(group);
    expect(saved.map(({ escalatedGroup }) => escalatedGroup)).toEqual(['Tier 2', undefined]);
  });

  test('offers the fields that the ticket has for the mark, or none', async () => {
    const saved: Site[] = [];
    const root = await form({ ...site }, async (it) => void saved.push(it), ['Next', 'Escalation']);
    expect(choices(root, mark)).toEqual(['None: the note alone', 'Next', 'Escalation']);
    await enter(field(root, mark), 'Escalation');
    await submit(field(root, mark));
    await enter(field(root, mark), '');
    await submit(field(root, mark));
    expect(saved.map(({ markField }) => markField)).toEqual(['Escalation', null]);
  });

  test('without a ticket shows the field that is saved, and says where others are offered', async () => {
    const root = await form({ ...site, markField: 'Escalation' }, undefined, null);
    expect(choices(root, mark)).toEqual(['None: the note alone', 'Escalation']);
    expect(field(root, mark).value).toBe('Escalation');
    expect(textOf(root)).toContain('popup on a ticket of this site');
  });

  test('keeps a saved field and a saved priority that are not offered', async () => {
    const saved: Site[] = [];
    const old = { ...site, markField: 'Gone', escalatedPriority: '90' };
    const root = await form(old, async (it) => void saved.push(it));
    expect(choices(root, mark)).toEqual(['None: the note alone', 'Escalation', 'Gone']);
    expect(choices(root, priority)).toEqual(['Leave it as it is', 'Low', 'Medium', 'High', '90']);
    await submit(field(root, mark));
    expect(saved).toEqual([old]);
  });

  test('offers the priorities of the helpdesk that is chosen, in its own words', async () => {
    const saved: Site[] = [];
    const root = await form(newSite(origin), async (it) => void saved.push(it));
    expect(choices(root, priority)).toEqual(['Leave it as it is']);
    await enter(field(root, 'Helpdesk'), 'request-tracker');
    expect(choices(root, priority)).toEqual(['Leave it as it is', 'Low', 'Medium', 'High']);
    await enter(field(root, priority), 'High');
    await submit(field(root, priority));
    expect(saved[0]).toMatchObject({ escalatedPriority: 'High' });
  });

  test('rules can be added, moved and removed; the order is the one that is saved', async () => {
    const saved: Site[] = [];
    const root = await form(full, async (it) => void saved.push(it));
    await click(control(root, 'Move rule 2 up'));
    await click(control(root, 'Add a rule'));
    await click(control(root, 'Remove rule 2'));
    await submit(control(root, 'Save'));
    expect(saved[0]?.assignments).toEqual([full.assignments[1]]);
  });

  test('the first rule has no way up and the last none down', async () => {
    const root = await form(full);
    expect(root.querySelector('[aria-label="Move rule 1 up"]')).toBeNull();
    expect(root.querySelector('[aria-label="Move rule 2 down"]')).toBeNull();
  });

  test.each([
    ["Requester's domain", 'not a domain', 'Write a domain such as example.com.'],
    [
      "The customer's time zone",
      'Mars/Olympus',
      'This zone is not known. Write a name such as Asia/Kolkata.',
    ],
  ])('refuses a wrong %s and saves nothing', async (label, value, sentence) => {
    const root = await form({ ...site }, () => Promise.reject(new Error('must not be asked')));
    await enter(field(root, label), value);
    await submit(field(root, label));
    expect(textOf(root.querySelector('[role=alert]')!)).toBe(sentence);
    expect(field(root, label).getAttribute('aria-invalid')).toBe('true');
  });

  test('a condition without a matrix is refused at the matrix', async () => {
    const root = await form(newSite(origin), () => Promise.reject(new Error('must not be asked')));
    await enter(field(root, 'Queue or group'), 'Voice');
    await submit(field(root, 'Matrix'));
    expect(textOf(root.querySelector('[role=alert]')!)).toBe(
      'Choose the matrix that this rule is for.',
    );
  });

  test('another matrix forgets the plan of the one before', async () => {
    const saved: Site[] = [];
    const one = { ...full, assignments: full.assignments.slice(0, 1) };
    const root = await form(one, async (it) => void saved.push(it));
    await enter(field(root, 'Matrix'), 'jamilatech');
    await submit(field(root, 'Matrix'));
    expect(saved[0]?.assignments).toEqual([
      { queue: 'Voice', matrixId: 'jamilatech', timeZone: 'Asia/Kolkata' },
    ]);
  });
});
