/**
 * A second statement of the RAG table, independent of the rule: it uses the whole history of a source and imports
 * nothing from shared/domain/tracker. A change of the table has to be made here too, formulated differently, and
 * compared. See `histories.ts`.
 */

export type Colour = 'excluded' | 'grey' | 'red' | 'amber' | 'green';

type Answer =
  | { readonly said: 'full' }
  | { readonly said: 'part' | 'later'; readonly by: string }
  | { readonly said: 'refused'; readonly code: string }
  | { readonly said: 'not-held'; confirmed: boolean };

interface Asked {
  readonly id: string;
  readonly due: string;
  /** Its index among all requests, from 0. */
  readonly place: number;
  answer: Answer | null;
  withdrawn: boolean;
}

interface Obstacle {
  readonly code: string;
  /** Ids of the requests whose answers name it. */
  readonly on: Set<string>;
}

/** An agreement that may cover a source; days, or null where there is none. */
export interface Cover {
  readonly start: string | null;
  readonly expiry: string | null;
  readonly endedOn: string | null;
  /** In force until this day, and to be replaced by another agreement. */
  readonly novateBy: string | null;
}

export interface Surroundings {
  readonly today: string;
  readonly grace: number;
  readonly holidays: ReadonlySet<string>;
  readonly covers: readonly Cover[];
}

/** The whole history of one source. */
export class SourceHistory {
  readonly asked: Asked[] = [];
  obstacles: Obstacle[] = [];
  retired = false;
  needsAgreement = false;
  poorQuality = false;

  ask(id: string, due: string): void {
    this.asked.push({ id, due, place: this.asked.length, answer: null, withdrawn: false });
  }

  answer(id: string, answer: Answer): void {
    const one = this.find(id);
    if (answer.said === 'full') {
      // Obstacles named only on this request or on requests due earlier are resolved.
      this.obstacles = this.obstacles.filter(({ on }) => [...on].some((other) => this.isLater(this.find(other), one)));
      for (const { on } of this.obstacles) on.delete(id);
    } else {
      const code = answer.said === 'refused' ? answer.code : null;
      this.takeFrom(id, (obstacle) => obstacle.code !== code);
      const same = this.obstacles.find((obstacle) => obstacle.code === code);
      if (same !== undefined) same.on.add(id);
      else if (code !== null) this.obstacles.push({ code, on: new Set([id]) });
    }
    one.answer = answer;
  }

  confirm(id: string): void {
    const { answer } = this.find(id);
    if (answer?.said === 'not-held') answer.confirmed = true;
  }

  withdraw(id: string): void {
    this.find(id).withdrawn = true;
    this.takeFrom(id, () => true);
  }

  /** Resolves an obstacle: the requests that it blocked are promised for a day. */
  resolve(code: string, by: string): void {
    const obstacle = this.obstacles.find((one) => one.code === code);
    for (const id of obstacle?.on ?? []) this.find(id).answer = { said: 'later', by };
    this.obstacles = this.obstacles.filter((one) => one !== obstacle);
  }

  /** Returns the colour of the first row of the table that matches. */
  colour(around: Surroundings): Colour {
    const live = this.asked.filter(({ withdrawn }) => !withdrawn);
    const newest = live.at(-1);
    if (this.retired || (newest !== undefined && isConfirmed(newest))) return 'excluded';
    if (newest === undefined) return 'grey';
    const { today, grace } = around;
    const open = live.filter((one) => !isConfirmed(one));
    const counts = open
      .filter(({ due }) => workday(due, around) < today)
      .reduce<Asked | null>((found, one) => (found === null || this.isLater(one, found) ? one : found), null);
    const late = counts === null ? null : this.lateness(counts, around);
    const cover = this.needsAgreement ? coverOn(around) : 'held';

    const refused = live.some(
      (one) => one.answer?.said === 'refused' && (counts === null || one.place >= counts.place),
    );
    const blocked = this.obstacles.some(({ on }) => {
      const last = [...on].map((id) => this.find(id)).reduce((a, b) => (this.isLater(b, a) ? b : a));
      return !live.some((one) => one.answer?.said === 'full' && (one === last || this.isLater(one, last)));
    });
    const broken = counts?.answer?.said === 'later' && workday(latest(counts.answer.by, counts.due), around) < today;
    if (refused || blocked || (late !== null && late > grace) || broken || cover === 'none') return 'red';

    const early = open.filter(({ answer }) => answer?.said === 'full' || answer?.said === 'part');
    const speaks = counts ?? early.reduce<Asked | null>((a, b) => (a === null || this.isLater(b, a) ? b : a), null);
    const running = live.some(
      ({ answer, due }) => answer?.said === 'later' && workday(latest(answer.by, due), around) >= today,
    );
    const missing = open.some((one) => counts !== null && this.isLater(counts, one) && one.answer?.said !== 'full');
    const unconfirmed = open.some(({ answer }) => answer?.said === 'not-held');
    if (late !== null || speaks?.answer?.said === 'part' || running || missing) return 'amber';
    if (cover === 'coming' || unconfirmed || this.poorQuality) return 'amber';
    return speaks === null ? 'grey' : 'green';
  }

  find(id: string): Asked {
    const found = this.asked.find((one) => one.id === id);
    if (found === undefined) throw new Error(`${id} was never asked`);
    return found;
  }

  /** Returns how many working days late the awaited data is; null if it is not late, or nothing is awaited. */
  private lateness({ answer, due }: Asked, around: Surroundings): number | null {
    if (answer?.said === 'full' || answer?.said === 'not-held') return null;
    const awaited = answer?.said === 'part' || answer?.said === 'later' ? latest(answer.by, due) : due;
    const last = workday(awaited, around);
    if (last >= around.today) return null;
    let days = 0;
    for (let day = next(last); day <= around.today; day = next(day)) if (works(day, around)) days += 1;
    return days;
  }

  /** Whether `a` is due later than `b`, or on the same day and asked later. */
  private isLater(a: Asked, b: Asked): boolean {
    return a.due === b.due ? a.place > b.place : a.due > b.due;
  }

  private takeFrom(id: string, which: (obstacle: Obstacle) => boolean): void {
    for (const obstacle of this.obstacles.filter(which)) obstacle.on.delete(id);
    this.obstacles = this.obstacles.filter(({ on }) => on.size > 0);
  }
}

function isConfirmed({ answer }: Asked): boolean {
  return answer?.said === 'not-held' && answer.confirmed;
}

/**
 * State of the cover. An agreement is in force up to and including its expiry, end and novation days; after the
 * novation day it is `coming`.
 */
function coverOn({ today, covers }: Surroundings): 'held' | 'coming' | 'none' {
  const alive = covers.filter(({ endedOn }) => endedOn === null || endedOn >= today);
  const valid = alive.filter(({ start, expiry }) => start === null || expiry === null || expiry >= today);
  const holds = ({ start, novateBy }: Cover) =>
    start !== null && start <= today && (novateBy === null || novateBy >= today);
  if (valid.some(holds)) return 'held';
  return valid.length > 0 ? 'coming' : 'none';
}

function works(day: string, { holidays }: Surroundings): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

function workday(day: string, around: Surroundings): string {
  return works(day, around) ? day : workday(next(day), around);
}

function next(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}
