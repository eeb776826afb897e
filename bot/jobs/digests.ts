/** Makes the digests of each working day at nine. Any instance may do it: who comes second finds them made. */
import { type IsoDate, londonDate, londonInstant } from '../../shared/domain/calendar/dates';
import { DIGEST_TIME, digestDay } from '../../shared/domain/reminders/slots';
import type { Services } from '../services/context';
import { firstRun, sendDigests } from '../services/reminders/send-digests';

export interface Digests {
  /** Answers in how many milliseconds to look again: when it is time; null: there is no hurry. */
  run(groupId: string): Promise<number | null>;
}

export interface DigestsOptions {
  readonly services: Services;
  /**
   * The day on which this process begins has missed nothing: whoever starts the demonstration at noon sees no crowd of messages to
   * its sample people. They are in the digests of the next working day.
   */
  readonly startsFresh: boolean;
  readonly log: { info(details: object, message: string): void };
}

/** The digests of one process. What it knows to be out it does not ask storage for again. */
export function digests({ services, startsFresh, log }: DigestsOptions): Digests {
  const out = new Map<string, IsoDate>();
  async function firstKnown(groupId: string): Promise<IsoDate> {
    const known = await firstRun(services, groupId);
    return startsFresh ? (digestDay(services.now(), services.calendar) ?? known) : known;
  }
  return {
    async run(groupId) {
      const { now, calendar } = services;
      const known = out.get(groupId) ?? (await firstKnown(groupId));
      out.set(groupId, known);
      const day = digestDay(now(), calendar);
      if (day === null) return untilNine(now());
      if (known >= day) return null;
      const people = await sendDigests(services, groupId);
      out.set(groupId, day);
      if (people !== null) log.info({ groupId, day, people }, 'The digests of the day were made');
      return null;
    },
  };
}

/** Milliseconds until nine o'clock today; null: it has passed. */
function untilNine(now: string): number | null {
  const left = Date.parse(londonInstant(londonDate(now), DIGEST_TIME)) - Date.parse(now);
  return left > 0 ? left : null;
}
