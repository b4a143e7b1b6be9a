import { useRef } from 'preact/hooks';
import type { OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import { safeLink } from '../../lib/domain/plan/safe-link.ts';
import { Failure } from '../controls/Failure.tsx';
import { SafeLink } from '../controls/SafeLink.tsx';
import { useTask } from '../controls/use-task.ts';
import { termText, type Words } from '../text.ts';

interface Props extends Words {
  readonly plan: Plan;
  /** False while the preview does not show this very plan: nothing can be sent then. */
  readonly isReady: boolean;
  readonly onSend: (plan: Plan) => Promise<OutboxEntry>;
}

/**
 * The one click. What opens is a plain link, so that the browser opens it at once as it does any
 * link; the rest goes to the worker. A plan that was given to the worker is never given again.
 */
export function SendControl({ plan, isReady, onSend, text }: Props) {
  const given = useRef<string | null>(null);
  const sending = useTask(async (it: Plan) => {
    given.current = it.key;
    try {
      await onSend(it);
    } catch (error) {
      given.current = null;
      throw error;
    }
  });
  const mayNotSend = !isReady || sending.isBusy;
  const click = (event: MouseEvent) => {
    if (mayNotSend || given.current !== null) event.preventDefault();
    else void sending.run(plan);
  };
  const { handOver } = plan;
  return (
    <div class="stack">
      <Failure failure={sending.failure} text={text} />
      {handOver === null || safeLink(handOver.href) === null ? (
        <button type="button" class="primary wide" aria-disabled={mayNotSend} onClick={click}>
          {text(plan.purpose === 'case' ? 'send_case' : 'send_note')}
        </button>
      ) : (
        <SafeLink class="button primary wide" href={handOver.href} onClick={click}>
          {termText(text, 'send', handOver.kind)}
        </SafeLink>
      )}
      <p class="quiet">
        {plan.writes.length > 0 && text('send_undo_hint')}{' '}
        {handOver !== null && text('send_hand_over_hint')}
      </p>
    </div>
  );
}
