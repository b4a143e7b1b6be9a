import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { TextField } from '../controls/TextField.tsx';
import type { Text } from '../text.ts';

/** Words of a part by which it is found: what stands in it, and what its buttons are called. */
function wordsOf(part: Element): string {
  const named = [...part.querySelectorAll('[aria-label]')].map((it) =>
    it.getAttribute('aria-label'),
  );
  return [part.textContent, ...named].join(' ').toLocaleLowerCase();
}

/**
 * Leaves only those parts of the page beside it that hold every word that is typed. What is hidden
 * stays as it is: nothing that was typed there is lost.
 */
export function FindOption({ text }: { readonly text: Text }) {
  const place = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [isNothing, setNothing] = useState(false);
  // After every drawing, for parts come and change while something is looked for.
  useLayoutEffect(() => {
    const beside = [...(place.current?.parentElement?.children ?? [])];
    const parts = beside.filter((it) => it.matches('section.stack, details'));
    const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const isFound = (part: Element) => words.every((word) => wordsOf(part).includes(word));
    const found = parts.filter(isFound);
    for (const part of parts) part.toggleAttribute('hidden', !found.includes(part));
    setNothing(found.length === 0 && words.length > 0);
  });
  return (
    <div role="search" class="stack" ref={place}>
      <TextField type="search" label={text('options_find')} value={query} onInput={setQuery} />
      <p role="status" class="quiet">
        {isNothing && text('options_find_nothing')}
      </p>
    </div>
  );
}
