import { AreaPart } from '../part/AreaPart.tsx';
import { ListPart } from '../part/ListPart.tsx';
import { keyOf, recordOf, textIn, type Part } from '../part/part.ts';
import { ChoiceSpecField } from './ChoiceSpecField.tsx';
import type { FieldSpec, ListSpec, ParagraphsSpec } from './field-spec.ts';
import { Fold } from './Fold.tsx';
import type { FormContext } from './form-context.ts';
import { RecordForm } from './RecordForm.tsx';
import { TextSpecField } from './TextSpecField.tsx';

interface Props {
  readonly spec: FieldSpec;
  /** The record in which the field's key stands. */
  readonly holder: Part;
  readonly context: FormContext;
}

/** What an entry is called: its number, and its own name where it has one. */
function itemName(
  { text }: FormContext,
  spec: ListSpec | ParagraphsSpec,
  value: unknown,
  index: number,
): string {
  const { name, term, id } = recordOf(value);
  const own = textIn(name) || textIn(term) || textIn(id);
  const item = text(spec.item, index + 1);
  return own === '' ? item : text('edit_item_named', item, own);
}

/** A text that stays an entry of its list when it is emptied: it is removed by its button. */
const keptText = (item: Part): Part => ({
  ...item,
  onChange: (next) => item.onChange(next ?? ''),
});

/** The field of one key, as its kind asks for. */
export function SpecField({ spec, holder, context }: Props) {
  const { text } = context;
  const part = spec.kind === 'group' ? holder : keyOf(holder, spec.key);
  switch (spec.kind) {
    case 'list':
    case 'paragraphs':
      return (
        <div class={`stack of-${spec.kind}`}>
          {(spec.kind === 'paragraphs' || spec.isWholePart !== true) && <h3>{text(spec.label)}</h3>}
          {spec.hint && <p class="quiet">{text(spec.hint)}</p>}
          <ListPart
            part={part}
            label={text(spec.label)}
            nameOf={(value, index) => itemName(context, spec, value, index)}
            addLabel={text(spec.add)}
            blank={() => (spec.kind === 'list' ? {} : '')}
            text={text}
          >
            {(item, index) =>
              spec.kind === 'list' ? (
                <RecordForm part={item} fields={spec.fields} context={context} isKept />
              ) : (
                <AreaPart part={keptText(item)} label={text(spec.item, index + 1)} />
              )
            }
          </ListPart>
        </div>
      );
    case 'record':
    case 'group':
      return (
        <Fold label={text(spec.label)} part={part} keys={spec.fields.map(({ key }) => key)}>
          <RecordForm
            part={part}
            fields={spec.fields}
            context={context}
            isWhole={spec.kind === 'record'}
          />
        </Fold>
      );
    case 'line':
    case 'id':
    case 'paragraph':
    case 'lines':
    case 'words':
    case 'number':
    case 'duration':
      return <TextSpecField spec={spec} part={part} context={context} />;
    default:
      return <ChoiceSpecField spec={spec} part={part} context={context} />;
  }
}
