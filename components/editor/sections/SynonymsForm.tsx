import { LinesPart } from '../part/LinesPart.tsx';
import { errorOf, keyOf, recordOf, type Part } from '../part/part.ts';
import type { FormContext } from '../form/form-context.ts';

interface Props {
  /** How the vendor and categories are recognised. */
  readonly recognise: Part;
  readonly context: FormContext;
}

/** `part` without itself where nothing is left in it. */
const unlessEmpty = (part: Part): Part => ({
  ...part,
  onChange: (next) => part.onChange(Object.keys(recordOf(next)).length === 0 ? undefined : next),
});

/** The words by which each category is told from a ticket's text. */
export function SynonymsForm({ recognise, context }: Props) {
  const { names, text } = context;
  const synonyms = unlessEmpty(keyOf(unlessEmpty(recognise), 'synonyms'));
  // Words of a category that is no more stay to be seen, and can be taken away.
  const gone = Object.keys(recordOf(synonyms.value)).filter(
    (id) => !names.categories.some((it) => it.id === id),
  );
  const all = [...names.categories, ...gone.map((id) => ({ id, name: id }))];
  const error = errorOf(synonyms);
  return all.length === 0 ? null : (
    <section class="stack" aria-label={text('edit_synonyms')}>
      <h3>{text('edit_synonyms')}</h3>
      <p class="quiet">{text('edit_synonyms_hint')}</p>
      {error !== null && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {all.map(({ id, name }) => (
        <LinesPart key={id} part={keyOf(synonyms, id)} label={text('edit_synonyms_of', name)} />
      ))}
    </section>
  );
}
