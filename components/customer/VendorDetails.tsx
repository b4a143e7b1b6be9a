import type { ComponentChildren } from 'preact';
import {
  promisesFor,
  type Duty,
  type VendorFacts,
} from '../../lib/domain/customer/vendor-facts.ts';
import type { Text } from '../text.ts';
import { PromiseList } from './PromiseList.tsx';

interface Props {
  readonly facts: VendorFacts;
  /** The name of the case's severity; null: not known, and every promise is listed. */
  readonly severity: string | null;
  readonly advice: readonly string[];
  readonly text: Text;
}

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <div>
      <h4>{title}</h4>
      <ul class="reasons">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );

const Part = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) => (
  <details>
    <summary>{title}</summary>
    <div class="stack">{children}</div>
  </details>
);

const dutyText = ({ text, group }: Duty): string => (group === null ? text : `${group}: ${text}`);

/** What a vendor asks for first, what it promises, and what its plan holds; each closed until opened. */
export function VendorDetails({ facts, severity, advice, text }: Props) {
  const promises = promisesFor(facts, severity);
  const { untimed, plans, provider, customer, entry, excluded, remoteAccess, disclaimers } = facts;
  const first = [...(entry === null ? [] : [entry]), ...advice];
  return (
    <>
      {(first.length > 0 || customer.length > 0 || remoteAccess.length > 0) && (
        <Part title={text('now_first')}>
          <Lines title={text('contact_advice')} lines={first} />
          <Lines title={text('now_your_duties')} lines={customer.map(dutyText)} />
          <Lines title={text('now_remote_access')} lines={remoteAccess} />
        </Part>
      )}
      {(promises.length > 0 || untimed.length > 0 || provider.length > 0) && (
        <Part title={text('now_promises')}>
          <PromiseList promises={promises} untimed={untimed} text={text} />
          <Lines title={text('now_their_duties')} lines={provider.map(dutyText)} />
          <Lines title={text('now_disclaimers')} lines={disclaimers} />
        </Part>
      )}
      {(plans.length > 0 || excluded.length > 0) && (
        <Part title={text('now_plans')}>
          {plans.map(({ name, includes, excludes }) => (
            <div key={name}>
              <Lines title={text('now_plan_includes', name)} lines={includes} />
              <Lines title={text('now_plan_excludes', name)} lines={excludes} />
            </div>
          ))}
          <Lines title={text('now_excluded')} lines={excluded} />
        </Part>
      )}
    </>
  );
}
