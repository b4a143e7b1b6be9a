import { useRef, useState } from 'preact/hooks';

/** One thing that a control has under way. */
export interface Task<Input> {
  readonly isBusy: boolean;
  /** What went wrong the last time, in the words of whoever failed; null otherwise. */
  readonly failure: string | null;
  /** Begins; does nothing while it is under way, so that a double click acts once. */
  readonly run: (input: Input) => Promise<void>;
}

/** Runs `work` one at a time and keeps what went wrong. */
export function useTask<Input = void>(work: (input: Input) => Promise<unknown>): Task<Input> {
  const underWay = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async (input: Input) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setFailure(null);
    try {
      await work(input);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { isBusy, failure, run };
}
