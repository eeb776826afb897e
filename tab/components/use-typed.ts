import { useEffect, useRef, useState } from 'react';

/** Debounce delay in milliseconds. */
const PAUSE = 200;

/**
 * Debounces text: it is shown as it is typed and passed on when the typing pauses; a value set from elsewhere replaces
 * it.
 */
export function useTyped(value: string, onTyped: (text: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(value);
  const handedOn = useRef(value);
  const hand = useRef(onTyped);
  useEffect(() => {
    hand.current = onTyped;
  });
  useEffect(() => {
    if (value === handedOn.current) return;
    handedOn.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === handedOn.current) return;
    const timer = setTimeout(() => {
      handedOn.current = typed;
      hand.current(typed);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped];
}
