import { useEffect, useRef, useState } from 'preact/hooks';
import type { Text } from '../text.ts';

interface Section {
  readonly id: string;
  readonly name: string;
}

/** The parts of a page that have an id and are shown, each by the name that a screen reader says. */
const sectionsOf = (parts: readonly Element[]): readonly Section[] =>
  parts
    .filter(({ id }) => id !== '')
    .filter((part) => !part.hasAttribute('hidden'))
    .map((part) => ({
      id: part.id,
      name:
        part.getAttribute('aria-label') ?? part.querySelector('summary')?.textContent ?? part.id,
    }));

const isSame = (a: readonly Section[], b: readonly Section[]): boolean =>
  a.length === b.length && a.every(({ id, name }, at) => b[at]?.id === id && b[at]?.name === name);

/**
 * Links to the parts of the page beside it. They follow what is there: parts come once the worker has
 * answered, and go while something else is looked for.
 */
export function SectionLinks({ text }: { readonly text: Text }) {
  const place = useRef<HTMLElement>(null);
  const [sections, setSections] = useState<readonly Section[]>([]);
  useEffect(() => {
    const page = place.current?.parentElement;
    if (!page) return undefined;
    const look = () => {
      const found = sectionsOf([...page.children]);
      setSections((before) => (isSame(before, found) ? before : found));
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(page, { childList: true, subtree: true, attributeFilter: ['hidden'] });
    return () => observer.disconnect();
  }, []);
  return (
    <nav class="section-links" aria-label={text('options_sections')} ref={place}>
      <ul class="plain">
        {sections.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
