/**
 * What goes wrong between one server and storage: attempts that fail while there is a storm, nothing at all while storage is away,
 * and for good once the server has been killed: then no request leaves it, and no answer reaches it.
 */
import { AttemptFailed, type Observer, type StorageFault } from '../storage/requests';
import type { Chance } from './chance';

/** How things are between the servers and storage; all servers look at the same. */
export interface Weather {
  /** The share of requests that fail at first. */
  storm: number;
  /** Storage answers nothing but that it is busy. */
  away: boolean;
}

export interface StorageLine {
  readonly interactive: Observer;
  readonly background: Observer;
  /** The server is dead: cut off from here. */
  cut(): void;
}

/** Faults by name, counted over all servers. */
export type FaultCounts = Map<string, number>;

/**
 * Attempts that fail before one goes through. Of the two that people have both may fail; of the four of jobs one at most, so that
 * with what goes wrong by itself on a busy machine they come through, and a message is in doubt only where a fault is known for it.
 */
const MOST_FAILURES = { interactive: 2, background: 1 } as const;
/** What does not answer takes the whole of a time-out: people meet that now and then, jobs have it in tests of their own. */
const KINDS: Readonly<Record<'interactive' | 'background', readonly StorageFault[]>> = {
  interactive: ['busy', 'busy', 'busy', 'lost', 'lost', 'lost', 'hang'],
  background: ['busy', 'lost'],
};

interface Struck {
  readonly fault: StorageFault;
  left: number;
}

/** The line of one server. */
export function storageLine(weather: Weather, chance: Chance, counts: FaultCounts): StorageLine {
  let dead = false;
  const observer = (use: keyof typeof KINDS): Observer => {
    const struck = new Map<string, Struck | null>();
    /** What this request meets, decided at its first attempt. */
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
