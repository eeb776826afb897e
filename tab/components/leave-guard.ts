import { useEffect, useRef } from 'react';

/** Marks the entry in the browser's history that stands before the page itself while something was entered. */
const GUARD = 'entriesAtStake';

/**
 * Keeps what was entered while `atStake`: Back asks instead of leaving, and a reload or a closed window meets the browser's own
 * question.
 */
export function useLeaveGuard(atStake: boolean, onBack: () => void): void {
  const latest = useRef(onBack);
  latest.current = onBack;
  useEffect(() => {
    if (!atStake) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const ask = () => {
      enter();
      latest.current();
    };
    enter();
    window.addEventListener('beforeunload', warn);
    window.addEventListener('popstate', ask);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('popstate', ask);
      // Saved or discarded: Back leads where it led before.
      if (isGuarded()) window.history.back();
    };
  }, [atStake]);
}

function enter() {
  window.history.pushState({ [GUARD]: true }, '');
}

function isGuarded(): boolean {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && GUARD in state;
}
