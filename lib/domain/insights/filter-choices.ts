import type { CaseFigures } from './case-figures.ts';

/** What there is to filter by, each in its order. */
export interface FilterChoices {
  readonly site: readonly string[];
  readonly tier: readonly number[];
  readonly severity: readonly string[];
  readonly category: readonly string[];
  readonly organization: readonly string[];
  readonly channel: readonly string[];
  readonly status: readonly string[];
}

/** Collects what there is to filter by, while cases come in. */
export class ChoiceCollector {
  readonly #site = new Set<string>();
  readonly #tier = new Set<number>();
  readonly #severity = new Set<string | null>();
  readonly #category = new Set<string | null>();
  readonly #organization = new Set<string | null>();
  readonly #channel = new Set<string | null>();
  readonly #status = new Set<string>();

  add(it: CaseFigures): void {
    this.#site.add(it.ref.origin);
    for (const { tier } of it.calls) this.#tier.add(tier);
    this.#severity.add(it.severity);
    this.#category.add(it.category);
    this.#organization.add(it.organization);
    this.#channel.add(it.channel);
    this.#status.add(it.status);
  }

  result(): FilterChoices {
    const sorted = (values: ReadonlySet<string | null>) =>
      [...values].filter((it) => it !== null).sort();
    return {
      site: sorted(this.#site),
      tier: [...this.#tier].sort((a, b) => a - b),
      severity: sorted(this.#severity),
      category: sorted(this.#category),
      organization: sorted(this.#organization),
      channel: sorted(this.#channel),
      status: sorted(this.#status),
    };
  }
}
