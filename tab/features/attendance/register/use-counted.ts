import { useSearchParam } from '../../../components/use-search-param';
import { type RegisterFigure, registerFigureOf } from './counted';

/** Where the numbers of a register lead. */
export const SEATS_ID = 'counted-seats';

interface CountedInUse {
  /** The number whose seats are shown; null: every seat. */
  readonly shown: RegisterFigure | null;
  /** Shows what a number counts; once more: every seat again. */
  readonly open: (counted: RegisterFigure) => void;
  readonly clear: () => void;
}

/** Which seats the address asks for. */
export function useCounted(): CountedInUse {
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
