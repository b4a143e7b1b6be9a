import { SiteSettings, type SiteSettingsProps } from './SiteSettings.tsx';

/** A granted site: what is chosen for it, or the questions that follow a grant. */
export function SiteScreen(props: SiteSettingsProps) {
  const { site, state, text } = props;
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
      <SiteSettings {...props} isOpen={isNew} />
    </section>
  );
}
