import type { Site } from '../../lib/domain/assignment/site.ts';
import type { PolicyView } from '../../lib/domain/policy/policy.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { Failure } from '../controls/Failure.tsx';
import { LazyDetails } from '../controls/LazyDetails.tsx';
import { useTask } from '../controls/use-task.ts';
import type { HelpdeskChoice } from '../site/site-choices.ts';
import { SiteForm } from '../site/SiteForm.tsx';
import type { Words } from '../text.ts';
import { FieldMapForm } from './FieldMapForm.tsx';
import { HelpdeskKeyForm } from './HelpdeskKeyForm.tsx';
import { WhichMatrix } from './WhichMatrix.tsx';
import { SiteMapFile } from './SiteMapFile.tsx';
import { SiteHealth } from './SiteHealth.tsx';
import type { OptionsActions } from './options-state.ts';

interface Props extends Words {
  readonly sites: readonly Site[];
  readonly matrices: readonly MatrixSummary[];
  readonly helpdesks: readonly HelpdeskChoice[];
  /** What an organisation set; absent: nothing. */
  readonly policy?: PolicyView | undefined;
  readonly actions: Pick<
    OptionsActions,
    'saveSite' | 'removeSite' | 'siteHealth' | 'copy' | 'exportFile' | 'keys'
  >;
}

/** Every site on which Uptier is switched on, with its form; each can be taken away again. */
export function SiteList({ sites, matrices, helpdesks, policy, actions, text, formats }: Props) {
  const removing = useTask((origin: string) => actions.removeSite(origin));
  return (
    <>
      {sites.length === 0 && <p class="quiet">{text('options_no_sites')}</p>}
      <Failure failure={removing.failure} text={text} />
      <ul class="plain">
        {sites.map((site) => (
          <li key={site.origin} class="card stack">
            <div class="row">
              <h3>
                <bdi>{site.origin}</bdi>
              </h3>
              <button
                type="button"
                class="small"
                aria-label={text('options_remove_site_what', site.origin)}
                disabled={policy?.sites[site.origin] !== undefined}
                onClick={() => removing.run(site.origin)}
              >
                {text('options_remove_site')}
              </button>
            </div>
            {policy?.sites[site.origin] && <p class="quiet">{text('policy_locked')}</p>}
            <SiteHealth
              ask={() => actions.siteHealth(site.origin)}
              onCopy={actions.copy}
              text={text}
              formats={formats}
            />
            <SiteMapFile
              site={site}
              isLocked={policy?.sites[site.origin]?.includes('siteMap')}
              onSave={actions.saveSite}
              onExport={actions.exportFile}
              text={text}
              formats={formats}
            />
            <details open={site.assignments.length === 0}>
              <summary>{text('popup_site_settings')}</summary>
              <SiteForm
                site={site}
                matrices={matrices}
                helpdesks={helpdesks}
                markFields={null}
                locked={policy?.sites[site.origin]}
                onSave={actions.saveSite}
                text={text}
              />
            </details>
            <FieldMapForm
              site={site}
              isLocked={policy?.sites[site.origin]?.includes('fieldMap')}
              onSave={actions.saveSite}
              text={text}
            />
            {helpdesks.find(({ value }) => value === site.helpdesk)?.takesKey && (
              <LazyDetails summary={text('options_key_title')}>
                {() => <HelpdeskKeyForm origin={site.origin} actions={actions.keys} text={text} />}
              </LazyDetails>
            )}
            {site.assignments.length > 0 && (
              <WhichMatrix site={site} matrices={matrices} text={text} formats={formats} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
