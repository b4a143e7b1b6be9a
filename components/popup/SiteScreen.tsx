import type { Site } from '../../lib/domain/assignment/site.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import type { Choice } from '../controls/SelectField.tsx';
import { SiteForm } from '../site/SiteForm.tsx';
import type { Words } from '../text.ts';
import type { PopupActions, PopupState } from './popup-state.ts';

interface Props extends Words {
  readonly site: Site;
  readonly matrices: readonly MatrixSummary[];
  readonly helpdesks: readonly Choice[];
  readonly state: PopupState;
  readonly actions: PopupActions;
}

/** A granted site: what is chosen for it, or the questions that follow a grant. */
export function SiteScreen({ site, matrices, helpdesks, state, actions, text }: Props) {
  const page = state.view?.page;
  const isNew = site.assignments.length === 0 || page === 'ticket';
  return (
    <section class="stack" aria-label={text('popup_site')}>
      <h2 class="title">{text(isNew ? 'popup_site_new' : 'popup_site')}</h2>
      <p>
        <bdi class="strong">{site.origin}</bdi>
      </p>
      {!isNew && (
        <p class="quiet">{text(page === 'ticket-list' ? 'popup_site_list' : 'popup_site_other')}</p>
      )}
      <details open={isNew}>
        <summary>{text('popup_site_settings')}</summary>
        <SiteForm
          key={site.origin}
          site={site}
          matrices={matrices}
          helpdesks={helpdesks}
          markFields={state.markFields}
          onSave={actions.saveSite}
          text={text}
        />
      </details>
    </section>
  );
}
