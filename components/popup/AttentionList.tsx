import { helpdeskLink } from '../../lib/domain/plan/helpdesk-link.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { AttentionItem } from '../../lib/domain/view/views.ts';
import { attentionId } from '../customer/PageTools.tsx';
import { StatePill } from '../ticket/StatePill.tsx';
import { termText, type Words } from '../text.ts';

interface Props extends Words {
  readonly items: readonly AttentionItem[];
  readonly now: Instant;
}

function AttentionRow({
  item,
  now,
  text,
  formats,
}: Omit<Props, 'items'> & { item: AttentionItem }) {
  const { ref, metric, dueAt, state } = item;
  const subject = item.subject ?? text('popup_no_subject');
  const link = helpdeskLink(item.address, ref.origin);
  return (
    <li>
      <p>
        {link === null ? (
          subject
        ) : (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {subject}
          </a>
        )}
      </p>
      <p class="pills">
        {state === 'escalation' ? (
          <span class="pill tone-warn">{text('attention_escalation')}</span>
        ) : (
          <StatePill state={state} text={text} />
        )}
        <span>
          {[
            item.severity,
            metric !== null && dueAt !== null && termText(text, 'metric', metric),
            metric !== null && dueAt !== null && formats.instantShort(dueAt, now),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <p class="quiet">
        <bdi>{new URL(ref.origin).host}</bdi> · {text('popup_ticket', ref.ticketId)} ·{' '}
        {text('attention_read', formats.instantShort(item.readAt, now))}
      </p>
    </li>
  );
}

/** Tickets that need someone, of all helpdesks together; nothing where none does. */
export const AttentionList = ({ items, ...rest }: Props) =>
  items.length === 0 ? null : (
    <section id={attentionId} class="stack" aria-label={rest.text('attention_title')}>
      <h2>{rest.text('attention_title')}</h2>
      <ul class="plain stack">
        {items.map((item) => (
          <AttentionRow key={item.address} item={item} {...rest} />
        ))}
      </ul>
    </section>
  );
