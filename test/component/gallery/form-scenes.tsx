import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { CalendarsForm } from '../../../components/editor/CalendarsForm.tsx';
import type { FormError } from '../../../components/editor/part/part.ts';
import { TargetsGrid } from '../../../components/editor/TargetsGrid.tsx';
import { NewsPart } from '../../../components/news/NewsPart.tsx';
import { AddedForm } from '../../../components/options/added/AddedForm.tsx';
import { ReviewChange } from '../../../components/review/ReviewChange.tsx';
import { TiersForm } from '../../../components/editor/TiersForm.tsx';
import type { Addition } from '../../../lib/domain/added/addition.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { toInstant } from '../../../lib/domain/time/instant.ts';
import type { Words } from '../../../components/text.ts';
import { matrix as summary } from '../samples.ts';
import { stillOptions } from '../still-actions.ts';
import { wholeCalendars, wholeTargets, wholeTiers } from '../editor/whole-parts.ts';

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const now = toInstant(Date.UTC(2026, 2, 20, 9));
const before: Matrix = {
  format: 'uptier-matrix/1',
  id: 'exotel',
  name: 'Exotel',
  targets: [{ metric: 'resolution', within: '6 h' }],
  tiers: [{ level: 1, name: 'Support' }],
};
const news = {
  before,
  after: {
    ...before,
    name: longWord,
    effective: '2026-12-01',
    targets: [{ metric: 'resolution' as const, within: '4 h' }],
  },
  at: now,
};
const added: Addition = {
  id: 'exotel',
  contacts: [
    { tier: 1, type: 'phone', address: '+4930123456', label: 'Service desk' },
    { tier: 7, type: 'email', address: `${longWord.slice(0, 50)}@vendor.example` },
  ],
  references: [{ name: 'Customer number', value: longWord }],
  hours: { timeZone: 'Asia/Kolkata', hours: { mon: [['09:30', '18:00']] } },
};
const readHolidays = async () => ({ days: [], findings: [] });
const names = {
  severities: [
    { value: 'critical', label: 'Critical' },
    { value: 'major', label: longWord },
    { value: 'minor', label: 'Minor' },
  ],
  plans: [
    { value: 'gold', label: 'Gold' },
    { value: 'silver', label: longWord },
  ],
  categories: [{ value: 'billing', label: longWord }],
  tiers: wholeTiers,
  calendars: Object.keys(wholeCalendars),
};
const wrong = (...path: readonly string[]): FormError => ({
  path,
  message: 'this cannot stand here',
  fix: `write something else than ${longWord}`,
});

interface FormProps {
  readonly value: unknown;
  readonly errors: readonly FormError[];
  readonly onChange: (next: unknown) => void;
}

function Held({
  first,
  errors = [],
  form,
}: {
  readonly first: unknown;
  readonly errors?: readonly FormError[];
  readonly form: (props: FormProps) => ComponentChild;
}) {
  const [value, setValue] = useState(first);
  return (
    <main class="card" style={{ margin: '16px', minWidth: 0 }}>
      <h1 class="title">A matrix</h1>
      <h2>Forms</h2>
      {form({ value, errors, onChange: setValue })}
    </main>
  );
}

const calendars = (words: Words, value: unknown, errors: readonly FormError[]) => (
  <Held
    first={value}
    errors={errors}
    form={(it) => <CalendarsForm {...it} now={now} readHolidays={readHolidays} {...words} />}
  />
);

/** The forms of a matrix, by name. */
export const formScenes: Readonly<Record<string, (words: Words) => ComponentChild>> = {
  'form-targets': (words) => (
    <Held
      first={[...wholeTargets, { metric: 'resolution', severity: 'gone', within: '1 h' }]}
      errors={[wrong('0', 'within'), wrong('2', 'promise'), wrong('2')]}
      form={(it) => <TargetsGrid {...it} {...names} {...words} />}
    />
  ),
  'form-targets-plain': (words) => (
    <Held
      first={wholeTargets.slice(4)}
      form={(it) => (
        <TargetsGrid {...it} {...names} severities={[]} plans={[]} tiers={[]} {...words} />
      )}
    />
  ),
  'form-calendars': (words) =>
    calendars(words, { office: wholeCalendars['office'] }, [
      wrong('office', 'timeZone'),
      wrong('office', 'shifts'),
    ]),
  'form-working-days': (words) =>
    calendars(
      words,
      { customers: wholeCalendars['of-the-customer'], [longWord]: wholeCalendars['not-said'] },
      [wrong('customers', 'note'), wrong(longWord, 'open')],
    ),
  'form-tiers': (words) => (
    <Held
      first={[wholeTiers[1], { level: 2, name: longWord }]}
      errors={[wrong('0', 'level'), wrong('0', 'opens', '3'), wrong('0', 'requires', '0')]}
      form={(it) => <TiersForm {...it} {...names} {...words} />}
    />
  ),
  'form-review': (words) => (
    <ReviewChange
      name={longWord}
      before={{ name: 'Ours', targets: wholeTargets, tiers: wholeTiers }}
      after={{
        name: longWord,
        purpose: longWord,
        targets: [{ ...wholeTargets[0], within: '30 min' }, ...wholeTargets.slice(2)],
        tiers: wholeTiers.slice(0, 1),
        calendars: wholeCalendars,
      }}
      effectiveAt={now}
      trial={{
        kind: 'done',
        result: {
          tickets: 50_000,
          changed: 1200,
          otherSeverity: 3,
          rows: [
            { metric: 'first-response', tier: null, from: 'late', to: 'met', tickets: 1100 },
            { metric: 'tier-engagement', tier: 2, from: 'met', to: 'breached', tickets: 1 },
          ],
        },
      }}
      days={90}
      onCancelTrial={() => {}}
      onTryAgain={() => {}}
      onApply={() => Promise.resolve()}
      onBack={() => {}}
      {...words}
    />
  ),
  'form-trial': (words) => (
    <ReviewChange
      name="Ours"
      before={{ name: 'Ours' }}
      after={{ name: 'Ours' }}
      effectiveAt={null}
      trial={{ kind: 'running', done: 12_000, all: 50_000 }}
      days={90}
      onCancelTrial={() => {}}
      onTryAgain={() => {}}
      onApply={() => Promise.resolve()}
      onBack={() => {}}
      {...words}
    />
  ),
  'form-news': (words) => (
    <main class="options">
      <h1 class="title">Options</h1>
      <NewsPart
        isWide
        actions={{
          list: async () => [
            { ...news, id: 'exotel', by: 'update', keepsEarlier: true },
            { ...news, id: 'other', by: 'feed', keepsEarlier: false },
          ],
          seen: async () => [],
          rollBack: async () => [],
        }}
        {...words}
      />
    </main>
  ),
  'form-added': (words) => (
    <main class="options">
      <h1 class="title">A matrix</h1>
      <h2>Forms</h2>
      <div class="card">
        <h3>Exotel</h3>
        <AddedForm
          matrix={summary({ added })}
          now={now}
          locked={[]}
          actions={stillOptions.added}
          {...words}
        />
      </div>
    </main>
  ),
  'form-channels': (words) => (
    <Held
      first={[wholeTiers[0]]}
      errors={[wrong('0', 'channels', '0', 'address')]}
      form={(it) => <TiersForm {...it} {...names} {...words} />}
    />
  ),
};
