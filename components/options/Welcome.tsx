import type { Text } from '../text.ts';
import { AddSite } from './AddSite.tsx';
import { DemoOffer } from './DemoOffer.tsx';
import type { OptionsActions } from './options-state.ts';

interface Props {
  readonly actions: Pick<OptionsActions, 'requestSite' | 'showDemo'>;
  /** True once a site was granted: the second step is done. */
  readonly hasSite: boolean;
  readonly text: Text;
}

/** Three steps from the installation to the first badge. */
export const Welcome = ({ actions, hasSite, text }: Props) => (
  <section class="card stack" aria-label={text('welcome_title')}>
    <h2 class="title">{text('welcome_title')}</h2>
    <p>{text('welcome_intro')}</p>
    <ol class="steps">
      <li>
        <h3>{text('welcome_step_1')}</h3>
        <AddSite requestSite={actions.requestSite} text={text} />
      </li>
      <li>
        <h3>{text('welcome_step_2')}</h3>
        <p>{text(hasSite ? 'welcome_step_2_done' : 'welcome_step_2_help')}</p>
        {!hasSite && <DemoOffer showDemo={actions.showDemo} text={text} />}
      </li>
      <li>
        <h3>{text('welcome_step_3')}</h3>
        <p>{text('welcome_step_3_help')}</p>
      </li>
    </ol>
    <p class="quiet">{text('welcome_pin')}</p>
  </section>
);
