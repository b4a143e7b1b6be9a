/** Puts `html` into the test's document, in place of what was there. */
export function show(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

/** The first element that `css` fits. @throws where there is none. */
export function at(css: string): Element {
  const found = document.querySelector(css);
  if (!found) throw new Error(`no ${css}`);
  return found;
}
