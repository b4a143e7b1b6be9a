import type { ComponentChildren } from 'preact';
import type { Choice } from '../../lib/domain/what-if/choices.ts';
import type { Reader } from '../badge/badge-words.ts';

interface Props {
  readonly choices: readonly Choice[];
  /** The one whose answer is shown. */
  readonly chosen?: string | null;
  /** Absent where whoever shows it acts on the buttons' `data-choice`. */
  readonly onChoose?: (id: string) => void;
  readonly reader: Reader;
  /** Below the choices: a field, and the answer. */
  readonly children: ComponentChildren;
}

function label({ supposition, when, name }: Choice, { text, formats, now }: Reader): string {
  switch (supposition.kind) {
    case 'reply':
      if (when === 'soon') return text('what_if_offer_reply_soon');
      return when === 'now'
        ? text('what_if_offer_reply_now')
        : text('what_if_offer_reply_due', formats.instantShort(supposition.at, now));
    case 'severity':
      return text('what_if_offer_severity', name ?? supposition.id);
    case 'pause':
      return supposition.reason === null
        ? text('what_if_offer_pause')
        : text('what_if_offer_pause_reason', supposition.reason.replaceAll('-', ' '));
    case 'workaround':
      return text('what_if_offer_workaround');
    case 'solve':
      return text('what_if_offer_solve');
  }
}

/** Suppositions as buttons: each only works something out, none does anything. */
export function WhatIfOffer({ choices, chosen, onChoose, reader, children }: Props) {
  const title = reader.text('what_if_title');
  return (
    <section class="what-if" aria-label={title}>
      <h2>{title}</h2>
      <p class="quiet">{reader.text('what_if_hint')}</p>
      <div class="choices">
        {choices.map((it) => (
          <button
            key={it.id}
            type="button"
            class="small"
            data-choice={it.id}
            {...(onChoose && { 'aria-pressed': chosen === it.id, onClick: () => onChoose(it.id) })}
          >
            {label(it, reader)}
          </button>
        ))}
      </div>
      {children}
    </section>
  );
}
