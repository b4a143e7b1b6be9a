import { useEffect, useState } from 'preact/hooks';

/** False while a component is drawn for the first time; true once that has been on the screen. */
export function useAfterFrame(): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setAfter(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isAfter;
}
