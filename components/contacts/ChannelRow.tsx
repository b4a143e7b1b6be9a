import { useState } from 'preact/hooks';
import type { LadderChannel } from '../../lib/domain/ladder/ladder.ts';
import { channelLink } from '../../lib/domain/plan/channel-link.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { SafeLink } from '../controls/SafeLink.tsx';
import { termText, type Words } from '../text.ts';
import { hoursText } from './hours-text.ts';

interface Props extends Words {
  readonly channel: LadderChannel;
  readonly now: Instant;
  readonly onCopy: (text: string) => Promise<void>;
  /** What the click opens, with its text filled in; absent: the address alone. */
  readonly href?: string | null;
  /** Called in the click that opens it. */
  readonly onOpen?: (() => void) | undefined;
}

const digits = (it: string) => it.replace(/\D/g, '').replace(/^0+/, '');

/** True where `label` is the address itself as the source prints it, so that it would stand twice. */
function repeats(label: string, address: string | null): boolean {
  const number = digits(label);
  return number.length >= 6 && address !== null && digits(address).endsWith(number);
}

/** One way to reach a tier: its address, what opens it, its hours and its own promise. */
export function ChannelRow(props: Props) {
  const { channel, now, text, formats, onCopy, onOpen } = props;
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const { address, type } = channel;
  const href = props.href === undefined ? channelLink(type, address) : props.href;
  const name = termText(text, 'channel', type);
  const copy = (it: string) =>
    onCopy(it).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  return (
    <li class="channel">
      <div class="row">
        <span class="address">
          <strong class="cap">
            {channel.label === null || repeats(channel.label, address) ? name : channel.label}
          </strong>{' '}
          {address !== null && <bdi>{address}</bdi>}
          {address === null && type !== 'ticket' && (
            <span class="quiet">{text('contact_not_published')}</span>
          )}
        </span>
        <span class="actions">
          {href !== null && (
            <SafeLink class="button small" href={href} {...(onOpen && { onClick: onOpen })}>
              {termText(text, 'contact_do', type)}
            </SafeLink>
          )}
          {address !== null && (
            <button
              type="button"
              class="small"
              aria-label={text('contact_copy_what', address)}
              onClick={() => copy(address)}
            >
              {text('contact_copy')}
            </button>
          )}
        </span>
      </div>
      <p class="quiet">
        {[
          address !== null && hoursText(channel, now, { text, formats }),
          channel.respondsWithinText !== null && text('panel_responds', channel.respondsWithinText),
          channel.promise,
          channel.copyTo !== null && text('contact_copy_to', channel.copyTo),
          channel.ifAny && text('contact_if_any'),
          channel.passedTo !== null && text('contact_passed_to', channel.passedTo),
          channel.yours && text('contact_yours'),
          channel.note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="quiet" role="status">
        {copied !== 'no' && text(copied === 'yes' ? 'contact_copied' : 'contact_copy_failed')}
      </p>
    </li>
  );
}
