import type { Instant } from '../../lib/domain/time/instant.ts';
import { ScreenTitle } from '../controls/ScreenTitle.tsx';
import { MatrixBrowser } from '../matrices/MatrixBrowser.tsx';
import { WorkerSilent } from '../popup/WorkerSilent.tsx';
import type { HelpdeskChoice } from '../site/site-choices.ts';
import type { Words } from '../text.ts';
import { AddedAlone } from './added/AddedAlone.tsx';
import { AddedPart } from './added/AddedPart.tsx';
import { AboutPart } from './AboutPart.tsx';
import { AddSite } from './AddSite.tsx';
import { AllowNotices } from './AllowNotices.tsx';
import { DataPart } from './data/DataPart.tsx';
import { FindOption } from './FindOption.tsx';
import { HoursForm } from './HoursForm.tsx';
import { FeedPart } from './feeds/FeedPart.tsx';
import { ImportForm } from './ImportForm.tsx';
import { NewsPart } from '../news/NewsPart.tsx';
import { LanguagePart } from './LanguagePart.tsx';
import { MatrixList } from './MatrixList.tsx';
import { NoticesForm } from './NoticesForm.tsx';
import type { OptionsActions, OptionsState } from './options-state.ts';
import { PolicyProblems } from './PolicyProblems.tsx';
import { SectionLinks } from './SectionLinks.tsx';
import { ShortcutsPart } from './ShortcutsPart.tsx';
import { SiteList } from './SiteList.tsx';
import { StoredProblems } from './StoredProblems.tsx';
import { WebhookPart } from './webhooks/WebhookPart.tsx';
import { Welcome } from './Welcome.tsx';

interface Props extends Words {
  readonly state: OptionsState;
  readonly helpdesks: readonly HelpdeskChoice[];
  readonly now: Instant;
  readonly actions: OptionsActions;
}

/** The options page: first run, sites, the user's own hours, matrices, and what could not be read back from storage. */
export function Options({ state, helpdesks, now, actions, text, formats }: Props) {
  const { directory, worker, preferences, isWelcome, isForHours } = state;
  const words = { text, formats };
  const matrices = directory?.matrices ?? [];
  const sites = directory?.sites ?? [];
  const policy = directory?.policy;
  // A policy that comes late is shown at once: what the forms began with no longer counts.
  const era = policy?.edition;
  return (
    <main class="options">
      <h1 class="brand">{text('options_title')}</h1>
      <p>
        <a href="/insights.html">{text('insights_link')}</a>
      </p>
      {!isWelcome && <FindOption text={text} />}
      {!isWelcome && <SectionLinks text={text} />}
      {worker === 'silent' && (
        <WorkerSilent onRetry={actions.retry} onReload={actions.reloadExtension} text={text} />
      )}
      <PolicyProblems problems={policy?.problems ?? []} text={text} />
      {worker === 'answering' && <NewsPart actions={actions.news} isWide {...words} />}
      {isWelcome && <Welcome actions={actions} hasSite={sites.length > 0} text={text} />}
      <section class="stack" id="sites" tabIndex={-1} aria-label={text('options_sites')}>
        <h2>{text('options_sites')}</h2>
        <SiteList
          key={era}
          sites={sites}
          matrices={matrices}
          helpdesks={helpdesks}
          policy={policy}
          actions={actions}
          text={text}
          formats={formats}
        />
        {!isWelcome && <AddSite requestSite={actions.requestSite} text={text} />}
      </section>
      {preferences && (
        <section class="stack" id="hours" tabIndex={-1} aria-label={text('options_hours')}>
          <ScreenTitle takesFocus={isForHours}>{text('options_hours')}</ScreenTitle>
          <p>{text('options_hours_help')}</p>
          <HoursForm
            key={era}
            locked={policy?.locked}
            preferences={preferences}
            now={now}
            readHolidays={actions.readHolidays}
            onSave={actions.savePreferences}
            {...words}
          />
        </section>
      )}
      {preferences && (
        <section class="stack" id="notices" tabIndex={-1} aria-label={text('options_notices')}>
          <h2>{text('options_notices')}</h2>
          <p>{text('options_notices_help')}</p>
          <AllowNotices
            isAllowed={state.mayNotify}
            onAllow={actions.requestNotifications}
            text={text}
          />
          <NoticesForm
            key={era}
            locked={policy?.locked}
            settings={preferences.notifications}
            onSave={(notifications) => actions.savePreferences({ ...preferences, notifications })}
            text={text}
          />
        </section>
      )}
      {worker === 'answering' && (
        <WebhookPart
          key={JSON.stringify(policy?.webhooks)}
          isLocked={policy?.webhooks?.isLocked}
          actions={actions.webhooks}
          text={text}
        />
      )}
      <section class="stack" id="matrices" tabIndex={-1} aria-label={text('options_matrices')}>
        <h2>{text('options_matrices')}</h2>
        <MatrixList
          matrices={matrices}
          actions={actions}
          drawAdded={(matrix) => (
            <AddedPart
              matrix={matrix}
              now={now}
              locked={policy?.locked ?? []}
              actions={actions.added}
              {...words}
            />
          )}
          editFailure={state.editFailure}
          {...words}
        />
        <AddedAlone
          additions={directory?.addedToNothing ?? []}
          actions={actions.added}
          {...words}
        />
        <ImportForm
          importMatrix={actions.importMatrix}
          matrices={matrices}
          onAdd={actions.added.save}
          {...words}
        />
        {worker === 'answering' && (
          <FeedPart key={JSON.stringify(policy?.feeds)} actions={actions.feeds} {...words} />
        )}
      </section>
      <details id="contacts" tabIndex={-1}>
        <summary>{text('options_contacts')}</summary>
        <MatrixBrowser matrices={matrices} now={now} onCopy={actions.copy} {...words} />
      </details>
      <DataPart
        directory={directory}
        hasWorker={worker === 'answering'}
        preferences={preferences}
        actions={actions.data}
        {...words}
      />
      <StoredProblems
        problems={state.problems}
        takesFocus={state.isForProblems}
        onSave={actions.exportProblems}
        {...words}
      />
      <ShortcutsPart read={actions.shortcuts} text={text} />
      <LanguagePart
        preferences={preferences}
        locked={policy?.locked}
        now={now}
        onSave={actions.savePreferences}
        {...words}
      />
      <AboutPart version={state.version} matrices={matrices} helpdesks={helpdesks} text={text} />
    </main>
  );
}
