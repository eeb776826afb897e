/** The attendance part of a story: an open register, a closed one, an attendance report, and the effects of changes. */
import type {
  AheadView,
  AttendanceView,
  RegisterLineView,
  RegisterSeatView,
  RegisterView,
} from '../../../shared/contract/attendance';
import type { ReportProposalView, ReportView } from '../../../shared/contract/attendance-report';
import { aheadSeat, aheadView, registerSeat, registerView, TODAY } from '../builders';
import { groupFacts } from '../domain-builders';
import { edited } from '../edits';
import type { Answerers, Story } from './answering';

export const VACANT = 'rushmoor-community-safety';

type Given = Pick<RegisterSeatView, 'value'> & Partial<RegisterSeatView>;

/**
 * Returns the register's lines with these answers; all other seats are unrecorded. Agencies without seats are not
 * required yet.
 */
export function linesWith(
  answers: Readonly<Record<string, RegisterSeatView['value'] | Given>>,
): readonly RegisterLineView[] {
  return groupFacts().agencies.map((agency) => {
    const seats = agency.organisations.flatMap((organisation) =>
      organisation.seats.map(({ id, title }) => {
        const answer = answers[id] ?? 'unrecorded';
        const given = typeof answer === 'string' ? { value: answer } : answer;
        const deputyName = given.value === 'deputy' ? 'The deputy analyst' : null;
        const where = { seatId: id, title, organisation: organisation.name, vacant: id === VACANT };
        return registerSeat({ ...where, deputyName, ...given });
      }),
    );
    const represented = seats.some(({ value }) => value === 'present' || value === 'deputy');
    const { id: agencyId, shortName, category } = agency;
    return { agencyId, agency: shortName, category, required: seats.length > 0, represented, seats };
  });
}

/** An open register some time into its meeting, with attendees without a seat. */
function openRegister(): RegisterView {
  return registerView({
    lines: linesWith({
      'vru-analyst': 'present',
      'police-lead-analyst': 'present',
      'icb-business-intelligence': 'deputy',
      'hampshire-cc-public-health': 'apologies',
      'probation-serious-violence': { value: 'apologies', source: 'on-behalf' },
    }),
    actionsCarried: 4,
    observers: [{ id: 'guest-1', name: 'A visiting analyst', organisation: 'University of Portsmouth' }],
    toConfirm: [{ id: 'guest-2', name: 'Lead analyst (phone)', said: 'present' }],
  });
}

/** The register of November: closed, and corrected once. */
export function pastRegister(): RegisterView {
  const lines = linesWith({
    'vru-director': 'present',
    'vru-analyst': 'present',
    'police-lead-analyst': { value: 'present', source: 'on-behalf' },
    'icb-business-intelligence': 'deputy',
    'hiwfrs-senior-analyst': 'apologies',
  }).map((line) => ({
    ...line,
    seats: line.seats.map((seat) =>
      seat.value === 'unrecorded' && !seat.vacant
        ? { ...seat, value: 'absent' as const, source: 'closing' as const, mode: 'remote' as const }
        : seat,
    ),
  }));
  return registerView({
    meetingId: '2026-11',
    date: '2026-11-18',
    state: 'closed',
    closedAt: '2026-11-18T12:10:00.000Z',
    lines,
    corrections: [
      {
        seatId: 'police-lead-analyst',
        seat: 'Lead Analyst, Corporate Insights, Police',
        from: 'absent',
        to: 'present',
        reason: 'They joined by telephone',
        at: '2026-11-19T09:00:00.000Z',
      },
    ],
  });
}

export function attendance(): AttendanceView {
  const closed = (meetingId: string, date: string, present: number) => ({
    meetingId,
    date,
    mode: meetingId === '2026-10' ? ('in-person' as const) : ('remote' as const),
    counts: { present, deputy: 2, apologies: 3, absent: 18 - present, not_required: 0, unrecorded: 0, vacant: 1 },
    coverage: { part: 5, whole: 6, ratio: 5 / 6 },
    corrections: meetingId === '2026-11' ? 1 : 0,
  });
  return {
    register: openRegister(),
    nextMeeting: null,
    past: [closed('2026-11', '2026-11-18', 14), closed('2026-10', '2026-10-21', 12)],
    older: null,
    mySeatIds: ['vru-director'],
    may: { open: true, answer: true, close: true, record: true, discard: true, reopen: null },
  };
}

/** The next meeting before its register is open, with one apology. */
export function aheadOfTheNext(): AheadView {
  const seats = linesWith({}).flatMap((line) =>
    line.seats.map(({ seatId, title, organisation, vacant }) => {
      const excused = seatId === 'hiwfrs-senior-analyst';
      const said = excused ? ({ value: 'apologies', source: 'self' } as const) : { value: null, source: null };
      return aheadSeat({ seatId, title, organisation, vacant, ...said });
    }),
  );
  return aheadView({ seats, mySeatIds: ['vru-director'] });
}

