import type { CompiledMatrix } from '../matrix/compile-matrix.ts';
import type { Channel, Tier } from '../matrix/tier-schema.ts';
import { sameWord } from '../severity/words.ts';
import type { TicketEvent } from '../ticket/ticket.ts';

/** The promise of a tier or of one of its channels to answer an escalation. */
export interface AnswerPromise {
  readonly within: string;
  readonly calendar: string | undefined;
  readonly commitment: 'guarantee' | 'goal' | undefined;
  readonly channel: string | undefined;
}

/** What an escalation's answer is owed by: a time, words without one, or not known, or nothing. */
export type AnswerTerms =
  | { readonly kind: 'timed'; readonly promise: AnswerPromise }
  | { readonly kind: 'in-words'; readonly text: string; readonly channel: string }
  | { readonly kind: 'channel-unknown' }
  | { readonly kind: 'none' };

/** The channel of one escalation; undefined for a contact that was none. */
const usedName = (escalation: TicketEvent | null): string | undefined =>
  escalation?.kind === 'escalated' ? escalation.channel : undefined;

const unknownChannel: AnswerTerms = { kind: 'channel-unknown' };

/** True where it does not matter which of the channels was used. */
const promiseTheSame = (channels: readonly Channel[]): boolean =>
  new Set(channels.map((it) => JSON.stringify([it.respondsWithin, it.calendar, it.commitment])))
    .size <= 1;

/** An account manager in copy is reached in the ticket; people and files also say `cc`. */
const isUsed = (channel: Channel, used: string) =>
  sameWord(channel.type, used) || (channel.type === 'ticket' && sameWord(used, 'cc'));

function timed(tier: Tier, channel?: Channel, used?: Channel): AnswerTerms {
  const within = channel?.respondsWithin ?? tier.respondsWithin;
  if (within === undefined) return { kind: 'none' };
  return {
    kind: 'timed',
    promise: {
      within,
      calendar: channel?.calendar ?? tier.calendar,
      commitment: channel?.commitment ?? tier.commitment,
      channel: used?.type,
    },
  };
}

/**
 * The promise that counts for one escalation to a tier: of the channel that was used (in words, where it has no time),
 * else the tier's own, else that of its channels where they all promise the same.
 */
export function answerTerms(
  { matrix }: CompiledMatrix,
  level: number,
  escalation: TicketEvent | null,
): AnswerTerms {
  const tier = matrix.tiers.find((it) => it.level === level);
  if (!tier) return { kind: 'none' };
  const channels = tier.channels ?? [];
  const used = usedName(escalation);
  if (used === undefined) {
    if (tier.respondsWithin !== undefined) return timed(tier);
    const promising = channels.filter((it) => it.respondsWithin !== undefined);
    return promiseTheSame(promising) ? timed(tier, promising[0]) : unknownChannel;
  }
  const matching = channels.filter((it) => isUsed(it, used));
  const promising = matching.filter((it) => it.respondsWithin !== undefined);
  if (!promiseTheSame(promising)) return unknownChannel;
  const inWords = matching.find((it) => it.promise !== undefined || it.passedTo !== undefined);
  if (promising.length === 0 && inWords)
    return {
      kind: 'in-words',
      text: inWords.promise ?? inWords.passedTo ?? '',
      channel: inWords.type,
    };
  return timed(tier, promising[0], promising[0]);
}
