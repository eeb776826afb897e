/** Exports the monitoring page as a spreadsheet. Every export stores an event. */
import type { z } from 'zod';
import type { FileView } from '../../../shared/contract/meetings';
import { exportInput, type MonitoringView } from '../../../shared/contract/monitoring';
import type { Rate } from '../../../shared/domain/attendance/figures';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { periodOf } from '../../../shared/domain/calendar/periods';
import { notFound, ok } from '../../../shared/domain/result';
import type { Cell, Sheet } from '../../files/spreadsheet';
import { type CommandContext, commandOn, type Decided } from '../command';
import { spreadsheetView } from '../file-view';
import { loadMonitored, monitorAttendance, monitoringView } from './monitor-attendance';

interface Exported extends Decided {
  readonly file: FileView;
  readonly wanted: z.output<typeof exportInput>;
}

/**
 * Returns what the page shows for a period as a file, and nothing else. Problem: neither chair nor VRU. Three storage
 * requests.
 */
export const exportAttendance = commandOn({
  load: async () => ({}),
  store: (_loaded, { wanted }: Exported, _context: CommandContext<void>) => ({ changes: [], remember: wanted }),
})({
  input: exportInput,
  rule: attendancePolicy.export,
  decide: async (_loaded, wanted, context) => {
    const { period, format } = wanted;
    const chosen = periodOf(period);
    if (chosen === null) return notFound('Choose a financial year or quarter.');
    const registers = await loadMonitored(context.services, context.caller.groupId, chosen);
    const file = await fileOf(monitoringView(context, chosen, registers), format);
    return ok({ file, wanted, events: [{ kind: 'attendance.exported', period, format }] });
  },
  show: (_loaded, { file }) => file,
  answer: async (services, caller, _target, remembered) => {
    const { period, format } = exportInput.parse(remembered);
    const monitored = await monitorAttendance(services, caller, period);
    return monitored.ok ? ok(await fileOf(monitored.value, format)) : monitored;
  },
});

function fileOf(view: MonitoringView, format: 'csv' | 'xlsx'): Promise<FileView> {
  const sheets = [meetingSheet(view), organisationSheet(view), seatSheet(view), coverageSheet(view)] as const;
  return spreadsheetView(`attendance-${view.period.id}`, [...sheets], format);
}

const ATTENDANCE_CELL_WORDS: Readonly<
  Record<MonitoringView['organisations'][number]['cells'][number]['standing'], string>
> = {
  represented: 'Represented',
  apologies: 'Apologies',
  absent: 'Absent',
  'not-required': 'Not required',
  vacant: 'Vacant',
  none: 'No seat or no register',
};

/** The heat map as figures: one row for each meeting and organisation. */
function meetingSheet({ meetings, organisations }: MonitoringView): Sheet {
  const rows = organisations.flatMap(({ agency, organisation, cells }) =>
    cells.map((cell, index): Cell[] => {
      const date = meetings[index]?.date;
      return [
        date === undefined ? null : { date },
        agency,
        organisation,
        STATE_WORDS[meetings[index]?.state ?? 'to-come'],
        ATTENDANCE_CELL_WORDS[cell.standing],
        cell.attended,
        cell.counted,
      ];
    }),
  );
  const columns = ['Meeting', 'Agency', 'Organisation', 'Register', 'Attendance', 'Seats attended', 'Seats counted'];
  return { name: 'Meetings', columns: columns.map(titled), rows };
}

const STATE_WORDS: Readonly<Record<MonitoringView['meetings'][number]['state'], string>> = {
  held: 'Closed',
  open: 'Open',
  cancelled: 'Cancelled',
  'no-register': 'No register',
  'to-come': 'To come',
};

function organisationSheet({ organisations }: MonitoringView): Sheet {
  const columns = ['Agency', 'Organisation', 'Represented', 'Meetings', 'Rate', 'Missed in a row', 'Since'];
  return {
    name: 'Organisations',
    columns: columns.map(titled),
    rows: organisations.map(({ agency, organisation, rate, streak }) => [
      agency,
      organisation,
      ...rateCells(rate),
      streak?.meetings ?? 0,
      streak === null ? null : { date: streak.since },
    ]),
  };
}

function seatSheet({ seats }: MonitoringView): Sheet {
  const columns = ['Agency', 'Organisation', 'Seat', 'Held since', 'Attended', 'Meetings', 'Rate'];
  return {
    name: 'Seats',
    columns: columns.map(titled),
    rows: seats.map(({ agency, organisation, seat, since, rate }) => [
      agency,
      organisation,
      seat,
      since === null ? 'Vacant' : { date: since },
      ...rateCells(rate),
    ]),
  };
}

/** Coverage of Theory of Change activity 2.a, one row for each meeting. */
function coverageSheet({ meetings }: MonitoringView): Sheet {
  const columns = ['Meeting', 'Register', 'Specified agencies represented', 'Specified agencies', 'Coverage of 2.a'];
  return {
    name: 'Coverage of 2.a',
    columns: columns.map(titled),
    rows: meetings.map(({ date, state, coverage }) => [
      { date },
      STATE_WORDS[state],
      ...(coverage === null ? [null, null, null] : rateCells(coverage)),
    ]),
  };
}

function rateCells({ part, whole, ratio }: Rate): readonly Cell[] {
  return [part, whole, ratio === null ? 'n/a' : { percent: ratio }];
}

function titled(title: string) {
  return { title };
}
