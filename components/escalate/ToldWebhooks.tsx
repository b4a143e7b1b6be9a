import { useRef } from 'preact/hooks';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import { CheckBox } from '../controls/CheckBox.tsx';
import type { Text } from '../text.ts';

interface Props {
  readonly plan: Plan;
  /** Ids of those that are told; null: all. */
  readonly told: readonly string[] | null;
  readonly onChange: (told: readonly string[]) => void;
  readonly text: Text;
}

/** Which webhooks are told; nothing where there is none. */
export function ToldWebhooks({ plan, told, onChange, text }: Props) {
  // A plan names those that it tells: the first one names all.
  const known = useRef(new Map<string, string>());
  for (const { hook, name } of plan.webhooks ?? []) known.current.set(hook, name);
  const all = [...known.current];
  if (all.length === 0) return null;
  const chosen = told ?? all.map(([id]) => id);
  return (
    <fieldset>
      <legend>{text('escalate_webhooks')}</legend>
      {all.map(([id, name]) => (
        <CheckBox
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(isTold) =>
            onChange(
              all.map(([it]) => it).filter((it) => (it === id ? isTold : chosen.includes(it))),
            )
          }
        />
      ))}
    </fieldset>
  );
}
