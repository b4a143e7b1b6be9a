// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { EscalateScreen } from '../../components/escalate/EscalateScreen.tsx';
import type { PlanRequest } from '../../components/escalate/plan-request.ts';
import { PlanPreview } from '../../components/escalate/PlanPreview.tsx';
import { SendControl } from '../../components/escalate/SendControl.tsx';
import type { Ladder, LadderTier } from '../../lib/domain/ladder/ladder.ts';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import { reason } from '../../lib/domain/reason.ts';
import { hour, toInstant } from '../../lib/domain/time/instant.ts';
import { formats, text } from './english.ts';
import {
  box,
  click,
  control,
  enter,
  field,
  hasControl,
  mount,
  settle,
  textOf,
  tick,
} from './mount.ts';
import { entry, ladder, now, plan, ref, tier } from './samples.ts';

const words = { text, formats };
const noteOnly = (part: Partial<Plan> = {}) => plan({ handOver: null, channel: null, ...part });

/** A worker that plans as ours does: a key for each plan, the person's words in the note. */
function planner() {
  const asked: PlanRequest[] = [];
  const sent: Plan[] = [];
  const planEscalation = async (request: PlanRequest) => {
    asked.push(request);
    const body = `${request.note ?? 'Template'}\n\nuptier-escalation key-${asked.length}\n{}`;
    return noteOnly({
      key: `key-${asked.length}`,
      tier: request.tier,
      reference: request.reference,
      writes: [{ kind: 'note', body }],
    });
  };
  const onSend = async (it: Plan) => {
    sent.push(it);
    return entry({ plan: it });
  };
  return { asked, sent, planEscalation, onSend };
}

const screen = async (worker: ReturnType<typeof planner>, tier = 2, given: Ladder = ladder) => {
  const { root } = await mount(
    <EscalateScreen
      ladder={given}
      tier={tier}
      now={now}
      tryFirst={null}
      planEscalation={worker.planEscalation}
      onSend={worker.onSend}
      onBack={() => {}}
      {...words}
    />,
  );
  await settle();
  return root;
};

describe('the escalation', () => {
  test('begins with the recommended tier and its first usable channel, and shows the plan', async () => {
    const worker = planner();
    const root = await screen(worker);
    expect(worker.asked).toEqual([{ tier: 2, channel: 0, reference: null, note: null }]);
    expect(field(root, 'Internal note').value).toBe('Template');
    expect(textOf(root)).toContain('uptier-escalation key-1');
  });

  test('sends exactly the plan that the preview shows, with the person’s own words', async () => {
    const worker = planner();
    const root = await screen(worker);
    await enter(field(root, 'Internal note'), 'Please hurry');
    expect(worker.asked.at(-1)?.note).toBe('Please hurry');
    await click(control(root, 'Escalate now'));
    expect(worker.sent).toHaveLength(1);
    expect(worker.sent[0]?.writes[0]).toEqual({
      kind: 'note',
      body: 'Please hurry\n\nuptier-escalation key-2\n{}',
    });
  });

  test('an emptied note is the template’s again', async () => {
    const worker = planner();
    const root = await screen(worker);
    await enter(field(root, 'Internal note'), '  ');
    expect(worker.asked.at(-1)?.note).toBeNull();
  });

  test('sends nothing while the preview is older than what was typed', async () => {
    const worker = planner();
    let answer: (it: Plan) => void = () => {};
    let first = true;
    const { root } = await mount(
      <EscalateScreen
        ladder={ladder}
        tier={2}
        now={now}
        tryFirst={null}
        planEscalation={(request) => {
          if (!first) return new Promise((resolve) => (answer = resolve));
          first = false;
          return worker.planEscalation(request);
        }}
        onSend={worker.onSend}
        onBack={() => {}}
        {...words}
      />,
    );
    await settle();
    await enter(field(root, 'Internal note'), 'New words');
    await click(control(root, 'Escalate now'));
    expect(worker.sent).toEqual([]);
    answer(noteOnly({ key: 'newer' }));
    await settle();
    await click(control(root, 'Escalate now'));
    expect(worker.sent.map(({ key }) => key)).toEqual(['newer']);
  });

  test('asks for the reference that a tier requires, and plans nothing without it', async () => {
    const worker = planner();
    const root = await screen(worker, 3);
    expect(worker.asked).toEqual([]);
    expect(hasControl(root, 'Escalate now')).toBe(false);
    await enter(field(root, 'Reference of tier 2'), ' T2-77 ');
    expect(worker.asked).toEqual([{ tier: 3, channel: null, reference: 'T2-77', note: null }]);
    expect(hasControl(root, 'Escalate now')).toBe(true);
  });

  test('offers the tiers above the one that leads, and no other', async () => {
    const root = await screen(planner());
    const options = [...root.querySelectorAll('option')].map(textOf);
    expect(options).toEqual([
      '2 · Escalation desk (Open now, recommended)',
      '3 · Head of support (Blocked)',
    ]);
  });

  test('says in the worker’s words why there is no plan', async () => {
    const { root } = await mount(
      <EscalateScreen
        ladder={ladder}
        tier={2}
        now={now}
        tryFirst={null}
        planEscalation={() => Promise.reject(new Error('The ticket cannot be read.'))}
        onSend={() => Promise.resolve(entry())}
        onBack={() => {}}
        {...words}
      />,
    );
    await settle();
    expect(textOf(root.querySelector('[role=alert]')!)).toContain('The ticket cannot be read.');
    expect(hasControl(root, 'Escalate now')).toBe(false);
  });
});

