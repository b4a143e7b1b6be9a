/** Listeners that tell whenever pointer or focus come to an element or leave it, and whether one is there. */
export function lookingAt(tell: (isLookedAt: boolean) => void) {
  const come = () => tell(true);
  // The pointer may go while the focus stays.
  const go = ({ currentTarget }: Event) =>
    currentTarget instanceof Element && tell(currentTarget.matches(':hover, :focus-within'));
  return { onMouseEnter: come, onFocusIn: come, onMouseLeave: go, onFocusOut: go };
}
