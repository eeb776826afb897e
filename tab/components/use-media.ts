import { useSyncExternalStore } from 'react';

/** Returns whether a media query currently matches. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Whether the window is too narrow for a table or a row of tabs. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 699.9px)');
}
