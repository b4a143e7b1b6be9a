// Whatever we started ends with us: at the end, on Ctrl-C and when we are told to stop.

const endings = new Set();
/** A part that does not end by then is left to the system. */
const patience = 15_000;

/** Registers `end` to be called once when the run is cut off; gives back what unregisters it. */
export function whenCutOff(end) {
  endings.add(end);
  return () => endings.delete(end);
}

async function cutOff(code) {
  const all = [...endings].reverse();
  endings.clear();
  setTimeout(() => process.exit(code), patience).unref();
  for (const end of all) {
    try {
      await end();
    } catch {
      // The others must still end.
    }
  }
  process.exit(code);
}

process.on('SIGINT', () => void cutOff(130));
process.on('SIGTERM', () => void cutOff(143));
