import { useEffect, useRef, useState } from 'react';

/** Milliseconds without a key before what was typed is taken on. */
const PAUSE = 200;

/** Text that is shown as it is typed and handed on when the typing pauses; what is set from elsewhere is taken over. */
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
