import { isGroup } from '../../../lib/domain/matrix/is-group.ts';
import type { TemplateFacts } from '../../../lib/domain/plan/template-facts.ts';
import type { Instant } from '../../../lib/domain/time/instant.ts';
import type { MessageKey } from '../../text.ts';
import type { FormContext } from '../form/form-context.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { keyOf, recordOf, textIn, type Part } from '../part/part.ts';
import type { EditorTools } from '../shell/editor-state.ts';
import { templateFields } from './record-fields.ts';
import { sampleFacts } from './sample-facts.ts';

interface Props {
  readonly part: Part;
  readonly context: FormContext;
  readonly tools: Pick<EditorTools, 'fillTemplate'>;
  readonly now: Instant;
}

const places: readonly (readonly [string, MessageKey])[] = [
  ['note', 'edit_template_note'],
  ['subject', 'edit_template_subject'],
  ['body', 'edit_template_body'],
  ['message', 'edit_template_message'],
  ['update', 'edit_template_update'],
];

/** Every name that a template may use, as it is written there. */
const namesIn = (facts: TemplateFacts): readonly string[] =>
  Object.entries(facts).flatMap(([name, value]: readonly [string, unknown]) => {
    if (Array.isArray(value)) {
      const inner = Object.keys(recordOf(value[0])).map((it) => `{{${it}}}`);
      return [`{{#${name}}} ${inner.join(' ')} {{/${name}}}`];
    }
    return isGroup(value) ? Object.keys(value).map((it) => `{{${name}.${it}}}`) : [`{{${name}}}`];
  });

/** The team's own words, each with what it would say of the sample ticket. */
export function TemplatesForm({ part, context, tools, now }: Props) {
  const { text } = context;
  const facts = sampleFacts(context, now);
  const written = { ...recordOf(part.value), ...recordOf(keyOf(part, 'mail').value) };
  const filled = places.flatMap(([key, label]) => {
    const template = textIn(recordOf(written)[key]);
    return template === ''
      ? []
      : [{ key, label, said: tools.fillTemplate(template, facts) ?? text('edit_template_wrong') }];
  });
  return (
    <>
      <RecordForm part={part} fields={templateFields} context={context} />
      <details>
        <summary>{text('edit_template_names')}</summary>
        <ul class="plain">
          {namesIn(facts).map((name) => (
            <li key={name}>
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </details>
      <section class="stack" aria-label={text('edit_template_preview')}>
        <h3>{text('edit_template_preview')}</h3>
        {filled.length === 0 && <p class="quiet">{text('edit_template_none')}</p>}
        {filled.map(({ key, label, said }) => (
          <div key={key}>
            <h4>{text(label)}</h4>
            <p class="pre whole">{said}</p>
          </div>
        ))}
      </section>
    </>
  );
}
