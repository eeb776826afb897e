import { useSearchParam } from '../../../components/use-search-param';
import { type RegisterFigure, registerFigureOf } from './counted';

/** Id of the element that the figures of a register scroll to. */
export const SEATS_ID = 'counted-seats';

interface CountedInUse {
  /** The figure whose seats are shown; null: every seat. */
  readonly shown: RegisterFigure | null;
  /** Shows the seats that a figure counts; a second call shows every seat again. */
  readonly open: (counted: RegisterFigure) => void;
  readonly clear: () => void;
}

/** Returns the figure in the address, whose seats are shown, and how to change it. */
export function useSeatFilter(): CountedInUse {
  const [asked, ask] = useSearchParam('show');
  const shown = registerFigureOf(asked);
  return {
    shown,
    open: (counted) => {
      ask(counted === shown ? null : counted);
      if (counted !== shown) document.getElementById(SEATS_ID)?.scrollIntoView();
    },
    clear: () => ask(null),
  };
}
