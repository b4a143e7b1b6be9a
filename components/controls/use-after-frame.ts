import { useEffect, useState } from 'preact/hooks';

/** False while a component is drawn for the first time; true from the frame after that on. */
export function useAfterFrame(): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => setAfter(true), []);
  return isAfter;
}