describe('a tier that the policy does not open yet', () => {
  const notYet = (opensAt: LadderTier['opensAt'] = null): Ladder => ({
    recommended: 1,
    tiers: [
      tier(),
      tier({
        level: 2,
        name: 'Escalation desk',
        state: 'not-yet',
        opensAt,
        because: [reason('trigger-waits-reply-delayed')],
      }),
      tier({ level: 3, name: 'Head', state: 'not-yet', channels: [] }),
    ],
  });
  const allTheSame = (root: Element) => box(root, 'Escalate all the same');

  test('says so, and why, and plans nothing', async () => {
    const worker = planner();
    const root = await screen(worker, 2, notYet());
    expect(textOf(root)).toContain('The policy does not open this tier yet.');
    expect(textOf(root)).toContain('Opens when a promised reply is late.');
    expect(allTheSame(root).checked).toBe(false);
    expect(worker.asked).toEqual([]);
    expect(hasControl(root, 'Escalate now')).toBe(false);
    expect(textOf(root)).not.toContain('Preparing the preview');
  });

  test('says from when on, where that is known', async () => {
    const root = await screen(planner(), 2, notYet(toInstant(now + 4 * hour)));
    expect(textOf(root)).toContain('The policy does not open this tier yet. It opens: 14:00.');
  });

  test('may be used all the same by who ticks so, and no longer once that is taken back', async () => {
    const worker = planner();
    const root = await screen(worker, 2, notYet());
    await tick(allTheSame(root));
    expect(worker.asked).toEqual([{ tier: 2, channel: 0, reference: null, note: null }]);
    expect(hasControl(root, 'Escalate now')).toBe(true);
    await tick(allTheSame(root));
    expect(hasControl(root, 'Escalate now')).toBe(false);
    await tick(allTheSame(root));
    await click(control(root, 'Escalate now'));
    expect(worker.sent.map((it) => it.tier)).toEqual([2]);
  });

  test('is ticked for one tier at a time', async () => {
    const worker = planner();
    const root = await screen(worker, 2, notYet());
    await tick(allTheSame(root));
    await enter(field(root, 'To which tier'), '3');
    expect(allTheSame(root).checked).toBe(false);
    expect(hasControl(root, 'Escalate now')).toBe(false);
    expect(worker.asked.map((it) => it.tier)).toEqual([2]);
  });
});

test('what is put before a person’s own words is shown to them before they send it', async () => {
  const preview = (body: string, note: string) => {
    const written = plan({ writes: [{ kind: 'note', body: `${body}\n\nmachine` }] });
    return mount(<PlanPreview plan={written} note={note} onNote={() => {}} {...words} />);
  };
  const added = await preview('Not open yet.\nPlease look.', 'Please look.');
  expect(textOf(added.root)).toContain(
    'Put before your words, so that nobody is misled:Not open yet.',
  );
  const same = await preview('Please look.', 'Please look.');
  expect(textOf(same.root)).not.toContain('Put before your words');
});

test('says that the helpdesk’s own automations see what is written, whatever that is', async () => {
  const said = "The helpdesk's own automations see these changes and may act on them.";
  const show = async (part: Partial<Plan>) =>
    textOf(
      (await mount(<PlanPreview plan={plan(part)} note="" onNote={() => {}} {...words} />)).root,
    );
  const note = { kind: 'note', body: 'Look.\n\nmachine' } as const;
  expect(await show({ writes: [note] })).toContain(said);
  expect(await show({ writes: [{ kind: 'tag', tag: 'escalated_tier_2' }] })).toContain(said);
  expect(await show({ writes: [] })).not.toContain(said);
});

