import type { Dependencies } from '../../lib/app/dependencies.ts';

/** What a worker touches outside of itself, where it can be cut off. */
const touched = [
  'http',
  'outbox',
  'cases',
  'tickets',
  'views',
  'memory',
  'access',
  'sites',
  'matrices',
  'deadlines',
  'told',
  'notifier',
] as const;

/** A worker's life that ends at its nth touch of the world, before or after that took effect. */
export interface Life {
  readonly needs: Dependencies;
  /** Resolves when the life has ended. */
  readonly died: Promise<'died'>;
  readonly touches: () => number;
}

/** `needs` for a worker that dies: from its `end`th touch on, no promise of it ever settles. */
export function mortal(needs: Dependencies, end: number, when: 'before' | 'after'): Life {
  let count = 0;
  let isDead = false;
  let die: (word: 'died') => void = () => undefined;
  const died = new Promise<'died'>((resolve) => (die = resolve));
  const never = new Promise<never>(() => undefined);

  const wrap = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          if (isDead) return never;
          count += 1;
          if (count < end) return member.apply(target, args) as unknown;
          isDead = true;
          if (when === 'before') {
            die('died');
            return never;
          }
          Promise.resolve(member.apply(target, args)).then(
            () => die('died'),
            () => die('died'),
          );
          return never;
        };
      },
    });
  const parts = Object.fromEntries(touched.map((name) => [name, wrap(needs[name])]));
  return { needs: { ...needs, ...parts }, died, touches: () => count };
}
