import type { ComponentProps } from 'preact';
import type { Addition } from '../../../lib/domain/added/addition.ts';
import { LazyDetails } from '../../controls/LazyDetails.tsx';
import type { Words } from '../../text.ts';
import { AddedForm } from './AddedForm.tsx';

/** What is added, in one line. */
function inShort({ text, formats }: Words, added: Addition): string {
  const { contacts, references, hours } = added;
  return [
    text('contact_yours'),
    contacts.length > 0 && text('added_count_contacts', formats.number(contacts.length)),
    references.length > 0 && text('added_count_references', formats.number(references.length)),
    hours !== null && text('added_has_hours'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What the user adds to a matrix that is not theirs: in short, and the form when it is opened. */
export function AddedPart(props: ComponentProps<typeof AddedForm>) {
  const { matrix, text, formats } = props;
  return (
    <>
      {matrix.added && <p class="quiet">{inShort({ text, formats }, matrix.added)}</p>}
      <LazyDetails summary={text('added_title')}>{() => <AddedForm {...props} />}</LazyDetails>
    </>
  );
}
