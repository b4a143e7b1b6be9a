import type { ComponentChildren } from 'preact';
import type { Group } from '../../lib/domain/insights/group-cases.ts';
import type { Leaks } from '../../lib/domain/insights/leaks.ts';
import type { Words } from '../text.ts';
import type { ShowCases } from './insights-state.ts';
import { Which } from './Which.tsx';

interface Props extends Words {
  readonly leaks: Leaks;
  readonly tiers: readonly Group[];
  readonly onShow: ShowCases;
}

const mostRows = 10;

/** What was said of some cases: the sentence, and the cases themselves. */
const Said = ({ children }: { readonly children: ComponentChildren }) => <li>{children}</li>;

/** Where the process leaks: tiers that answer late, categories that go past tier 1, closures that teach nothing. */
export function LeaksPart({ leaks, tiers, onShow, text, formats }: Props) {
  const { number } = formats;
  const late = tiers.flatMap(({ value, acknowledgement }) => {
    const { counts, casesOf } = acknowledgement;
    const broken = counts.late + counts.missed;
    const places = () => casesOf('late', 'missed');
    const known = broken + counts.kept;
    return broken === 0 ? [] : [{ tier: value, broken, places, known, unknown: counts.unknown }];
  });
  const none = <p class="quiet">{text('insights_leak_none')}</p>;
  const nameOf = (category: string | null) => category ?? text('insights_not_known');
  return (
    <section class="card stack" aria-label={text('insights_leaks')}>
      <h3>{text('insights_leaks')}</h3>
      <h4>{text('insights_leak_late')}</h4>
      {late.length === 0 && none}
      <ul class="plain">
        {late.map(({ tier, broken, places, known, unknown }) => (
          <Said key={tier}>
            {text('insights_leak_late_tier', tier ?? '', number(known), number(unknown))}{' '}
            <Which
              label={number(broken)}
              count={broken}
              title={text('insights_leak_late_title', tier ?? '')}
              places={places}
              onShow={onShow}
            />
          </Said>
        ))}
      </ul>
      <h4>{text('insights_leak_skipping')}</h4>
      {leaks.skipping.length === 0 && none}
      <ul class="plain">
        {leaks.skipping.slice(0, mostRows).map(({ category, skipped, known, unknown }) => (
          <Said key={category}>
            <strong>
              <bdi>{nameOf(category)}</bdi>
            </strong>
            {': '}
            {text(
              skipped.size === known ? 'insights_leak_always' : 'insights_leak_skipped',
              number(known),
              number(unknown),
            )}{' '}
            <Which
              label={number(skipped.size)}
              title={text('insights_leak_skipping_title', nameOf(category))}
              count={skipped.size}
              places={skipped.cases}
              onShow={onShow}
            />
          </Said>
        ))}
      </ul>
      <h4>{text('insights_leak_actions')}</h4>
      <p>
        {text('insights_leak_closed', number(leaks.closed.size))}{' '}
        <Which
          label={number(leaks.closedWithoutAction.size)}
          title={text('insights_leak_actions')}
          count={leaks.closedWithoutAction.size}
          places={leaks.closedWithoutAction.cases}
          onShow={onShow}
        />
      </p>
    </section>
  );
}