/** Attendance between meetings: the next one is in person. */
export function betweenMeetings(): AttendanceView {
  const host = { organisationId: 'portsmouth-cc', organisation: 'Portsmouth City Council' };
  const nextMeeting = { meetingId: '2026-12', date: TODAY, startsAt: '10:00', mode: 'in-person', host } as const;
  return { ...attendance(), register: null, nextMeeting };
}

/** The people in the report of the story's meeting. Their verdicts depend on the register when it is read. */
const IN_REPORT = {
  'vru-analyst': { name: 'Analyst, Evaluation', email: 'analyst@example.org', minutes: 118 },
  'opcc-performance': { name: 'Performance Team', email: 'performance@example.org', minutes: 92 },
  'portsmouth-yjs-performance': { name: 'Portsmouth Youth Justice', email: null, minutes: 75 },
  'hampshire-cc-public-health': { name: 'Senior Public Health Analyst', email: null, minutes: 64 },
  'probation-serious-violence': { name: 'Head of Probation Delivery', email: 'probation@example.org', minutes: null },
} as const;

function readReport({ register }: AttendanceView): ReportView {
  const seats = register?.lines.flatMap((line) => line.seats) ?? [];
  const proposals = Object.entries(IN_REPORT).flatMap(([seatId, person]): readonly ReportProposalView[] => {
    const seat = seats.find((known) => known.seatId === seatId);
    if (seat === undefined) return [];
    const { value: current, source: currentSource, title, organisation } = seat;
    const known = current === 'present' ? 'agrees' : currentSource === 'self' ? 'own-answer' : 'differs';
    const verdict = currentSource === null ? 'new' : known;
    const matchedBy = person.email === null ? 'name' : 'email';
    return [{ seatId, seat: `${title}, ${organisation}`, person, matchedBy, current, currentSource, verdict }];
  });
  return {
    title: 'DAWG monthly meeting',
    startedAt: '12/16/26, 9:58:12 AM',
    otherDay: null,
    proposals,
    unmatched: [
      { name: 'Guest of the university', email: 'guest@example.org', minutes: 40 },
      { name: 'Second guest', email: null, minutes: 12 },
    ],
    notInReport: ['Lead Analyst, Corporate Insights, Police'],
  };
}

/** Returns the register with these answers and the derived counts; everything else is unchanged. */
export function withAnswers(register: RegisterView, answers: Readonly<Record<string, Partial<RegisterSeatView>>>) {
  const lines = register.lines.map((line) => {
    const seats = line.seats.map((seat) => ({ ...seat, ...answers[seat.seatId] }));
    return { ...line, seats, represented: seats.some(({ value }) => value === 'present' || value === 'deputy') };
  });
  const { counts, coverage, notHeardOf } = registerView({ lines });
  return { ...register, lines, counts, coverage, notHeardOf };
}

function openIn({ attendance: { register } }: Story): RegisterView {
  if (register === null) throw new Error('No register is open');
  return register;
}

/** Replaces the register and returns it; the live register's next answer is still the previous state. */
function now(story: Story, register: RegisterView): RegisterView {
  story.behind = { register: story.attendance.register };
  story.attendance = { ...story.attendance, register };
  return register;
}

const nameOf = (body: object) => ('deputyName' in body ? String(body.deputyName) : null);

