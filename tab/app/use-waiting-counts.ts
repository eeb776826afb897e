/** The counts in the navigation: number of items that wait for the reader, by page. */
import { useEffect, useState } from 'react';
import type { MeView } from '../../shared/contract/membership';
import { useLive } from '../components/session';
import type { Page } from './pages';

/** Polling interval: every open tab polls, whatever page it shows. The reader's own changes are counted at once. */
const FIVE_SECONDS = 5_000;

/** Maximum time between pointing at a link and having pressed it. */
const REACHING_MS = 2_000;

/** Pointer events of a line of links. */
export interface PointerHandlers {
  readonly onPointerEnter: () => void;
  readonly onPointerDown: () => void;
  readonly onPointerLeave: () => void;
}

interface Waiting {
  readonly waiting: (page: Page) => number;
  /** Pointer handlers for the line of links. */
  readonly reaching: PointerHandlers;
}

/**
 * Returns the number of items that wait for the reader on a page, equal to the length of the list it links to. Queried
 * once the reader is known. Frozen while the pointer is over the links: a changed number makes its link wider and would
 * move the others under the pointer.
 */
export function useWaitingCounts(me: MeView | undefined): Waiting {
  const { data } = useLive('waiting', {}, FIVE_SECONDS, me !== undefined);
  const [held, setHeld] = useState<Readonly<Record<string, number>> | null>(null);
  const counts = held ?? { ...data?.pages, 'for-you': data?.lines ?? 0 };
  useEffect(() => {
    if (held === null) return;
    const timer = setTimeout(() => setHeld(null), REACHING_MS);
    return () => clearTimeout(timer);
  }, [held]);
  const hold = () => setHeld({ ...counts });
  return {
    waiting: ({ id }) => counts[id] ?? 0,
    reaching: { onPointerEnter: hold, onPointerDown: hold, onPointerLeave: () => setHeld(null) },
  };
}
