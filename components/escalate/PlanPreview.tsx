import { planSteps, type HandOver, type Plan, type Write } from '../../lib/domain/plan/plan.ts';
import { Field } from '../controls/Field.tsx';
import { termText, type Words } from '../text.ts';
import { addedBefore, splitNote } from './plan-request.ts';

interface Props extends Words {
  readonly plan: Plan;
  /** What stands in the note's field; null: the template's words. */
  readonly note: string | null;
  readonly onNote: (note: string) => void;
}

function HandOverPreview({
  handOver,
  text,
}: Pick<Words, 'text'> & { readonly handOver: HandOver }) {
  switch (handOver.kind) {
    case 'mail':
      return (
        <dl class="facts">
          <dt>{text('preview_to')}</dt>
          <dd>{handOver.to}</dd>
          {handOver.cc !== null && <dt>{text('preview_cc')}</dt>}
          {handOver.cc !== null && <dd>{handOver.cc}</dd>}
          <dt>{text('preview_subject')}</dt>
          <dd>{handOver.subject}</dd>
          <dt>{text('preview_body')}</dt>
          <dd class="pre">{handOver.body}</dd>
        </dl>
      );
    case 'call':
      return <p>{text('preview_call', handOver.number)}</p>;
    case 'whatsapp':
      return (
        <>
          <p>{text('preview_whatsapp', handOver.number)}</p>
          <p class="pre">{handOver.text}</p>
        </>
      );
    case 'open':
      return <p>{text('preview_open', termText(text, 'channel', handOver.what), handOver.href)}</p>;
  }
}

const WriteLine = ({ write, text }: Pick<Words, 'text'> & { readonly write: Write }) => {
  if (write.kind === 'priority') return <li>{text('preview_priority', write.to)}</li>;
  if (write.kind === 'tag') return <li>{text('preview_tag', write.tag)}</li>;
  if (write.kind === 'group') return <li>{text('preview_group', write.to)}</li>;
  if (write.kind === 'field') return <li>{text('preview_field', write.name, write.value)}</li>;
  return <li>{text('preview_note')}</li>;
};

/** Exactly what one click will open and write; the note's words can be changed. */
export function PlanPreview({ plan, note, onNote, text }: Props) {
  const parts = splitNote(plan);
  const added = addedBefore(parts?.words ?? '', note);
  return (
    <section class="stack" aria-label={text('preview_title')}>
      {plan.handOver && (
        <div class="stack">
          <h2>{text('preview_opens')}</h2>
          <HandOverPreview handOver={plan.handOver} text={text} />
        </div>
      )}
      <div class="stack">
        <h2>{text(planSteps(plan).length > 0 ? 'preview_writes' : 'preview_writes_nothing')}</h2>
        <ul class="reasons">
          {plan.writes.map((write) => (
            <WriteLine key={write.kind} write={write} text={text} />
          ))}
          {plan.webhooks?.map(({ hook, name, host, body }) => (
            <li key={hook}>
              {text('preview_webhook', name, host)}
              <details>
                <summary>{text('preview_webhook_body')}</summary>
                <p class="pre">{body}</p>
              </details>
            </li>
          ))}
        </ul>
        {plan.writes.length > 0 && <p class="quiet">{text('preview_automations')}</p>}
        {parts && (
          <>
            {added !== '' && (
              <div>
                <p>{text('preview_note_added')}</p>
                <p class="pre">{added}</p>
              </div>
            )}
            <Field label={text('preview_note_words')} hint={text('preview_note_hint')}>
              {(described) => (
                <textarea
                  {...described}
                  rows={8}
                  maxLength={6000}
                  value={note ?? parts.words}
                  onInput={(event) => onNote(event.currentTarget.value)}
                />
              )}
            </Field>
            {parts.machine !== '' && (
              <details>
                <summary>{text('preview_machine')}</summary>
                <p class="pre">{parts.machine}</p>
              </details>
            )}
          </>
        )}
      </div>
    </section>
  );
}
