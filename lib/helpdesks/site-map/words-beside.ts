/** The page's own text right beside `element`, up to the next element on that side. */
function textTo(element: Element, side: 'previousSibling' | 'nextSibling'): string {
  let text = '';
  for (let at = element[side]; at && at.nodeType !== 1; at = at[side])
    if (at.nodeType === 3)
      text = side === 'nextSibling' ? text + at.textContent : at.textContent + text;
  return text;
}

/**
 * The words right before and behind `element` in its sentence, as in `vor … hinzugefügt`. A figure or
 * a name, which is a capital within a sentence, is the ticket's own and told as `*`. Null where none
 * stands on either side.
 */
export function wordsBeside(element: Element): string | null {
  // No more than a word and its sentence take: from each letter on the rest would be looked through.
  const before =
    /[^.!?;|·•]*$/.exec(textTo(element, 'previousSibling').slice(-200))?.[0].trim() ?? '';
  const behind = /^[^.!?;|·•]*/.exec(textTo(element, 'nextSibling'))?.[0].trim() ?? '';
  const words = [
    before.replace(/^.*\s\p{Lu}\S*$|^.*\d\S*$/su, '*').replace(/^.*\s/s, ''),
    behind.replace(/^\p{Lu}.*|^\S*\d.*/su, '*').replace(/\s.*/s, ''),
  ];
  return before || behind ? words.map((word) => word.slice(0, 40)).join(' … ') : null;
}
