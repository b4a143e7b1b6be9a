import { isPlaced, standingOf, type Decision } from '../../lib/domain/capture/review/decisions.ts';
import type { AnyField } from '../../lib/domain/capture/review/review-field.ts';
import { lookingAt } from '../controls/looking-at.ts';
import { Findings } from '../options/Findings.tsx';
import { termText, type Words } from '../text.ts';
import type { CaptureActions, CaptureReview } from './capture-state.ts';
import { countryText, shownWords, topicText, valueText } from './capture-words.ts';
import { CorrectField, toCorrect } from './CorrectField.tsx';
import { PlaceContact } from './PlaceContact.tsx';

interface Props extends Words {
  readonly field: AnyField;
  readonly review: CaptureReview;
  readonly actions: CaptureActions;
}

const tones = {
  asked: 'warn',
  taken: 'quiet',
  accepted: 'ok',
  corrected: 'ok',
  placed: 'ok',
  dropped: 'quiet',
} as const;

/** One value of the draft: what was read, the words it rests on, how sure that is, and what to do. */
export function FieldRow({ field, review, actions, text, formats }: Props) {
  const { id, evidence, confidence } = field;
  const decision = review.decisions[id];
  const standing = standingOf(field, review.decisions);
  const shown = valueText(text, field);
  const correction = toCorrect(field);
  const decide = (next: Decision | null) => () => actions.decide(id, next);
  const topic = topicText(text, field);
  const tone = review.wrong.includes(id) ? 'warn' : tones[standing];
  const button = (label: string, next: Decision | null, isFirst = false) => (
    <button
      type="button"
      class={`small${isFirst ? ' primary' : ''}`}
      aria-label={text('capture_do_to', label, topic)}
      onClick={decide(next)}
    >
      {label}
    </button>
  );
  const isContact = isPlaced(field);
  const country = countryText(text, field);
  const isTextOnly =
    field.kind === 'channel' && field.value.value !== null && field.value.address === null;
  return (
    <li
      class={`review-field${standing === 'asked' ? ' asked' : ''}`}
      {...lookingAt((isLookedAt) => actions.look(id, evidence, isLookedAt))}
    >
      <p class="row">
        {decision?.kind !== 'corrected' && <strong>{topic}</strong>}
        <span class={`pill tone-${tone}`}>{termText(text, 'capture_standing', standing)}</span>
      </p>
      {decision?.kind === 'corrected' ? (
        <CorrectField
          field={field}
          value={decision.text}
          isWrong={review.wrong.includes(id)}
          onChange={(value) => actions.decide(id, { kind: 'corrected', text: value })}
          text={text}
        />
      ) : (
        <p>
          {shown === null ? (
            <span class="quiet">{text('contact_not_published')}</span>
          ) : standing === 'dropped' ? (
            <s>
              <bdi>{shown}</bdi>
            </s>
          ) : (
            <bdi>{shown}</bdi>
          )}
        </p>
      )}
      {country !== null && !decision && <p class="quiet">{country}</p>}
      {isTextOnly && !decision && <p class="quiet">{text('capture_text_only')}</p>}
      <figure class="source">
        <blockquote>
          <bdi>{shownWords(evidence.words)}</bdi>
        </blockquote>
        <figcaption class="quiet">{termText(text, 'capture_confidence', confidence)}</figcaption>
      </figure>
      {!decision && isContact && (
        <PlaceContact
          fields={review.fields}
          onPlace={(level) => actions.decide(id, { kind: 'placed', level })}
          text={text}
        />
      )}
      <p class="actions">
        {!decision &&
          !isContact &&
          confidence !== 'high' &&
          button(text('capture_accept'), { kind: 'accepted' }, true)}
        {!decision &&
          !isContact &&
          correction !== null &&
          button(text('capture_correct'), { kind: 'corrected', text: correction })}
        {!decision && button(text('capture_drop'), { kind: 'dropped' })}
        {decision && button(text('capture_take_back'), null)}
      </p>
      <Findings findings={review.findings.atFields[id] ?? []} text={text} formats={formats} />
    </li>
  );
}
