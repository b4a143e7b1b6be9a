import type { Finding } from '../domain/matrix/finding.ts';
import { parsePolicy } from '../domain/policy/parse-policy.ts';
import { noPolicy, type Policy } from '../domain/policy/policy.ts';
import type { PolicyInForce, PolicyMemory, PolicySource, PolicyState } from '../ports/policy.ts';

const sentence = ({ path, message, fix }: Finding): string =>
  `${path ? `${path}: ` : ''}${message}; ${fix}`;

interface Taken {
  readonly state: PolicyState;
  /** The one that it replaces; null where it is the same as the last time. */
  readonly replaced: Policy | null;
}

/**
 * What is remembered was sound when it was saved; a later version may see that otherwise. That it knows
 * a helpdesk no more is no reason to lose the rest.
 */
function remembered(value: unknown): Policy {
  const parsed = parsePolicy(value ?? {});
  return parsed.ok ? parsed.value : noPolicy;
}

/** What `work` gives; undefined where it takes longer than anything may wait for a policy. */
type Soon = <Value>(work: Promise<Value>) => Promise<Value | undefined>;

/**
 * Follows the policy that `source` hands over. One that comes late counts from then on; one that cannot
 * be read or holds an error changes nothing: the last sound one counts, and the errors are told. While a
 * browser that just started keeps its policy back, nothing waits for it: the last sound one counts, too.
 * It may name no other than `helpdesks`, by their ids, where they are told.
 */
export function followPolicy(
  source: PolicySource,
  memory: PolicyMemory,
  soon: Soon = (work) => work,
  helpdesks?: readonly string[],
): PolicyInForce {
  let known: PolicyState | null = null;
  let reading: Promise<Taken> | null = null;
  let isLate = false;
  /** What counted before another one did, of which nobody who looks was told yet. */
  let untold: Policy | null = null;

  async function take(): Promise<Taken> {
    const before = await memory.load();
    let given: unknown;
    try {
      given = await source.read();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { state: { policy: remembered(before), problems: [why] }, replaced: null };
    }
    const parsed = parsePolicy(given, helpdesks);
    if (!parsed.ok) {
      const problems = parsed.error.map(sentence);
      return { state: { policy: remembered(before), problems }, replaced: null };
    }
    const isOther = JSON.stringify(given) !== JSON.stringify(before ?? {});
    if (isOther) await memory.save(given);
    return {
      state: { policy: parsed.value, problems: [] },
      replaced: isOther ? remembered(before) : null,
    };
  }

  function takeAnew(): Promise<Taken> {
    const mine = take();
    reading = mine;
    const end = () => {
      if (reading === mine) [reading, isLate] = [null, false];
    };
    mine.then(({ state, replaced }) => {
      if (reading === mine) known = state;
      untold ??= replaced;
      end();
    }, end);
    return mine;
  }

  return {
    async current() {
      // What could not be read is asked for again.
      if (known?.problems.length === 0) return known;
      const taken = reading ?? takeAnew();
      const now = isLate ? undefined : await soon(taken);
      if (now) return now.state;
      isLate = reading !== null;
      return known ?? { policy: remembered(await memory.load()), problems: [] };
    },
    async look() {
      await takeAnew();
      const before = untold;
      untold = null;
      return before;
    },
  };
}
