/**
 * `work` to be started by anybody at any time: once at a time, and once more after it where it was asked
 * for meanwhile. What fails is tried again when it is next asked for.
 */
export function coalesce(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async () => {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await work().catch(() => undefined);
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}
