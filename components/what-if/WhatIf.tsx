import { useRef, useState } from 'preact/hooks';
import type { Choice } from '../../lib/domain/what-if/choices.ts';
import type { WhatIfQuestion } from '../../lib/domain/what-if/question.ts';
import type { WhatIf as Found } from '../../lib/domain/what-if/what-if.ts';
import type { Reader } from '../badge/badge-words.ts';
import { TextField } from '../controls/TextField.tsx';
import { fieldTime, readFieldTime } from './reply-time.ts';
import { WhatIfAnswer } from './WhatIfAnswer.tsx';
import { WhatIfOffer } from './WhatIfOffer.tsx';

interface Props {
  readonly choices: readonly Choice[];
  readonly onAsk: (question: WhatIfQuestion) => Promise<Found>;
  readonly reader: Reader;
}

type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'found'; readonly found: Found };

/** Suppositions to choose, a time to type, and what would come of it. Only the latest answer counts. */
export function WhatIf({ choices, onAsk, reader }: Props) {
  const { text, formats, now } = reader;
  const latest = useRef(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer>({ kind: 'none' });
  const [time, setTime] = useState(() => fieldTime(now, formats.timeZone));
  const [isWrong, setWrong] = useState(false);
  const ask = (question: WhatIfQuestion) => {
    const mine = ++latest.current;
    const show = (it: Answer) => mine === latest.current && setAnswer(it);
    setWrong(false);
    setChosen('choice' in question ? question.choice : null);
    onAsk(question).then(
      (found) => show({ kind: 'found', found }),
      (error: unknown) =>
        show({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }),
    );
  };
  const askTime = (event: Event) => {
    event.preventDefault();
    const replyAt = readFieldTime(time, formats.timeZone);
    if (replyAt === null) setWrong(true);
    else ask({ replyAt });
  };
  const takesTime = choices.some((it) => it.supposition.kind === 'reply');
  if (choices.length === 0) return null;
  return (
    <WhatIfOffer
      choices={choices}
      chosen={chosen}
      onChoose={(choice) => ask({ choice })}
      reader={reader}
    >
      {takesTime && (
        <form class="ask" onSubmit={askTime}>
          <TextField
            label={text('what_if_reply_at')}
            type="datetime-local"
            value={time}
            onInput={setTime}
            error={isWrong ? text('what_if_time_wrong') : null}
          />
          <button type="submit">{text('what_if_ask')}</button>
        </form>
      )}
      <div class="answer" role="status">
        {answer.kind === 'failed' && (
          <p>
            {text('what_if_failed')} {answer.why}
          </p>
        )}
        {answer.kind === 'found' && <WhatIfAnswer found={answer.found} reader={reader} />}
      </div>
    </WhatIfOffer>
  );
}
