/** People without a seat in a register, in the words of its card. */
import type { RegisterView } from '../../../shared/contract/attendance';
import { counted } from '../../../shared/words/counts';
import { escapeAndShorten } from '../text';

/** Maximum number of observers named; more are only counted. */
const NAMED = 6;

export interface Remark {
  readonly lead: string;
  readonly words: string;
}

/**
 * Returns the observers by name and organisation, or their number; and the presses that wait for the VRU to confirm
 * them.
 */
export function withoutSeats({ observers, toConfirm, state }: RegisterView): readonly Remark[] {
  const named = observers.length <= NAMED;
  const names = observers.map(
    ({ name, organisation }) => `${escapeAndShorten(name, 60)} (${escapeAndShorten(organisation, 60)})`,
  );
  const pending = counted(toConfirm.length, 'press', 'presses');
  return [
    ...(observers.length === 0
      ? []
      : [
          named
            ? { lead: 'Observers: ', words: names.join(', ') }
            : { lead: counted(observers.length, 'observer'), words: '' },
        ]),
    ...(toConfirm.length === 0
      ? []
      : [{ lead: state === 'open' ? `${pending} to be confirmed by the VRU` : `${pending} not confirmed`, words: '' }]),
  ];
}
