/** Creates the digests of each working day at nine. Any instance may do it; the others find them created. */
import { type IsoDate, londonDate, londonInstant } from '../../shared/domain/calendar/dates';
import { DIGEST_TIME, digestDay } from '../../shared/domain/reminders/slots';
import type { Services } from '../services/context';
import { firstRun, sendDigests } from '../services/reminders/send-digests';

export interface Digests {
  /** Returns the milliseconds until the next run, when it is time; null: the regular interval is enough. */
  run(groupId: string): Promise<number | null>;
}

export interface DigestsOptions {
  readonly services: Services;
  /**
   * Whether the day on which this process starts has nothing to catch up on: starting the demonstration at noon then
   * does not send many messages to its sample people. Their items are in the digests of the next working day.
   */
  readonly startsFresh: boolean;
  readonly log: { info(details: object, message: string): void };
}

/** Returns the digests job of one process. Days that it has already completed cause no storage request. */
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

/** Returns the milliseconds until nine o'clock today; null: it has passed. */
function untilNine(now: string): number | null {
  const left = Date.parse(londonInstant(londonDate(now), DIGEST_TIME)) - Date.parse(now);
  return left > 0 ? left : null;
}
