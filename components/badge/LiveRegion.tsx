/** What a screen reader is told when it has finished speaking; empty most of the time. */
export const LiveRegion = ({ words }: { readonly words: string }) => (
  <span class="heard" role="status" aria-live="polite">
    {words}
  </span>
);
