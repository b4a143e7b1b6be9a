import { useState } from 'preact/hooks';
import { isOutsideAddress } from '../../../lib/domain/outside-address.ts';
import { Failure } from '../../controls/Failure.tsx';
import { TextField } from '../../controls/TextField.tsx';
import { useTask } from '../../controls/use-task.ts';
import type { Text } from '../../text.ts';

interface Props {
  /** False where the browser was not allowed to reach the address. */
  readonly onFollow: (url: string) => Promise<boolean>;
  readonly text: Text;
}

/** Takes the address of a signed matrix. */
export function FeedForm({ onFollow, text }: Props) {
  const [url, setUrl] = useState('');
  const [refusal, setRefusal] = useState<'address' | 'browser' | null>(null);
  const following = useTask(async (address: string) => {
    const isFollowed = await onFollow(address);
    setRefusal(isFollowed ? null : 'browser');
    if (isFollowed) setUrl('');
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const address = url.trim();
    setRefusal(isOutsideAddress(address) ? null : 'address');
    if (isOutsideAddress(address)) void following.run(address);
  };
  return (
    <form class="stack card" noValidate aria-label={text('feed_add')} onSubmit={submit}>
      <h4>{text('feed_add')}</h4>
      <TextField
        type="url"
        label={text('feed_address')}
        hint={text('feed_address_hint')}
        error={refusal === 'address' ? text('feed_address_error') : null}
        value={url}
        maxLength={2000}
        onInput={(next) => {
          setUrl(next);
          setRefusal(null);
        }}
      />
      <Failure failure={following.failure} text={text} />
      <p>
        <button type="submit" aria-disabled={following.isBusy}>
          {text('feed_add_button')}
        </button>
      </p>
      <p role="status">{refusal === 'browser' && text('feed_not_allowed')}</p>
    </form>
  );
}
