import type { VendorPromise } from '../../lib/domain/customer/vendor-facts.ts';
import { termText, type Text } from '../text.ts';

interface Props {
  readonly promises: readonly VendorPromise[];
  readonly untimed: readonly {
    readonly text: string;
    readonly commitment: 'guarantee' | 'goal' | null;
  }[];
  readonly text: Text;
}

const commitmentText = (text: Text, commitment: 'guarantee' | 'goal' | null) =>
  commitment !== null && text(commitment === 'guarantee' ? 'panel_guarantee' : 'panel_goal');

function details({ text, promise }: { text: Text; promise: VendorPromise }): string {
  const { severities, plans, commitment, hoursUnknown, onlyFor, tier } = promise;
  return [
    tier !== null && text('now_promise_tier', tier),
    severities.length > 0 && severities.join(', '),
    plans.length > 0 && plans.join(', '),
    commitmentText(text, commitment) || text('now_commitment_not_said'),
    hoursUnknown && text('contact_hours_unknown'),
    onlyFor !== null && text('now_only_for', onlyFor),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What a vendor promises, each with whether it is a guarantee or a goal. */
export const PromiseList = ({ promises, untimed, text }: Props) => (
  <ul class="plain">
    {promises.map((promise) => (
      <li key={JSON.stringify(promise)}>
        <p>
          <strong>{termText(text, 'metric', promise.metric)}</strong>{' '}
          {promise.within === null ? promise.promise : text('now_within', promise.within)}
        </p>
        <p class="quiet">{details({ text, promise })}</p>
      </li>
    ))}
    {untimed.map((it) => (
      <li key={it.text}>
        <p>{it.text}</p>
        <p class="quiet">{commitmentText(text, it.commitment)}</p>
      </li>
    ))}
  </ul>
);
