/**
 * Reads the attendance report that Teams offers the organiser, and compares its proposals with people's own answers.
 * Nothing is stored; see apply-report.
 */
import { type ReportProposalView, type ReportView, reportInput } from '../../../shared/contract/attendance-report';
import { checked } from '../../../shared/contract/inputs';
import { ATTENDED } from '../../../shared/domain/attendance/figures';
import { attendancePolicy } from '../../../shared/domain/attendance/policy';
import { recordedValue, registerSeatLabel } from '../../../shared/domain/attendance/register';
import {
  type AttendanceReport,
  type MatchedReport,
  matchReport,
  type ReportPerson,
} from '../../../shared/domain/attendance/report';
import type { Register } from '../../../shared/domain/attendance/types';
import type { Membership } from '../../../shared/domain/membership/types';
import { permit } from '../../../shared/domain/policy';
import { conflict, ok, type Result } from '../../../shared/domain/result';
import { dayWords } from '../../../shared/words/dates';
import { readReportInWorker } from '../../files/reading';
import { loadRegister } from '../../store/attendance';
import type { Reader, Services } from '../context';
import { query } from '../query';
import { noRegister } from './show-register';

/**
 * Returns the proposals of a report. Problems: neither chair nor VRU; no open register; a file that is no report (at
 * the field `content`). Two storage requests.
 */
export async function readReport(
  services: Services,
  reader: Reader,
  meetingId: string,
  input: unknown,
): Promise<Result<ReportView>> {
  const file = checked(reportInput, input);
  if (!file.ok) return file;
  return proposed(services, reader, { meetingId, content: file.value.content });
}

const proposed = query({
  load: ({ table }, groupId, { meetingId }: { readonly meetingId: string; readonly content: string }) =>
    loadRegister(table, groupId, meetingId),
  view: async (loaded, { standing, membership }, { content }): Promise<Result<ReportView>> => {
    const permitted = permit(attendancePolicy.readReport, standing);
    if (!permitted.ok) return permitted;
    if (loaded === null) return noRegister;
    if (loaded.register.state === 'closed') {
      return conflict('This register is closed. Correct single answers, with a reason.');
    }
    const report = await readReportInWorker(Buffer.from(content, 'base64'));
    return report.ok ? ok(reportView(report.value, loaded.register, membership)) : report;
  },
});

function reportView(report: AttendanceReport, register: Register, membership: Membership): ReportView {
  const holders = new Map(membership.seats.map((seat) => [seat.id, seat.holder]));
  const known = register.seats.flatMap(({ seatId }) => {
    const holder = holders.get(seatId);
    return holder == null ? [] : [{ seatId, holder, name: holder.name, email: holder.email ?? null }];
  });
  const matched = matchReport(report, known);
  const inReport = new Set(matched.matches.flatMap(({ seatIds }) => seatIds));
  return {
    title: report.title,
    startedAt: report.startedAt,
    otherDay: otherDay(report, register),
    proposals: proposals(matched, register),
    unmatched: matched.unmatched.map(shown),
    notInReport: register.seats
      .filter((seat) => recordedValue(register, seat) === 'present' && !inReport.has(seat.seatId))
      .map(registerSeatLabel),
  };
}

/** Returns a warning if the report is of another day: every proposal of another meeting's report would be wrong. */
function otherDay({ startedOn = [] }: AttendanceReport, { meeting }: Register): string | null {
  const [likely] = startedOn;
  if (likely === undefined || startedOn.includes(meeting.date)) return null;
  return `This report is of ${startedOn.map(dayWords).join(' or ')}, and the register of ${dayWords(meeting.date)}. Check that it is the right file.`;
}

/** Removes the addresses that are needed for matching only. */
function shown({ name, email, minutes }: ReportPerson): ReportPerson {
  return { name, email, minutes };
}

function proposals({ matches }: MatchedReport, register: Register): readonly ReportProposalView[] {
  return matches.flatMap(({ person, seatIds, by }) =>
    register.seats
      .filter(({ seatId }) => seatIds.includes(seatId))
      .map((seat) => {
        const answer = register.answers.find(({ seatId }) => seatId === seat.seatId);
        const current = recordedValue(register, seat);
        return {
          seatId: seat.seatId,
          seat: registerSeatLabel(seat),
          person: shown(person),
          matchedBy: by,
          current,
          currentSource: answer?.source ?? null,
          verdict: verdictOf(current, answer?.source ?? null),
        };
      }),
  );
}

function verdictOf(
  current: ReportProposalView['current'],
  source: ReportProposalView['currentSource'],
): ReportProposalView['verdict'] {
  if (ATTENDED.includes(current)) return 'agrees';
  if (source === null) return 'new';
  return source === 'self' ? 'own-answer' : 'differs';
}
