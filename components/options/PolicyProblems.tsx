import { Icon } from '../icons/Icon.tsx';
import type { Text } from '../text.ts';

interface Props {
  readonly problems: readonly string[];
  readonly text: Text;
}

/** What is wrong with the organisation's settings, for whoever can mend them. */
export const PolicyProblems = ({ problems, text }: Props) =>
  problems.length === 0 ? null : (
    <section class="notice tone-warn" aria-label={text('policy_problems')}>
      <Icon name="risk" />
      <div class="stack">
        <p>
          <strong>{text('policy_problems')}</strong> {text('policy_problems_help')}
        </p>
        <ul class="reasons">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    </section>
  );
