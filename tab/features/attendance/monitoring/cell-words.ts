/** The words in the heat map's cells, and their explanations. */
import type {
  HeatCellView,
  MonitoredMeetingView,
  MonitoredOrganisationView,
} from '../../../../shared/contract/monitoring';
import type { IsoDate } from '../../../../shared/domain/calendar/dates';
import { dayWords } from '../../../lib/dates';
import { counted } from '../../../lib/words';

export type CellAttendance = HeatCellView['standing'];

/** In a cell: short enough for twelve of them side by side. */
export const CELL_WORDS: Readonly<Record<CellAttendance, string>> = {
  represented: 'In',
  apologies: 'Apol.',
  absent: 'Absent',
  'not-required': 'n/r',
  vacant: 'Vacant',
  none: '–',
};

/** In the legend, in its order. */
export const LEGEND: readonly { readonly standing: CellAttendance; readonly words: string }[] = [
  { standing: 'represented', words: 'somebody was there' },
  { standing: 'apologies', words: 'nobody was, all sent apologies' },
  { standing: 'absent', words: 'nobody was, and somebody did not answer' },
  { standing: 'vacant', words: 'nobody held the seat' },
  { standing: 'not-required', words: 'did not have to attend' },
  { standing: 'none', words: 'no seat then, or no register' },
];

const STATE_WORDS: Readonly<Record<MonitoredMeetingView['state'], string | null>> = {
  held: null,
  open: 'Open',
  cancelled: 'Cancelled',
  'no-register': 'No register',
  'to-come': 'To come',
};

/** Returns why a column has no figures, or that the meeting was in person; null for an ordinary one. */
export function columnNote({ state, mode }: Pick<MonitoredMeetingView, 'state' | 'mode'>): string | null {
  return STATE_WORDS[state] ?? (mode === 'in-person' ? 'In person' : null);
}

/** Returns "3 of 4 seats" for a cell; null if no seat counted. */
export function cellNumbers({ attended, counted: whole }: Pick<HeatCellView, 'attended' | 'counted'>): string | null {
  return whole === 0 ? null : `${attended} of ${counted(whole, 'seat')}`;
}

/** Returns the path of a meeting's register, which its figures were counted from. */
export function registerPath({ meetingId }: Pick<MonitoredMeetingView, 'meetingId'>): string {
  return `/attendance?meeting=${encodeURIComponent(meetingId)}`;
}

/** Returns the accessible name of a cell's link: "In, 1 of 2 seats: Police, register of Wed 17 Jun 2026". */
export function cellLabel(
  cell: Pick<HeatCellView, 'standing' | 'attended' | 'counted'>,
  { date }: Pick<MonitoredMeetingView, 'date'>,
  organisation: string,
): string {
  const words = [CELL_WORDS[cell.standing], cellNumbers(cell)].filter((part) => part !== null);
  return `${words.join(', ')}: ${organisation}, register of ${dayWords(date)}`;
}

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Returns "16 Dec": the year follows from the period. */
export function shortDay(date: IsoDate): string {
  return SHORT.format(new Date(`${date}T12:00:00Z`));
}

export interface AgencyGroup {
  readonly agency: string;
  readonly organisations: readonly MonitoredOrganisationView[];
}

/** Groups organisations by agency, both in their original order. */
export function byAgency(organisations: readonly MonitoredOrganisationView[]): readonly AgencyGroup[] {
  const groups = new Map<string, MonitoredOrganisationView[]>();
  for (const one of organisations) groups.set(one.agency, [...(groups.get(one.agency) ?? []), one]);
  return [...groups].map(([agency, all]) => ({ agency, organisations: all }));
}
