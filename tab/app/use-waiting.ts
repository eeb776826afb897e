/** The numbers in the navigation: how much waits for the reader on each page. */
import { useEffect, useState } from 'react';
import type { MeView } from '../../shared/contract/membership';
import { useLive } from '../components/session';
import type { Page } from './pages';

/** Every open tab asks, whatever page it shows. What the reader does is counted at once. */
const FIVE_SECONDS = 5_000;

/** As long as somebody takes from reaching for a link to having pressed it. */
const REACHING_MS = 2_000;

/** What a line of links hears of a pointer. */
export interface Reaching {
  readonly onPointerEnter: () => void;
  readonly onPointerDown: () => void;
  readonly onPointerLeave: () => void;
}

interface Waiting {
  readonly waiting: (page: Page) => number;
  /** For the line of links. */
  readonly reaching: Reaching;
}

/**
 * How much waits for the reader on a page: as many as the list has that it leads to. Asked once it is known who reads. A number makes
 * its link wider and moves the others, so none changes under the hand that reaches for one.
 */
export function useWaiting(me: MeView | undefined): Waiting {
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
