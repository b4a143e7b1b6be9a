import type { Policy } from '../domain/policy/policy.ts';

/** What an organisation set, as the browser hands it over. */
export interface PolicySource {
  /** Empty where nothing is set, or nothing yet. Rejects where it cannot be read now. */
  read(): Promise<unknown>;
}

/** The last policy that was sound, as it was handed over: it counts while a later one cannot be read. */
export interface PolicyMemory {
  load(): Promise<unknown>;
  save(policy: unknown): Promise<void>;
}

/** A policy, and what keeps a later one from counting. */
export interface PolicyState {
  readonly policy: Policy;
  /** One sentence each; empty where all is well. */
  readonly problems: readonly string[];
}

/** The policy that counts. */
export interface PolicyInForce {
  current(): Promise<PolicyState>;
  /** Reads it anew; where another one counts now, the one that counted before, in this or an earlier life; else null. */
  look(): Promise<Policy | null>;
}
