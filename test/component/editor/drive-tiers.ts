import type { LadderNames } from '../../../components/editor/tiers/ladder-names.ts';
import { channelTypes } from '../../../lib/domain/ladder/ladder.ts';
import type { Channel, Tier, Trigger } from '../../../lib/domain/matrix/tier-schema.ts';
import { entriesOf, fill, fillAll, listIn, push, tickAll } from './fill.ts';

const promiseLabels = {
  calendar: 'Open',
  respondsWithin: 'Answers within',
  promise: 'What is promised, in words',
  commitment: 'Commitment',
};
const called = (ids: readonly string[], of: LadderNames['categories']) =>
  ids.map((id) => of.find((it) => it.value === id)!.label);
const last = (list: Element) => entriesOf(list).at(-1)!;

async function addChannel(tier: () => Element, channel: Channel) {
  await push(listIn(tier(), 'Channels'), 'Add a channel');
  const entry = () => last(listIn(tier(), 'Channels'));
  if (!channelTypes.includes(channel.type)) throw new Error(channel.type);
  await fill(entry(), 'By', channel.type);
  const isSaid = Object.hasOwn(channel, 'address');
  const kind = !isSaid ? 'unsaid' : channel.address === null ? 'unpublished' : 'published';
  await fill(entry(), 'Is there an address?', kind);
  if (kind === 'published') await fill(entry(), 'Address', channel.address);
  await fillAll(entry, channel, {
    ...promiseLabels,
    label: 'As it is printed',
    cc: 'Put in copy',
    ifAny: 'Only where the customer has one',
    passedTo: 'Passed on to',
    note: 'Note',
  });
}

async function addTrigger(tier: () => Element, trigger: Trigger, names: LadderNames) {
  await push(listIn(tier(), 'When it opens'), 'Add a reason to open');
  const entry = () => last(listIn(tier(), 'When it opens'));
  const kind = Object.keys(trigger).find((key) => !['since', 'calendar', 'note'].includes(key))!;
  await fill(entry(), 'It opens', kind);
  if ('severity' in trigger)
    await tickAll(entry(), 'For these severities', called(trigger.severity, names.severities));
  if ('category' in trigger)
    await tickAll(entry(), 'For these categories', called(trigger.category, names.categories));
  await fillAll(entry, trigger, {
    after: 'After some time',
    reply: 'After a reply that is',
    judged: 'When a person finds it',
    since: 'Counted from',
    calendar: 'Hours in which it counts',
    note: 'Note',
  });
}

/** Makes `tiers` from nothing in the form in `root`. */
export async function driveTiers(
  root: Element,
  tiers: readonly Tier[],
  names: LadderNames,
): Promise<void> {
  for (const tier of tiers) {
    await push(listIn(root, 'Tiers'), 'Add a tier');
    const entry = () => last(listIn(root, 'Tiers'));
    await fillAll(entry, tier, {
      ...promiseLabels,
      level: 'Level',
      name: 'Name',
      staff: 'Who is there',
      handles: 'What they do',
      internal: 'Reached by the provider’s own people only',
      advice: 'Advice',
      leadChecks: 'What the lead checks first',
      note: 'Note',
    });
    for (const trigger of tier.opens ?? []) await addTrigger(entry, trigger, names);
    for (const need of tier.requires ?? []) {
      await push(listIn(entry(), 'What must come first'), 'Add a prerequisite');
      const added = () => last(listIn(entry(), 'What must come first'));
      await fill(added(), 'Needed', 'reference' in need ? need.reference : need.fact);
      await fillAll(added, need, { note: 'Note' });
    }
    for (const channel of tier.channels ?? []) await addChannel(entry, channel);
  }
}
