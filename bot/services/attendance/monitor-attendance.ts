/** Attendance over a period, as the VRU monitors it. Terms of reference, "Administration". */
import type { HeatCellView, MonitoredMeetingView, MonitoringView } from '../../../shared/contract/monitoring';
import { coverage, rate, seatRate } from '../../../shared/domain/attendance/figures';
import {
  organisationCell,
  organisationRate,
  organisationStreak,
  WORTH_A_CALL,
} from '../../../shared/domain/attendance/monitoring';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import type { Register } from '../../../shared/domain/attendance/types';
import { addDays, type IsoDate, londonDate, monthOf } from '../../../shared/domain/calendar/dates';
import { financialYearOf, monthsOf, type Period, periodOf, yearAfter } from '../../../shared/domain/calendar/periods';
import { type PlannedMeeting, planMeetings } from '../../../shared/domain/meetings/schedule';
import { placedSeats } from '../../../shared/domain/membership/seats';
import type { Membership } from '../../../shared/domain/membership/types';
import { may } from '../../../shared/domain/policy';
import { notFound, ok } from '../../../shared/domain/result';
import { loadClosedRegisters } from '../../store/attendance';
import type { Context, Services } from '../context';
import { query } from '../query';

/**
 * Returns the monitoring page of a financial year or quarter; null for the present year. Two storage requests, however
 * long the history.
 */
export const monitorAttendance = query({
  load: async (services, groupId, period: string | null) => {
    const chosen = periodOf(period ?? financialYearOf(londonDate(services.now())));
    return chosen === null ? null : { chosen, registers: await loadMonitored(services, groupId, chosen) };
  },
  view: (loaded, context) =>
    loaded === null
      ? notFound('Choose a financial year or quarter.')
      : ok(monitoringView(context, loaded.chosen, loaded.registers)),
});

/** Loads the closed registers that a period's figures are computed from. One storage request. */
export function loadMonitored(
  { table }: Services,
  groupId: string,
  { from, to }: Period,
): Promise<readonly Register[]> {
  return loadClosedRegisters(table, groupId, monthOf(addDays(from, -STREAK_DAYS)), monthOf(to));
}

/** Days before the period that a streak of missed meetings is followed back: a quarter alone would hide most of it. */
const STREAK_DAYS = 365;

/** @param all the closed registers of the period and of the year before, in any order */
export function monitoringView(context: Context, period: Period, all: readonly Register[]): MonitoringView {
  const { membership, planning, standing, today } = context;
  const months = monthsOf(period);
  const registers = all.filter(({ meeting }) => months.includes(meeting.id));
  const plan = planMeetings(planning, months[0] ?? '', months.at(-1) ?? '');
  const byMonth = new Map(registers.map((register) => [register.meeting.id, register]));
  const organisations = organisationsOf(membership, registers).map((organisation) => ({
    ...organisation,
    cells: months.map((month) => cellView(month, byMonth.get(month), organisation.organisationId)),
    rate: organisationRate(registers, organisation.organisationId),
    streak: organisationStreak(all, organisation.organisationId),
  }));
  return {
    period,
    periods: periodChoices(
      planning.schedule.held.map(({ date }) => date),
      today,
    ),
    meetings: plan.map((meeting) => meetingColumn(meeting, byMonth.get(meeting.id), context)),
    organisations,
    seats: seatRows(membership, registers),
    worthACall: organisations
      .flatMap(({ organisationId, organisation, agency, streak }) =>
        streak !== null && streak.meetings >= WORTH_A_CALL ? [{ organisationId, organisation, agency, streak }] : [],
      )
      .sort((a, b) => b.streak.meetings - a.streak.meetings || a.organisation.localeCompare(b.organisation, 'en-GB')),
    may: { export: may(attendancePolicy.export, standing) },
  };
}

function meetingColumn(
  meeting: PlannedMeeting,
  register: Register | undefined,
  { planning, today }: Context,
): MonitoredMeetingView {
  const { id: meetingId, date, mode, cancelled } = meeting;
  if (register !== undefined) {
    return {
      meetingId,
      date: register.meeting.date,
      mode: register.meeting.mode,
      state: 'held',
      coverage: coverage(register),
    };
  }
  const open = planning.schedule.openRegister === meetingId;
  const passed = date < today ? 'no-register' : 'to-come';
  return { meetingId, date, mode, state: open ? 'open' : cancelled === null ? passed : 'cancelled', coverage: null };
}

function cellView(meetingId: string, register: Register | undefined, organisationId: string): HeatCellView {
  const cell = register === undefined ? null : organisationCell(register, organisationId);
  return { meetingId, ...(cell ?? { standing: 'none', attended: 0, counted: 0 }) };
}

/**
 * Returns today's organisations with a seat, and those only in the registers, in the order of the terms of reference.
 */
function organisationsOf(membership: Membership, registers: readonly Register[]) {
  const now = placedSeats(membership)
    .filter(({ seat }) => seat.member)
    .map(({ organisation, agency }) => ({
      organisationId: organisation.id,
      organisation: organisation.name,
      agency: agency.shortName,
      category: agency.category,
    }));
  const then = registers
    .flatMap(({ seats }) => seats)
    .map(({ organisationId, organisation, agency, category }) => ({ organisationId, organisation, agency, category }));
  return [...new Map([...then, ...now].map((each) => [each.organisationId, each])).values()].sort(
    byPlaceIn([...now, ...then].map(({ organisationId }) => organisationId)),
  );
}

function byPlaceIn(order: readonly string[]) {
  const places = new Map([...order].reverse().map((id, index) => [id, -index]));
  return (a: { readonly organisationId: string }, b: { readonly organisationId: string }) =>
    (places.get(a.organisationId) ?? 0) - (places.get(b.organisationId) ?? 0);
}

function seatRows(membership: Membership, registers: readonly Register[]): MonitoringView['seats'] {
  return placedSeats(membership)
    .filter(({ seat }) => seat.member)
    .map(({ seat, organisation, agency }) => ({
      seatId: seat.id,
      seat: seat.title,
      organisation: organisation.name,
      agency: agency.shortName,
      vacant: seat.holder === null,
      since: seat.holder?.since ?? null,
      rate: seat.holder === null ? rate(0, 0) : seatRate(registers, seat.id, seat.holder),
    }));
}

/** Returns the years from the first held meeting's to the present one, each with its quarters, latest first. */
function periodChoices(held: readonly IsoDate[], today: IsoDate): MonitoringView['periods'] {
  const present = financialYearOf(today);
  const first = financialYearOf([...held, today].sort()[0] ?? today);
  const years: string[] = [];
  for (let year = present; year >= first; year = yearAfter(year, -1)) years.push(year);
  return years
    .flatMap((year) => [year, `${year}-Q4`, `${year}-Q3`, `${year}-Q2`, `${year}-Q1`])
    .flatMap((id) => periodOf(id) ?? [])
    .filter(({ from }) => from <= today)
    .map(({ id, label }) => ({ id, label }));
}
