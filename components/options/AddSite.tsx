import { useState } from 'preact/hooks';
import { originOf } from '../../lib/domain/assignment/origin.ts';
import { TextField } from '../controls/TextField.tsx';
import type { Text } from '../text.ts';

interface Props {
  readonly requestSite: (origin: string) => Promise<boolean>;
  readonly text: Text;
}

/** The origin of an address as people type it; a bare host is taken for https. */
const typedOrigin = (typed: string): string | null => {
  const address = typed.trim();
  return originOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`);
};

/** Names a helpdesk by its address and asks the browser for that one site. */
export function AddSite({ requestSite, text }: Props) {
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<'nothing' | 'granted' | 'refused'>('nothing');
  const [isWrong, setWrong] = useState(false);
  const origin = typedOrigin(typed);
  const submit = (event: Event) => {
    event.preventDefault();
    if (origin === null || typed.trim() === '') {
      setWrong(true);
      return;
    }
    const granted = requestSite(origin);
    granted.then(
      (isGranted) => setSaid(isGranted ? 'granted' : 'refused'),
      () => setSaid('refused'),
    );
  };
  return (
    <form class="stack" noValidate onSubmit={submit} aria-label={text('grant_title')}>
      <TextField
        type="url"
        label={text('options_address')}
        hint={text('options_address_hint')}
        error={isWrong ? text('options_address_error') : null}
        value={typed}
        maxLength={2000}
        onInput={(value) => {
          setTyped(value);
          setWrong(false);
          setSaid('nothing');
        }}
      />
      <p>
        <button type="submit" class="primary">
          {text('grant_use')}
        </button>
      </p>
      <p role="status">
        {said === 'granted' && text('options_granted')}
        {said === 'refused' && text('grant_refused')}
      </p>
    </form>
  );
}
