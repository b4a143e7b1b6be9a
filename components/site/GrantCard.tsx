import { useState } from 'preact/hooks';
import type { Text } from '../text.ts';

interface Props {
  readonly origin: string;
  /** Asks the browser at once: it allows that only inside the click. False: refused. */
  readonly requestSite: (origin: string) => Promise<boolean>;
  readonly text: Text;
}

/** Asks for one site; a refusal puts the control back and says what still works. */
export function GrantCard({ origin, requestSite, text }: Props) {
  const [answer, setAnswer] = useState<'none' | 'asking' | 'refused'>('none');
  const click = () => {
    const granted = requestSite(origin);
    setAnswer('asking');
    granted.then(
      (isGranted) => setAnswer(isGranted ? 'none' : 'refused'),
      () => setAnswer('refused'),
    );
  };
  return (
    <section class="card stack" aria-label={text('grant_title')}>
      <h2>{text('grant_title')}</h2>
      <p>
        <bdi class="strong">{origin}</bdi>
      </p>
      <p class="quiet">{text('grant_help')}</p>
      <button
        type="button"
        class="primary wide"
        aria-disabled={answer === 'asking'}
        onClick={click}
      >
        {text('grant_use')}
      </button>
      <p role="status">
        {answer === 'asking' && text('grant_asking')}
        {answer === 'refused' && text('grant_refused')}
      </p>
    </section>
  );
}
