/** What the Tab key stops at. */
const stops =
  'a[href], button, input, select, textarea, summary, [contenteditable], [tabindex="0"]';
/** Further back nobody remembers. */
const longestPast = 20;

interface Step {
  readonly element: Element;
  /** Its place among its siblings when it had the focus, or held it. */
  readonly index: number;
}

const isShown = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && element.checkVisibility();
const canHold = (element: Element): element is HTMLElement =>
  isShown(element) && element.matches(stops) && !element.matches(':disabled');

const firstStopIn = (element: Element): HTMLElement | undefined =>
  [element, ...element.querySelectorAll(stops)].find(canHold);

/** The stop that is nearest to what stood at `index` within `parent`: what took its place, or came before it. */
function stopAt(parent: Element, index: number): HTMLElement | undefined {
  const children = [...parent.children];
  const near = [...children.slice(0, index + 1).reverse(), ...children.slice(index + 1)];
  return near.map(firstStopIn).find((it) => it !== undefined);
}

/** From `element` out to `root`, without it. */
function stepsFrom(element: Element, root: Element): readonly Step[] {
  const steps: Step[] = [];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    steps.push({ element: at, index: [...(at.parentElement?.children ?? [])].indexOf(at) });
  return steps;
}

/**
 * Keeps the focus of the keyboard within `root` where what had it goes: it moves to what took that place,
 * else to what had it before, else to the heading of what is shown. Where something else takes the focus
 * itself, that counts. A click beside everything gives it up, as ever.
 */
export function keepFocus(root: HTMLElement, signal: AbortSignal): void {
  const page = root.ownerDocument;
  let past: readonly (readonly Step[])[] = [];
  let isGivenUp = false;
  let isAwaited = false;

  function lost(): readonly Step[] | null {
    const [last] = past;
    const isNowhere = page.activeElement === null || page.activeElement === page.body;
    const [held] = last ?? [];
    return last && held && isNowhere && !isGivenUp && !isShown(held.element) ? last : null;
  }

  function restore(): void {
    isAwaited = false;
    const steps = lost();
    if (!steps) return;
    const at = steps.findIndex(({ element }) => isShown(element));
    // Out from what still holds the place; where all of a view went, there is none.
    const places = at < 1 ? [] : steps.slice(at).map(({ element }, out) => ({ element, out }));
    const near = places
      .map(({ element, out }) => stopAt(element, steps[at + out - 1]?.index ?? 0))
      .find((it) => it !== undefined);
    const before = past.map(([step]) => step?.element).find((it) => it && canHold(it));
    const title = [...root.querySelectorAll('h1, h2')].find(isShown);
    const next = near ?? before ?? title;
    if (next === title) title?.setAttribute('tabindex', '-1');
    if (next instanceof HTMLElement) next.focus();
  }

  const changes = new MutationObserver(() => {
    const [[held] = []] = past;
    // What is hidden has the focus until the next frame.
    if (isAwaited || !held || isShown(held.element)) return;
    isAwaited = true;
    // After the effects of what was drawn, which may move the focus themselves.
    requestAnimationFrame(() => setTimeout(restore));
  });
  changes.observe(root, { subtree: true, childList: true, attributeFilter: ['hidden', 'open'] });
  signal.addEventListener('abort', () => changes.disconnect());
  root.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      isGivenUp = false;
      const steps = stepsFrom(target, root);
      past = [steps, ...past.filter(([step]) => step?.element.isConnected)].slice(0, longestPast);
    },
    { signal },
  );
  page.addEventListener(
    'pointerdown',
    ({ target }) => {
      // What is clicked takes the focus after this; beside everything nothing has it.
      isGivenUp = !(target instanceof Node && page.activeElement?.contains(target));
    },
    { signal },
  );
}
