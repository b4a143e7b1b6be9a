import type { MappedFact } from '../../lib/domain/site-map/site-map.ts';
import type { Step, TaughtPage } from '../../lib/domain/site-map/teaching.ts';
import { plural, termText, type Counting, type Text } from '../text.ts';

/** What the bar shows besides its step. */
export interface TeachView {
  readonly step: Step;
  /** What was pointed at, and how often that is on the page; null: nothing yet. */
  readonly picked: { readonly text: string; readonly count: number } | null;
  /** What was pointed at cannot be found again. */
  readonly isLost: boolean;
  /** What is read on a further ticket; null on a page that was looked at already. */
  readonly read: readonly (readonly [fact: MappedFact, text: string | null])[] | null;
}

export interface TeachActions {
  readonly take: () => void;
  readonly dismiss: () => void;
  readonly skip: () => void;
  readonly again: (fact: MappedFact) => void;
  readonly confirm: () => void;
  readonly choose: (page: TaughtPage) => void;
  readonly leave: () => void;
}

/** Counting is all that a page's script can afford of the reader's language. */
interface Counted {
  readonly text: Text;
  readonly formats: Counting;
}

interface Props extends Counted {
  readonly view: TeachView;
  readonly actions: TeachActions;
}

/** A click that a person made; a page can click too, but not so. */
const trusted = (act: () => void) => (event: MouseEvent) => {
  if (event.isTrusted) act();
};

function Reading({ view, actions, text }: Pick<Props, 'view' | 'actions' | 'text'>) {
  if (view.read === null) return null;
  return (
    <dl>
      {view.read.map(([fact, value]) => (
        <div key={fact} class={value === null ? 'line lost' : 'line'}>
          <dt>{termText(text, 'fact', fact)}</dt>
          <dd>
            <bdi>{value ?? text('teach_not_found')}</bdi>
          </dd>
          <button
            type="button"
            aria-label={text('teach_again_what', termText(text, 'fact', fact))}
            onClick={trusted(() => actions.again(fact))}
          >
            {text('teach_again')}
          </button>
        </div>
      ))}
    </dl>
  );
}

function title({ step, read }: TeachView, { text, formats }: Counted): string {
  if (step.kind === 'choose') return text('teach_choose');
  if (step.kind === 'check')
    return read === null
      ? text('teach_open_other', formats.number(step.seen + 1), formats.number(step.of))
      : text('teach_is_it_right');
  return step.what === 'row'
    ? text('teach_point_row')
    : text('teach_point', termText(text, 'fact', step.what));
}

/** The bar that leads through the teaching: one question at a time, and what is read by now. */
export function TeachBar({ view, actions, text, formats }: Props) {
  const { step, picked, isLost, read } = view;
  const canSkip = step.kind === 'point' && step.what !== 'row' && step.what !== 'subject';
  return (
    <section class="teach" role="group" aria-label={text('teach_title')} tabIndex={-1}>
      <p class="what" role="status">
        <b>{title(view, { text, formats })}</b>{' '}
        {step.kind === 'point' && picked === null && <span>{text('teach_keys')}</span>}
        {step.kind === 'choose' && <span>{text('teach_choose_help')}</span>}
      </p>
      {isLost && (
        <p class="lost" role="alert">
          {text(step.kind === 'point' && step.what === 'row' ? 'teach_no_rows' : 'teach_no_place')}
        </p>
      )}
      {picked && (
        <p>
          <bdi class="value">{picked.text}</bdi>{' '}
          {picked.count > 1 && plural(text, formats, 'teach_rows', picked.count)}
        </p>
      )}
      {step.kind === 'check' && <Reading view={view} actions={actions} text={text} />}
      <p class="actions">
        {picked && (
          <>
            <button type="button" class="primary" onClick={trusted(actions.take)}>
              {text('teach_take')}
            </button>
            <button type="button" onClick={trusted(actions.dismiss)}>
              {text('teach_other')}
            </button>
          </>
        )}
        {canSkip && !picked && (
          <button type="button" onClick={trusted(actions.skip)}>
            {text('teach_skip')}
          </button>
        )}
        {step.kind === 'check' && read && (
          <button type="button" class="primary" onClick={trusted(actions.confirm)}>
            {text('teach_right')}
          </button>
        )}
        {step.kind === 'choose' && (
          <>
            <button type="button" onClick={trusted(() => actions.choose('list'))}>
              {text('teach_page_list')}
            </button>
            <button type="button" onClick={trusted(() => actions.choose('ticket'))}>
              {text('teach_page_ticket')}
            </button>
          </>
        )}
        <button type="button" onClick={trusted(actions.leave)}>
          {text(step.kind === 'choose' ? 'teach_done' : 'teach_leave')}
        </button>
      </p>
    </section>
  );
}
