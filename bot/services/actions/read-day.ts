/**
 * Parses day phrases that the app's own rules do not cover, with chrono-node: British day-month order, future dates
 * preferred. The only file that imports chrono-node.
 */
import type { IsoDate } from '../../../shared/domain/calendar/dates';

/**
 * Returns the day that a whole phrase names; null if there is none, or only part of the phrase is a day. `today`: in
 * London.
 */
export type DayReader = (phrase: string, today: IsoDate) => IsoDate | null;

/** Returns the parser. Lazy-loaded when somebody types an action: loading takes longer than the rest of a command. */
export async function dayReader(): Promise<DayReader> {
  const { GB } = await import('chrono-node/en');
  return (phrase, today) => {
    const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
    const [found, ...others] = GB.parse(phrase, reference, { forwardDate: true });
    if (found === undefined || others.length > 0 || found.text.length < phrase.length || found.end != null) return null;
    const { start } = found;
    if (!start.isCertain('day') && !start.isCertain('weekday')) return null;
    const two = (part: number | null) => String(part).padStart(2, '0');
    return `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`;
  };
}