export const ATTENDANCE_CHANGES: Answerers = {
  liveRegister: (story) => {
    const said = story.behind ?? { register: story.attendance.register };
    story.behind = null;
    return said;
  },
  recordAttendance: (story, { body }) => {
    const { value, seats = story.attendance.mySeatIds, withdrawOthers } = body;
    const said = { value, deputyName: nameOf(body), mode: 'remote', source: 'self' } as const;
    const nothing = { value: 'unrecorded', deputyName: null, mode: null, source: null } as const;
    const others = story.attendance.mySeatIds.filter((seatId) => withdrawOthers === true && !seats.includes(seatId));
    const answers = [...seats.map((id) => [id, said] as const), ...others.map((id) => [id, nothing] as const)];
    return now(story, withAnswers(openIn(story), Object.fromEntries(answers)));
  },
  recordForSeat: (story, { params, body }) => {
    const taken = body.value === 'unrecorded';
    const answer = {
      value: body.value,
      deputyName: nameOf(body),
      mode: taken ? null : (body.mode ?? openIn(story).mode),
      source: taken ? null : ('on-behalf' as const),
    };
    const seatId = params.seatId ?? '';
    const stood = openIn(story)
      .lines.flatMap(({ seats }) => seats)
      .find((seat) => seat.seatId === seatId);
    if (stood !== undefined) story.replaced.set(seatId, stood);
    return now(story, withAnswers(openIn(story), { [seatId]: answer }));
  },
  undoRecorded: (story, { params }) => {
    const stood = story.replaced.get(params.seatId ?? '');
    if (stood === undefined) throw new Error(`Nothing was recorded for ${params.seatId}`);
    return now(story, withAnswers(openIn(story), { [stood.seatId]: stood }));
  },
  correctAttendance: (story, { params, body }) => {
    const register = story.register;
    const seat = register.lines.flatMap(({ seats }) => seats).find(({ seatId }) => seatId === params.seatId);
    if (seat === undefined) throw new Error(`No seat ${params.seatId}`);
    const label = `${seat.title}, ${seat.organisation}`;
    const form = { value: String(seat.value), deputyName: seat.deputyName ?? '', reason: '' };
    const { deputyName, reason, ...said } = edited(form, body);
    const value = said.value as typeof seat.value;
    const correction = {
      seatId: seat.seatId,
      seat: label,
      from: seat.value,
      to: value,
      reason,
      at: '2026-12-16T10:20:00.000Z',
    };
    const name = value === 'deputy' ? deputyName : null;
    const corrected = { value, deputyName: name, source: 'on-behalf' } as const;
    story.register = {
      ...withAnswers(register, { [seat.seatId]: corrected }),
      corrections: [...register.corrections, correction],
    };
    return story.register;
  },
  addObserver: (story, { body }) => {
    const register = openIn(story);
    const id = `guest-${register.observers.length + 10}`;
    return now(story, { ...register, observers: [...register.observers, { id, ...body }] });
  },
  removeGuest: (story, { params }) => {
    const register = openIn(story);
    const others = <G extends { id: string }>(guests: readonly G[]) => guests.filter(({ id }) => id !== params.guestId);
    return now(story, { ...register, observers: others(register.observers), toConfirm: others(register.toConfirm) });
  },
  confirmGuest: (story, { params, body }) => {
    const register = openIn(story);
    const press = register.toConfirm.find(({ id }) => id === params.guestId);
    if (press === undefined) throw new Error(`No press ${params.guestId}`);
    const rest = { ...register, toConfirm: register.toConfirm.filter((one) => one !== press) };
    if (body.as === 'seat') {
      return now(story, withAnswers(rest, { [body.seat]: { value: press.said, mode: 'remote', source: 'on-behalf' } }));
    }
    const observer = { id: press.id, name: press.name, organisation: body.organisation };
    return now(story, { ...rest, observers: [...rest.observers, observer] });
  },
  readReport: (story) => readReport(story.attendance),
  applyReport: (story, { body }) => {
    const answers = (body.seats ?? []).map(({ seat }) => [
      seat,
      { value: 'present', deputyName: null, mode: 'remote', source: 'report' } as const,
    ]);
    return now(story, withAnswers(openIn(story), Object.fromEntries(answers)));
  },
  closeRegister: (story) => {
    const register = openIn(story);
    story.attendance = betweenMeetings();
    return { ...register, state: 'closed' };
  },
  ahead: (story) => story.ahead,
  sendAhead: (story, { body }) => {
    const seats = body.seats ?? story.ahead.mySeatIds;
    const said = body.value === 'unrecorded' ? null : body.value;
    story.ahead = {
      ...story.ahead,
      seats: story.ahead.seats.map((seat) =>
        seats.includes(seat.seatId)
          ? { ...seat, value: said, deputyName: nameOf(body), source: said === null ? null : ('on-behalf' as const) }
          : seat,
      ),
    };
    return story.ahead;
  },
  discardRegister: (story) => {
    story.attendance = betweenMeetings();
    return story.attendance;
  },
  reopenRegister: (story) => {
    story.register = { ...story.register, state: 'open', closedAt: null };
    return story.register;
  },
  recordRest: (story) => {
    const open = openIn(story);
    const rest = open.lines
      .flatMap(({ seats }) => seats)
      .filter(({ value, vacant }) => value === 'unrecorded' && !vacant)
      .map(({ seatId }) => [seatId, { value: 'present', mode: open.mode, source: 'on-behalf' } as const] as const);
    return now(story, withAnswers(open, Object.fromEntries(rest)));
  },
  undoRest: (story, { body }) => {
    const nothing = { value: 'unrecorded', deputyName: null, mode: null, source: null } as const;
    return now(story, withAnswers(openIn(story), Object.fromEntries(body.seats.map((id) => [id, nothing]))));
  },
  openRegister: (story) => {
    story.attendance = { ...story.attendance, nextMeeting: null };
    return now(story, registerView({ lines: linesWith({}) }));
  },
};
