import type { ComponentChild } from 'preact';
import { jsx } from 'preact/jsx-runtime';
import type { Drawn as Data, DrawnPart } from '../../lib/domain/view/drawn.ts';

interface Props {
  readonly drawn: readonly Data[];
  /** Draws what is left to whoever shows it. */
  readonly part: (part: DrawnPart) => ComponentChild;
  /** The choice whose answer is shown. */
  readonly chosen: string | null;
  readonly onChoose: (choice: string) => void;
}

/** Shows what someone else has drawn. */
export function Drawn({ drawn, ...rest }: Props): ComponentChild {
  return drawn.map((it) => {
    if (typeof it === 'string') return it;
    if ('part' in it) return rest.part(it);
    const { tag, key, attributes, children } = it;
    const choice = attributes['data-choice'];
    const acts = typeof choice === 'string' && {
      'aria-pressed': choice === rest.chosen,
      onClick: () => rest.onChoose(choice),
    };
    return jsx(tag, { ...attributes, ...acts, children: Drawn({ drawn: children, ...rest }) }, key);
  });
}
