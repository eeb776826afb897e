/**
 * Faults between one server and storage: some attempts fail during a storm, all while storage is unavailable, and all
 * for good once the server has been killed: no request leaves it, and no answer reaches it.
 */
import { AttemptFailed, type Observer, type StorageFault } from '../storage/requests';
import type { Chance } from './chance';

/** The state of the connection to storage, shared by all servers. */
export interface Weather {
  /** The share of requests whose first attempts fail. */
  storm: number;
  /** Whether storage answers every request with 503 (busy). */
  away: boolean;
}

export interface StorageLine {
  readonly interactive: Observer;
  readonly background: Observer;
  /** Cuts the server off for good, as if it had died. */
  cut(): void;
}

/** Faults by name, counted over all servers. */
export type FaultCounts = Map<string, number>;

/**
 * Maximum number of failed attempts per request. Both attempts of an interactive request may fail; of the four of a
 * background job at most one, so that together with the ordinary failures on a busy machine the jobs succeed, and a
 * message is in doubt only because of a known fault.
 */
const MOST_FAILURES = { interactive: 2, background: 1 } as const;
/**
 * Fault kinds. A request that hangs takes a full time-out: rare for interactive requests, and tested separately for
 * jobs.
 */
const KINDS: Readonly<Record<'interactive' | 'background', readonly StorageFault[]>> = {
  interactive: ['busy', 'busy', 'busy', 'lost', 'lost', 'lost', 'hang'],
  background: ['busy', 'lost'],
};

interface Struck {
  readonly fault: StorageFault;
  left: number;
}

/** Returns the observers of one server's storage requests. */
export function storageLine(weather: Weather, chance: Chance, counts: FaultCounts): StorageLine {
  let dead = false;
  const observer = (use: keyof typeof KINDS): Observer => {
    const struck = new Map<string, Struck | null>();
    /** Returns the fault of a request, decided at its first attempt. */
    const meets = (id: string): Struck | null => {
      if (weather.storm === 0) {
        struck.clear();
        return null;
      }
      const known = struck.get(id);
      if (known !== undefined) return known;
      const made = chance.in(weather.storm)
        ? { fault: chance.of(KINDS[use]), left: 1 + chance.below(MOST_FAILURES[use]) }
        : null;
      struck.set(id, made);
      return made;
    };
    return async (request, send) => {
      if (dead) throw new AttemptFailed('lost');
      const met = weather.away ? { fault: 'busy' as const, left: 1 } : meets(request.id);
      const fault = met === null || met.left === 0 ? null : met.fault;
      if (met !== null && fault !== null) {
        met.left -= 1;
        counts.set(fault, (counts.get(fault) ?? 0) + 1);
      }
      if (fault === 'busy' || fault === 'hang') throw new AttemptFailed(fault);
      const answer = await send();
      if (fault === 'lost' || dead) throw new AttemptFailed('lost');
      return answer;
    };
  };
  return {
    interactive: observer('interactive'),
    background: observer('background'),
    cut: () => {
      dead = true;
    },
  };
}
