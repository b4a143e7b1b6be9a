import type { WhatIf } from '../../lib/domain/what-if/what-if.ts';
import type { Reader } from '../badge/badge-words.ts';
import { whatIfSentences } from './what-if-sentences.ts';

/** What a supposition would bring, in sentences. */
export function WhatIfAnswer({
  found,
  reader,
}: {
  readonly found: WhatIf;
  readonly reader: Reader;
}) {
  const { supposed, outcomes } = whatIfSentences(found, reader);
  return (
    <>
      <p class="strong">{supposed}</p>
      <ul class="told">
        {outcomes.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </>
  );
}
