import type { Finding } from '../domain/matrix/finding.ts';
import { parsePolicy } from '../domain/policy/parse-policy.ts';
import { noPolicy, type Policy } from '../domain/policy/policy.ts';
import type { PolicyInForce, PolicyMemory, PolicySource, PolicyState } from '../ports/policy.ts';

const sentence = ({ path, message, fix }: Finding): string =>
  `${path ? `${path}: ` : ''}${message}; ${fix}`;

/** What is remembered was sound when it was saved; a later version may see that otherwise. */
function remembered(value: unknown): Policy {
  const parsed = parsePolicy(value ?? {});
  return parsed.ok ? parsed.value : noPolicy;
}

/**
 * Follows the policy that `source` hands over. One that comes late counts from then on; one that cannot
 * be read or holds an error changes nothing: the last sound one counts, and the errors are told.
 */
export function followPolicy(source: PolicySource, memory: PolicyMemory): PolicyInForce {
  let state: Promise<PolicyState> | null = null;

  async function take(): Promise<{ readonly state: PolicyState; readonly isOther: boolean }> {
    const before = await memory.load();
    let given: unknown;
    try {
      given = await source.read();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { state: { policy: remembered(before), problems: [why] }, isOther: false };
    }
    const parsed = parsePolicy(given);
    if (!parsed.ok) {
      const problems = parsed.error.map(sentence);
      return { state: { policy: remembered(before), problems }, isOther: false };
    }
    const isOther = JSON.stringify(given) !== JSON.stringify(before ?? {});
    if (isOther) await memory.save(given);
    return { state: { policy: parsed.value, problems: [] }, isOther };
  }

  const takeAnew = () => {
    const taken = take();
    state = taken.then((it) => it.state);
    // What could not be read is asked for again.
    state.then(
      ({ problems }) => {
        if (problems.length > 0) state = null;
      },
      () => (state = null),
    );
    return taken;
  };
  return {
    async current() {
      return state ?? (await takeAnew()).state;
    },
    look: async () => (await takeAnew()).isOther,
  };
}
