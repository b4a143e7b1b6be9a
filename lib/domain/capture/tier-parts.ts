import type { BlockLine } from './block.ts';
import { channelsIn, type ChannelPlace } from './channels.ts';
import { wayOfLine } from './channel-promises.ts';
import { conditionsIn } from './conditions.ts';
import type { DraftChannel, DraftCondition, DraftTier } from './draft.ts';
import { found, type Found } from './evidence.ts';
import { purposeOfSpan } from './metrics.ts';
import { namedChannels } from './named-channels.ts';
import type { PageContext } from './page-context.ts';
import { hasTag, type Reading } from './reading.ts';
import type { Span } from './span.ts';
import { spansIn } from './spans.ts';

/** Puts a tier together from the lines that speak of it. */
export class TierParts {
  name: Found<string> | null = null;
  readonly channels: DraftChannel[] = [];
  readonly conditions: Found<DraftCondition>[] = [];
  private response: Found<Span> | null = null;
  private resolution: Found<Span> | null = null;
  private engagement: Found<Span> | null = null;
  readonly level: Found<number>;
  private readonly page: PageContext;

  constructor(level: Found<number>, page: PageContext) {
    this.level = level;
    this.page = page;
  }

  addChannels(channels: readonly DraftChannel[]): void {
    for (const channel of channels) {
      const same = this.channels.find(
        ({ type, value }) =>
          type === channel.type &&
          (value === channel.value || value === null || channel.value === null),
      );
      if (!same) this.channels.push(channel);
      // An address says more than a mention.
      else if (same.value === null && channel.value !== null)
        this.channels[this.channels.indexOf(same)] = channel;
    }
  }

  addLine(line: BlockLine, place: ChannelPlace = {}): void {
    const reading = this.page.read(line.text);
    if (isForOthers(reading)) return;
    const way = wayOfLine(line, this.page);
    if (way) {
      this.addChannels(way);
      return;
    }
    this.addChannels(channelsIn(line, this.page, place));
    this.addChannels(namedChannels(line, this.page, place));
    this.conditions.push(
      ...conditionsIn(line, this.page).filter(
        ({ value }) => !this.conditions.some((it) => it.value.kind === value.kind),
      ),
    );
    this.addTimes(line, reading);
  }

  addTimes(line: BlockLine, reading: Reading): void {
    const spans = spansIn(reading, this.page.legend);
    for (const hit of spans) {
      if (hit.wait || hit.repeated) continue;
      // A line that is a time and nothing else is the answer's.
      const alone = hit.at <= 1 && hit.to >= reading.tokens.length - 1;
      const purpose = purposeOfSpan(reading, hit, spans) ?? (alone ? 'first_response' : null);
      if (purpose === 'first_response') this.response ??= found(hit.span, line);
      else if (purpose === 'raise') this.engagement ??= found(hit.span, line);
      else if (purpose === 'resolution') this.resolution ??= found(hit.span, line);
    }
  }

  setAnswer(span: Found<Span>): void {
    this.response ??= span;
  }

  build(): DraftTier {
    return {
      level: this.level,
      name: this.name,
      channels: this.channels,
      respondsWithin: this.response ?? this.resolution,
      engagedWithin: this.engagement,
      conditions: this.conditions,
    };
  }
}

/** A line about sales, jobs or the press, though it stands where tiers are. */
export function isForOthers(reading: Reading): boolean {
  const sales = reading.hits.filter(({ tag }) => tag === 'sales');
  const own = sales.filter(
    (hit) =>
      !reading.hits.some(
        ({ tag, from, to }) => tag === 'hours' && from <= hit.from && hit.to <= to,
      ),
  );
  return own.length > 0 && !hasTag(reading, 'level', 'role');
}
