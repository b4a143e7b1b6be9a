import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** True where a click led here: the focus goes along, or it would be lost with what was clicked. */
  readonly takesFocus: boolean;
  readonly children: ComponentChildren;
}

/** The heading of a view that takes another's place. */
export function ScreenTitle({ takesFocus, children }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return (
    <h2 class="title" tabIndex={-1} ref={title}>
      {children}
    </h2>
  );
}
