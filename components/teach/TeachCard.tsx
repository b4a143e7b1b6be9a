import type { Site } from '../../lib/domain/assignment/site.ts';
import { siteMapHelpdesk, mappedFacts, type SiteMap } from '../../lib/domain/site-map/site-map.ts';
import {
  mapFrom,
  type Pointed,
  type TaughtPage,
  type Teaching,
} from '../../lib/domain/site-map/teaching.ts';
import type { PageHealth } from '../../lib/domain/view/views.ts';
import { Failure } from '../controls/Failure.tsx';
import { useTask } from '../controls/use-task.ts';
import { termText, type Words } from '../text.ts';
import { WordsForm } from './WordsForm.tsx';

interface Props extends Words {
  readonly site: Site;
  readonly teaching: Teaching | null;
  /** A page that lost some of what was taught; null where none did. */
  readonly lost: PageHealth | null;
  readonly zone: string;
  readonly onTeach: (page: TaughtPage, what: Pointed | null) => Promise<void>;
  readonly onDrop: () => Promise<void>;
  readonly onSave: (map: SiteMap) => Promise<void>;
}

/** What a lost name is pointed at by: a list whose tickets are gone lost its rows. */
const pointedBy = (name: string): Pointed => mappedFacts.find((fact) => fact === name) ?? 'row';

/** Teaching a site: begins, goes on, asks for the words, and mends what a redesign broke. */
export function TeachCard(props: Props) {
  const { site, teaching, lost, zone, onTeach, onDrop, onSave, text, formats } = props;
  const starting = useTask((it: { readonly page: TaughtPage; readonly what: Pointed | null }) =>
    onTeach(it.page, it.what),
  );
  const dropping = useTask(onDrop);
  const map = teaching ? mapFrom(teaching) : null;
  const isMapped = site.helpdesk === siteMapHelpdesk && site.siteMap !== undefined;
  const page = lost?.page === 'ticket-list' ? 'list' : 'ticket';
  return (
    <section class="card stack" aria-label={text('teach_title')}>
      <h2>{text('teach_title')}</h2>
      {lost && !teaching && (
        <>
          <p>{text('teach_lost')}</p>
          {lost.missing.map((name) => (
            <button
              key={name}
              type="button"
              class="primary wide"
              onClick={() => void starting.run({ page, what: pointedBy(name) })}
            >
              {text('teach_again_what', termText(text, 'fact', name))}
            </button>
          ))}
        </>
      )}
      {!lost && !teaching && <p class="quiet">{text(isMapped ? 'teach_known' : 'teach_help')}</p>}
      {teaching && <p class="quiet">{text('teach_going')}</p>}
      <p class="row">
        {(['ticket', 'list'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            onClick={() => void starting.run({ page: kind, what: null })}
          >
            {text(`teach_page_${kind}`)}
          </button>
        ))}
      </p>
      <Failure failure={starting.failure ?? dropping.failure} text={text} />
      {teaching && map && (
        <WordsForm
          key={JSON.stringify(teaching.seen)}
          map={map}
          seen={teaching.seen}
          zone={zone}
          onSave={onSave}
          text={text}
          formats={formats}
        />
      )}
      {teaching && !map && <p class="quiet">{text('teach_no_address')}</p>}
      {teaching && (
        <p>
          <button type="button" class="small" onClick={() => void dropping.run()}>
            {text('teach_drop')}
          </button>
        </p>
      )}
    </section>
  );
}