describe('the one click', () => {
  const send = async (it: Plan, onSend: (plan: Plan) => Promise<ReturnType<typeof entry>>) =>
    (await mount(<SendControl plan={it} isReady onSend={onSend} {...words} />)).root;

  test('twice sends once', async () => {
    let sent = 0;
    let settled: () => void = () => {};
    const root = await send(noteOnly(), () => {
      sent += 1;
      return new Promise((resolve) => (settled = () => resolve(entry())));
    });
    const button = control(root, 'Escalate now');
    await click(button);
    await click(button);
    settled();
    await settle();
    await click(button);
    expect(sent).toBe(1);
  });

  test('opens the mail by the browser itself, and once', async () => {
    let sent = 0;
    const root = await send(plan(), async () => {
      sent += 1;
      return entry();
    });
    const link = control(root, 'Open the mail and escalate');
    expect(link.getAttribute('href')).toBe(
      'mailto:escalations@example.com?subject=Escalation%20to%20tier%202',
    );
    expect(await click(link)).toBe(true);
    expect(await click(link)).toBe(false);
    expect(sent).toBe(1);
  });

  test('that the worker did not take may be tried again, with the same key', async () => {
    const keys: string[] = [];
    const root = await send(noteOnly(), async ({ key }) => {
      keys.push(key);
      if (keys.length === 1) throw new Error('Nobody answered');
      return entry();
    });
    await click(control(root, 'Escalate now'));
    expect(textOf(root)).toContain('Nobody answered');
    await click(control(root, 'Escalate now'));
    expect(keys).toEqual(['plan-key-1', 'plan-key-1']);
  });

  test('opens nothing whose address fails the check', async () => {
    const handOver = { kind: 'open', what: 'form', href: 'javascript:alert(1)' } as const;
    const root = await send(plan({ handOver }), () => Promise.resolve(entry()));
    expect(root.querySelector('a')).toBeNull();
    expect(hasControl(root, 'Escalate now')).toBe(true);
  });
});

test('once the try on this ticket succeeded, what will be written is planned anew', async () => {
  const worker = planner();
  const drawn = (mayWrite: boolean) => (
    <EscalateScreen
      ladder={ladder}
      tier={2}
      now={now}
      tryFirst={
        mayWrite
          ? null
          : { ticket: ref, helpdesk: 'Zendesk', onTry: () => Promise.resolve({ noteUrl: null }) }
      }
      planEscalation={worker.planEscalation}
      onSend={worker.onSend}
      onBack={() => {}}
      {...words}
    />
  );
  const { root, draw } = await mount(drawn(false));
  await settle();
  await click(control(root, 'Try on this ticket'));
  const before = worker.asked.length;
  await draw(drawn(true));
  await settle();
  expect(worker.asked.length).toBe(before + 1);
  expect(textOf(root)).toContain('Escalations may write here from now on.');
});

describe('who else hears of it', () => {
  const told = (it: PlanRequest): Plan =>
    plan({
      webhooks: [
        { hook: 'hook-0001', name: 'On call', kind: 'json', host: 'x.example', body: '{}' },
        { hook: 'hook-0002', name: 'Team', kind: 'slack', host: 'y.example', body: '{}' },
      ].filter(({ hook }) => it.webhooks?.includes(hook) ?? true) as Plan['webhooks'] & object,
      ...(it.copyTo === 'nobody' && { handOver: null }),
    });

  test('a mail goes to the account manager in copy, and to no address that is none', async () => {
    const worker = planner();
    const root = await screen({
      ...worker,
      planEscalation: (it) => (worker.asked.push(it), Promise.resolve(told(it))),
    });
    await enter(
      field(root, 'Copy to, such as the account manager (optional)'),
      ' am@vendor.example ',
    );
    expect(worker.asked.at(-1)).toMatchObject({ copyTo: 'am@vendor.example' });
    await enter(field(root, 'Copy to, such as the account manager (optional)'), 'nobody');
    expect(textOf(root)).toContain('This is no mail address.');
    await enter(field(root, 'Copy to, such as the account manager (optional)'), ' ');
    expect(worker.asked.at(-1)).not.toHaveProperty('copyTo');
  });

  test('each webhook can be left out, and taken in again', async () => {
    const worker = planner();
    const root = await screen({
      ...worker,
      planEscalation: (it) => (worker.asked.push(it), Promise.resolve(told(it))),
    });
    await tick(box(root, 'On call'));
    expect(worker.asked.at(-1)?.webhooks).toEqual(['hook-0002']);
    await tick(box(root, 'Team'));
    expect(worker.asked.at(-1)?.webhooks).toEqual([]);
    await tick(box(root, 'On call'));
    expect(worker.asked.at(-1)?.webhooks).toEqual(['hook-0001']);
  });
});
