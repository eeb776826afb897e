/** All areas, in the order of their commands in the help and in Teams' menus. */
import { actions } from './actions';
import { agreements } from './agreements';
import type { Area } from './area';
import { attendance } from './attendance';
import { audit } from './audit';
import { barriers } from './barriers';
import { decisions } from './decisions';
import { health } from './health';
import { help } from './help';
import { local } from './local';
import { meetings } from './meetings';
import { membership } from './membership';
import { messages } from './messages';
import { overview } from './overview';
import { practice } from './practice';
import { recommendations } from './recommendations';
import { reminders } from './reminders';
import { retention } from './retention';
import { tracker } from './tracker';

export const AREAS = [
  overview,
  membership,
  messages,
  meetings,
  attendance,
  actions,
  decisions,
  tracker,
  barriers,
  agreements,
  recommendations,
  practice,
  reminders,
  audit,
  retention,
  health,
  help,
  local,
] as const satisfies readonly Area[];

type AnyArea = (typeof AREAS)[number];

type Intersection<U> = (U extends unknown ? (part: U) => void : never) extends (whole: infer I) => void ? I : never;

/** The type of one part of all areas, merged into one object. */
export type MergedOf<P extends 'routes' | 'verbs' | 'events'> = Intersection<AnyArea[P]>;

/**
 * Merges one part of all areas into one object.
 *
 * @throws Error if two areas use the same name
 */
export function merged<P extends 'routes' | 'verbs' | 'events'>(part: P): MergedOf<P> {
  const entries = AREAS.flatMap((area) => Object.entries(area[part]));
  const names = new Set(entries.map(([name]) => name));
  if (names.size < entries.length) throw new Error(`Two areas use one name among their ${part}`);
  return Object.fromEntries(entries) as MergedOf<P>;
}

/**
 * Returns the display name of an area.
 *
 * @throws Error for a name that no area has
 */
export function titleOf(name: string): string {
  const area = AREAS.find((candidate) => candidate.name === name);
  if (area === undefined) throw new Error(`There is no area ${name}`);
  return area.title;
}
