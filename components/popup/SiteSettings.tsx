import { useEffect, useState } from 'preact/hooks';
import type { Site } from '../../lib/domain/assignment/site.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import type { HelpdeskChoice } from '../site/site-choices.ts';
import { SiteForm } from '../site/SiteForm.tsx';
import type { Text } from '../text.ts';
import type { PopupActions, PopupState } from './popup-state.ts';

export interface SiteSettingsProps {
  readonly site: Site;
  readonly matrices: readonly MatrixSummary[];
  readonly helpdesks: readonly HelpdeskChoice[];
  readonly state: PopupState;
  readonly actions: Pick<PopupActions, 'saveSite' | 'askMarkFields'>;
  readonly text: Text;
}

interface Props extends SiteSettingsProps {
  readonly isOpen: boolean;
}

/** A site's form, drawn once it is opened; the fields of the ticket in front are asked for then. */
export function SiteSettings({ site, matrices, helpdesks, state, actions, isOpen, text }: Props) {
  const [wasOpened, setOpened] = useState(isOpen);
  const ticket = state.view?.ticket?.ref;
  const isShown = isOpen || wasOpened;
  useEffect(() => {
    if (isShown) actions.askMarkFields();
  }, [isShown, ticket?.origin, ticket?.ticketId]);
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{text('popup_site_settings')}</summary>
      {isShown && (
        <SiteForm
          key={site.origin}
          site={site}
          matrices={matrices}
          helpdesks={helpdesks}
          markFields={state.markFields}
          locked={state.directory?.policy?.sites[site.origin]}
          onSave={actions.saveSite}
          text={text}
        />
      )}
    </details>
  );
}
