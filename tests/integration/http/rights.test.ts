/** Permissions of the tab's API: every route, every role. A refused request changes no record. */
import { LOCAL_TENANT_ID } from '../../../bot/local/people';
import { takeSnapshots } from '../../../bot/services/tracker/take-snapshots';
import { type RouteName, routes } from '../../../shared/areas/routes';
import type { AgreementsView } from '../../../shared/contract/agreements';
import type { AttendanceView, RegisterView } from '../../../shared/contract/attendance';
import type { MeetingsView } from '../../../shared/contract/meetings';
import type { MembershipView, SettingsView } from '../../../shared/contract/membership';
import type { AskedView } from '../../../shared/contract/requests';
import { IDEMPOTENCY_HEADER } from '../../../shared/contract/routes';
import type { SnapshotView } from '../../../shared/contract/snapshots';
import type { SourcePageView } from '../../../shared/contract/tracker';
import type { Standing } from '../../../shared/domain/membership/standing';
import { may, type Rule } from '../../../shared/domain/policy';
import { type ApiAnswer, type App, startApp } from '../../support/app';
import { holding, VIEWER } from '../../support/domain-builders';
import { editOf } from '../../support/edits';
import { pressesUnidentified } from '../bot/trust/pressing';
import { forget, onlyReads, stored } from '../bot/trust/stored';

const NEWCOMER = '88888888-8888-4888-8888-888888888888';

const STANDINGS = ['chair', 'vru', 'asked', 'member', 'viewer', 'unknown'] as const;
type StandingName = (typeof STANDINGS)[number];

const SEAT_OF: Readonly<Record<StandingName, string>> = {
  chair: 'vru-director',
  vru: 'vru-analyst',
  /** Holds a seat of the organisation that is asked for data, owns the action, and wrote the entry. */
  asked: 'police-lead-analyst',
  member: 'hampshire-yjs',
  viewer: 'isle-of-wight-yjs',
  unknown: 'portsmouth-yjs-performance',
};

const EVERYBODY = ['chair', 'vru', 'asked', 'member', 'viewer'] as const;
const SEATED = ['chair', 'vru', 'asked', 'member'] as const;
const RUNS = ['chair', 'vru'] as const;

interface Asked {
  readonly path: string;
  readonly body?: unknown;
}

interface Right {
  /** Stated again independently, so that a rule that permits too many fails. */
  readonly may: readonly StandingName[];
  /** Creates the precondition and returns the request. Called before each attempt that should succeed. */
  readonly ready: (tools: Tools) => Promise<Asked>;
}

interface Tools {
  /** Makes a request as the chair; it must succeed. */
  readonly chair: (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;
  /** Returns a number that was not returned before. */
  readonly next: () => number;
}

const at = (path: string, body?: unknown) => async () => ({ path, body });

const aSource = (tools: Tools) => {
  const name = `Source ${tools.next()}`;
  const body = { name, organisation: 'police', classification: 'aggregate', frequency: 'monthly' };
  return tools.chair('POST', '/sources', body);
};

const aRequest = async (tools: Tools) => {
  const { id: source } = await aSource(tools);
  const body = { source, period: 'September 2026', due: '2099-01-31', gateway: 's16' };
  const { requests } = (await tools.chair('POST', '/requests', body)) as unknown as AskedView;
  return requests[0] as unknown as Record<string, unknown>;
};

/** A request for a new source. */
const onSource = (path: string, body?: unknown) => async (tools: Tools) => {
  const { id } = await aSource(tools);
  return { path: `/sources/${id}${path}`, body };
};

/** As above, after another request for the same source. */
const onSourceWith =
  (method: string, first: string, given: unknown, path: string, body: unknown) => async (tools: Tools) => {
    const asked = await onSource(path, body)(tools);
    await tools.chair(method, asked.path.replace(path, first), given);
    return asked;
  };

const aBarrier = async (tools: Tools) => {
  const { sourceId, id } = await aRequest(tools);
  const refusal = { kind: 'cannot_share', barrier: 'no_isa' };
  await tools.chair('POST', `/sources/${sourceId}/requests/${id}/answers`, refusal);
  const { barriers } = (await tools.chair('GET', `/sources/${sourceId}`)) as unknown as SourcePageView;
  return `/sources/${sourceId}/barriers/${barriers[0]?.id}`;
};

const AGREEMENT = { kind: 'individual', parties: ['vru', 'police'] };

const anAgreement = async (tools: Tools) => {
  const title = `Agreement ${tools.next()}`;
  const view = await tools.chair('POST', '/agreements', { ...AGREEMENT, title, start: '2026-01-01' });
  const { agreements } = view as unknown as AgreementsView;
  return { title, path: `/agreements/${agreements.find((one) => one.title === title)?.id}` };
};

/** The figure of the next quarter that has not been confirmed. */
let quarters = 0;
const aSnapshot = async (tools: Tools) => {
  await aSource(tools);
  const { services, groupId } = app.server;
  let taken: readonly string[] = [];
  while (taken.length === 0) {
    quarters += 1;
    const now = new Date(Date.UTC(2026, 9 + 3 * quarters, 2)).toISOString();
    taken = await takeSnapshots({ ...services, now: () => now }, groupId);
  }
  return `/snapshots/${taken.at(-1)}`;
};

const OVERRIDE = { rag: 'amber', reason: 'Known to be on its way', until: '2026-12-01' };

const aFile = (name: string) => {
  const lines = ['Name,Organisation,Classification,Frequency', `${name},Police,Aggregate,Monthly`];
  return { file: Buffer.from(lines.join('\n')).toString('base64') };
};

const answersTo = ({ sourceId, id }: Record<string, unknown>) => `/sources/${sourceId}/requests/${id}`;

const anAction = (tools: Tools) => {
  const body = { text: `Action ${tools.next()}`, owner: 'police-lead-analyst', due: '2099-01-31' };
  return tools.chair('POST', '/actions', body);
};

/** Seats to vacate, one for each action: no seat can be vacated twice at the same instant. */
const FALL_VACANT = [
  ...['southampton-head-of-data', 'southampton-principal-analyst', 'portsmouth-community-safety'],
  ...['hampshire-cc-public-health', 'isle-of-wight-digital-twin', 'probation-serious-violence'],
  ...['probation-performance', 'hiwfrs-senior-analyst'],
];

/** Creates an action whose owner's seat has become vacant. */
const unowned = async (tools: Tools) => {
  const owner = FALL_VACANT.pop() ?? '';
  const { id } = await tools.chair('POST', '/actions', { text: `Action ${tools.next()}`, owner, due: '2099-01-31' });
  await forget(app, owner);
  return String(id);
};

const DECISION = { kind: 'decision', meeting: '2026-11' };

const PRACTICE = { text: 'We met every week', agency: 'police', link: '', date: '2026-11-02' };

/** Adds an entry as the holder of the police's seat. */
const anEntry = async ({ next }: Tools) => {
  const body = { ...PRACTICE, title: `Entry ${next()}` };
  const key = { [IDEMPOTENCY_HEADER]: `key-${next()}` };
  const { status, body: entry } = await app.api(SEAT_OF.asked)('POST', '/practice', body, key);
  if (status !== 200) throw new Error(`No entry was added: ${JSON.stringify(entry)}`);
  return `/practice/${(entry as { id: string }).id}`;
};

const anOpenRegister = (tools: Tools) => tools.chair('POST', '/attendance', { confirmed: true });

/** A request that changes something in the open register. */
const inOpenRegister = (path: string, body?: unknown) => async (tools: Tools) => {
  const { meetingId } = await anOpenRegister(tools);
  return { path: `/attendance/${meetingId}${path}`, body };
};

/** The one register that this file closes for corrections. */
let closed: Promise<unknown> | null = null;
const aClosedRegister = (tools: Tools) => {
  closed ??= aPastRegister(tools).then(async (path) => {
    await closing(tools, path);
    return path;
  });
  return closed;
};

/** A request for the team that the group uses. */
const aPlace = async (tools: Tools) => {
  const { team, others } = (await tools.chair('GET', '/settings')) as unknown as SettingsView;
  return { path: `/settings/conversations/${team?.id ?? others[0]?.id}`, body: {} };
};

/** Returns the month so many months ago, as `YYYY-MM`. */
const monthsAgo = (count: number) => {
  const today = new Date();
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - count, 1)).toISOString().slice(0, 7);
};

/** Discards the open register, unless it is of this meeting. */
const withoutOpenRegister = async (tools: Tools, but?: string) => {
  const { register } = (await tools.chair('GET', '/attendance')) as unknown as AttendanceView;
  if (register !== null && register.meetingId !== but) await tools.chair('DELETE', `/attendance/${register.meetingId}`);
  return register?.meetingId ?? null;
};

/** Opens the register of a past meeting, an earlier one each time. */
let past = 1;
const aPastRegister = async (tools: Tools) => {
  await withoutOpenRegister(tools);
  past += 1;
  const { meetingId } = await tools.chair('POST', '/attendance', { meeting: monthsAgo(past) });
  return `/attendance/${meetingId}`;
};

const closing = (tools: Tools, path: string) => tools.chair('POST', `${path}/close`, { confirmed: true });

/** Closes the register of the previous month, the latest that can be reopened. */
const toReopen = async (tools: Tools) => {
  const latest = monthsAgo(1);
  const open = await withoutOpenRegister(tools, latest);
  const path = `/attendance/${latest}`;
  if (open !== latest) await tools.chair('POST', '/attendance', { meeting: latest });
  const { state } = await tools.chair('GET', path);
  if (state === 'open') await closing(tools, path);
  return path;
};

/** The next meeting in person, and another organisation that may host it. */
const toHost = async (tools: Tools) => {
  const { rotation } = (await tools.chair('GET', '/meetings')) as unknown as MeetingsView;
  const other = rotation.hosts.find(
    (host) => host.eligible && host.organisationId !== rotation.next?.host?.organisationId,
  );
  const path = `/meetings/${rotation.next?.meetingId}/host`;
  const choice = { organisation: other?.organisationId ?? '', reason: 'They have offered' };
  return { path, body: editOf({ organisation: rotation.next?.host?.organisationId ?? '' }, choice) };
};

/** Form values of a meeting far ahead that no other test changes. */
const UNMOVED = { date: '2028-05-17', startsAt: '10:00', minutes: '120' };
const MOVED = { date: '2028-05-10', startsAt: '13:30', minutes: '90', place: 'Civic Centre', reason: 'A clash' };

const REPORT = Buffer.from('Name\tFirst Join\nSenior Analyst\t9:58\n').toString('base64');

/** Requests to hold digests that are not held, and to release held ones. */
const released = (whose: string) => async (tools: Tools) => {
  await tools.chair('POST', `/reminders/hold${whose}/end`, {});
  return { path: `/reminders/hold${whose}`, body: {} };
};
const held = (whose: string) => async (tools: Tools) => {
  await tools.chair('POST', `/reminders/hold${whose}`, {});
  return { path: `/reminders/hold${whose}/end`, body: {} };
};

const NEW_ACTION = { text: 'Agree the definition', owner: 'hampshire-yjs', due: '2099-01-31' };

const RULES: Readonly<Record<Exclude<RouteName, 'localPeople'>, Right>> = {
  me: { may: EVERYBODY, ready: at('/me') },
  overview: { may: EVERYBODY, ready: at('/overview') },
  forYou: { may: EVERYBODY, ready: at('/for-you') },
  waiting: { may: EVERYBODY, ready: at('/for-you/counts') },
  tracker: { may: EVERYBODY, ready: at('/tracker') },
  requests: { may: EVERYBODY, ready: at('/requests') },
  recommendations: { may: EVERYBODY, ready: at('/recommendations') },
  actions: { may: EVERYBODY, ready: at('/actions') },
  endedActions: { may: EVERYBODY, ready: at('/actions/ended') },
  captureAction: { may: SEATED, ready: at('/actions/capture', { line: 'Police to send the return by 14 June' }) },
  callSince: { may: EVERYBODY, ready: at('/call/since') },
  callOverdue: { may: EVERYBODY, ready: at('/call/overdue') },
  callAgreed: { may: EVERYBODY, ready: at('/call/agreed') },
  callNext: { may: EVERYBODY, ready: at('/call/next') },
  attendance: { may: EVERYBODY, ready: at('/attendance') },
  membership: { may: EVERYBODY, ready: at('/membership') },
  roster: { may: RUNS, ready: at('/membership/roster') },
  undelivered: { may: RUNS, ready: at('/messages/undelivered') },
  retention: { may: RUNS, ready: at('/retention') },
  setRetention: {
    may: RUNS,
    ready: async ({ chair, next }) => {
      const { months } = await chair('GET', '/retention');
      return { path: '/retention', body: editOf({ months: String(months) }, { months: String(12 + (next() % 60)) }) };
    },
  },
  exportPerson: {
    may: RUNS,
    ready: at('/retention/person-exports', { tenantId: LOCAL_TENANT_ID, objectId: LOCAL_TENANT_ID, format: 'json' }),
  },
  health: { may: RUNS, ready: at('/health') },
  registerSource: {
    may: RUNS,
    ready: async ({ next }) => ({
      path: '/sources',
      body: { name: `New ${next()}`, organisation: 'police', classification: 'aggregate', frequency: 'monthly' },
    }),
  },
  askForData: {
    may: RUNS,
    ready: async (tools) => ({
      path: '/requests',
      body: { source: (await aSource(tools)).id, period: 'October 2026', due: '2099-01-31' },
    }),
  },
  exportTracker: { may: SEATED, ready: at('/tracker/exports', { format: 'csv' }) },
  previewSources: { may: RUNS, ready: at('/sources/import/preview', aFile('Previewed')) },
  importSources: {
    may: RUNS,
    ready: async ({ next }) => ({ path: '/sources/import', body: aFile(`Imported ${next()}`) }),
  },
  source: { may: EVERYBODY, ready: onSource('') },
  sourceHistory: { may: EVERYBODY, ready: onSource('/history') },
  editSource: {
    may: RUNS,
    ready: onSource('', editOf({ area: '' }, { area: 'Portsmouth' })),
  },
  retireSource: { may: RUNS, ready: onSource('/retirement', { reason: 'Replaced' }) },
  restoreSource: {
    may: RUNS,
    ready: onSourceWith('POST', '/retirement', { reason: 'Replaced' }, '/restoration', { reason: 'Needed after all' }),
  },
  overrideRag: { may: RUNS, ready: onSource('/override', OVERRIDE) },
  liftOverride: {
    may: RUNS,
    ready: onSourceWith('PUT', '/override', OVERRIDE, '/override/end', { reason: 'No longer needed' }),
  },
  raiseQualityIssue: { may: RUNS, ready: onSource('/quality-issue', { note: 'Counts differ' }) },
  settleQualityIssue: {
    may: RUNS,
    ready: onSourceWith('POST', '/quality-issue', { note: 'Counts differ' }, '/quality-issue/settlement', {
      outcome: 'Counted again',
    }),
  },
  confirmPrepared: {
    may: RUNS,
    ready: async (tools) => {
      const { sourceId } = await aRequest(tools);
      const prepared = [{ source: sourceId, covers: '2026-10', due: '2099-03-31' }];
      return { path: '/requests/prepared', body: { prepared } };
    },
  },
  withdrawRequest: {
    may: RUNS,
    ready: async (tools) => ({
      path: `${answersTo(await aRequest(tools))}/withdrawal`,
      body: { reason: 'Asked for by mistake' },
    }),
  },
  agreements: { may: EVERYBODY, ready: at('/agreements') },
  registerAgreement: {
    may: RUNS,
    ready: async ({ next }) => ({ path: '/agreements', body: { ...AGREEMENT, title: `New agreement ${next()}` } }),
  },
  editAgreement: {
    may: RUNS,
    ready: async (tools) => {
      const { path } = await anAgreement(tools);
      return { path, body: editOf({ start: '2026-01-01' }, { start: '2026-02-01' }) };
    },
  },
  endAgreement: {
    may: RUNS,
    ready: async (tools) => ({
      path: `${(await anAgreement(tools)).path}/end`,
      body: { on: '2026-11-01', reason: 'Superseded' },
    }),
  },
  resolvedBarriers: { may: EVERYBODY, ready: at('/barriers/resolved') },
  resolveBarrier: {
    may: RUNS,
    ready: async (tools) => ({
      path: `${await aBarrier(tools)}/resolution`,
      body: { outcome: 'Agreed', expected: '2026-12-01' },
    }),
  },
  assignBarrier: {
    may: RUNS,
    ready: async (tools) => ({
      path: `${await aBarrier(tools)}/owner`,
      body: editOf({ owner: '' }, { owner: 'vru-analyst' }),
    }),
  },
  snapshot: { may: EVERYBODY, ready: async (tools) => ({ path: await aSnapshot(tools) }) },
  confirmSnapshot: {
    may: RUNS,
    ready: async (tools) => ({ path: `${await aSnapshot(tools)}/confirmation`, body: {} }),
  },
  correctSnapshot: {
    may: RUNS,
    ready: async (tools) => {
      const path = await aSnapshot(tools);
      const { versions } = (await tools.chair('GET', path)) as unknown as SnapshotView;
      const corrections = [{ source: versions[0]?.sources[0]?.id, rag: 'amber', reason: 'Supplied in part' }];
      return { path: `${path}/corrections`, body: { corrections } };
    },
  },
  restateSnapshot: {
    may: RUNS,
    ready: async (tools) => {
      const path = await aSnapshot(tools);
      await tools.chair('POST', `${path}/confirmation`, {});
      const { versions } = (await tools.chair('GET', path)) as unknown as SnapshotView;
      const corrections = [{ source: versions[0]?.sources[0]?.id, rag: 'amber', reason: 'Supplied in part' }];
      return { path: `${path}/versions`, body: { reason: 'Recorded late', corrections } };
    },
  },
  answerRequest: {
    may: ['chair', 'vru', 'asked'],
    ready: async (tools) => ({ path: `${answersTo(await aRequest(tools))}/answers`, body: { kind: 'not_held' } }),
  },
  confirmNotHeld: {
    may: RUNS,
    ready: async (tools) => {
      const path = answersTo(await aRequest(tools));
      await tools.chair('POST', `${path}/answers`, { kind: 'not_held' });
      return { path: `${path}/not-held-confirmation`, body: {} };
    },
  },
  addAction: {
    may: SEATED,
    ready: async ({ next }) => ({ path: '/actions', body: { ...NEW_ACTION, text: `Text ${next()}` } }),
  },
  changeAction: {
    may: ['chair', 'vru', 'asked'],
    ready: async (tools) => ({ path: `/actions/${(await anAction(tools)).id}/status`, body: { to: 'done' } }),
  },
  decisions: { may: EVERYBODY, ready: at('/decisions') },
  recordDecision: {
    may: RUNS,
    ready: async ({ next }) => ({ path: '/decisions', body: { ...DECISION, text: `Text ${next()}` } }),
  },
  correctDecision: {
    may: RUNS,
    ready: async (tools) => {
      const { id } = await tools.chair('POST', '/decisions', { ...DECISION, text: 'Share it' });
      return { path: `/decisions/${id}`, body: editOf(DECISION, { kind: 'key_update' }) };
    },
  },
  editAction: {
    may: ['chair', 'vru', 'asked'],
    ready: async (tools) => {
      const { id, text } = await anAction(tools);
      return { path: `/actions/${id}`, body: editOf({ text: String(text) }, { text: `Better ${tools.next()}` }) };
    },
  },
  takeOverAction: {
    may: SEATED,
    ready: async (tools) => ({ path: `/actions/${await unowned(tools)}/owner`, body: {} }),
  },
  action: {
    may: EVERYBODY,
    ready: async (tools) => ({ path: `/actions/${(await anAction(tools)).id}` }),
  },
  actionHistory: {
    may: EVERYBODY,
    ready: async (tools) => ({ path: `/actions/${(await anAction(tools)).id}/history` }),
  },
  exportActions: { may: SEATED, ready: at('/actions/exports', { format: 'csv' }) },
  practice: { may: EVERYBODY, ready: at('/practice') },
  addPractice: {
    may: SEATED,
    ready: async ({ next }) => ({ path: '/practice', body: { ...PRACTICE, title: `Entry ${next()}` } }),
  },
  editPractice: {
    may: ['chair', 'vru', 'asked'],
    ready: async (tools) => ({
      path: await anEntry(tools),
      body: editOf(PRACTICE, { text: 'Said better' }),
    }),
  },
  withdrawPractice: {
    may: ['chair', 'vru', 'asked'],
    ready: async (tools) => ({ path: `${await anEntry(tools)}/withdrawal`, body: { reason: 'Shared by mistake' } }),
  },
  meetings: { may: EVERYBODY, ready: at('/meetings') },
  moveMeeting: { may: RUNS, ready: at('/meetings/2028-05/day', editOf(UNMOVED, MOVED)) },
  cancelMeeting: {
    may: RUNS,
    ready: async ({ chair, next }) => {
      // Reinstated if an earlier attempt in this file has cancelled it.
      await chair('PUT', '/meetings/2028-08/cancellation', { reason: `Nobody can come ${next()}` }).catch(() => null);
      await chair('DELETE', '/meetings/2028-08/cancellation');
      return { path: '/meetings/2028-08/cancellation', body: { reason: 'The room is gone' } };
    },
  },
  reinstateMeeting: {
    may: RUNS,
    ready: async ({ chair }) => {
      await chair('PUT', '/meetings/2028-09/cancellation', { reason: 'Nobody can come' }).catch(() => null);
      return { path: '/meetings/2028-09/cancellation' };
    },
  },
  chooseHost: { may: ['chair'], ready: toHost },
  followRotation: {
    may: ['chair'],
    ready: async (tools) => {
      const { path, body } = await toHost(tools);
      await tools.chair('PUT', path, body);
      return { path };
    },
  },
  changeMeetingRule: {
    may: RUNS,
    ready: at('/meeting-rule', editOf({ weekday: '3' }, { weekday: '2' })),
  },
  countMeetings: {
    may: RUNS,
    ready: at('/meeting-count', editOf({ countedFrom: '2023-10' }, { countedFrom: '2023-11' })),
  },
  addEarlierHost: {
    may: RUNS,
    ready: async ({ next }) => ({
      path: '/earlier-hosts',
      body: { organisation: 'police', on: new Date(Date.UTC(2020, 0, next())).toISOString().slice(0, 10) },
    }),
  },
  removeEarlierHost: {
    may: RUNS,
    ready: async (tools) => {
      const on = new Date(Date.UTC(2021, 0, tools.next())).toISOString().slice(0, 10);
      await tools.chair('POST', '/earlier-hosts', { organisation: 'police', on });
      return { path: `/earlier-hosts/${on}` };
    },
  },
  logFormatReview: { may: RUNS, ready: at('/format-reviews', { outcome: 'As it is', nextDue: '2027-06-30' }) },
  calendarFile: { may: EVERYBODY, ready: at('/calendar/file') },
  calendarAddress: { may: EVERYBODY, ready: at('/calendar/address') },
  makeCalendarAddress: { may: EVERYBODY, ready: at('/calendar/address', {}) },
  revokeCalendarAddress: { may: EVERYBODY, ready: at('/calendar/address') },

  openRegister: { may: RUNS, ready: at('/attendance', { confirmed: true }) },
  ahead: { may: EVERYBODY, ready: at('/attendance/ahead') },
  sendAhead: {
    may: SEATED,
    ready: async (tools) => {
      const { meetingId } = await tools.chair('GET', '/attendance/ahead');
      return { path: `/attendance/${meetingId}/ahead`, body: { value: 'apologies' } };
    },
  },
  discardRegister: { may: RUNS, ready: inOpenRegister('') },
  recordRest: { may: RUNS, ready: inOpenRegister('/rest', {}) },
  undoRest: {
    may: RUNS,
    ready: async (tools) => {
      const { meetingId } = await anOpenRegister(tools);
      await tools.chair('PUT', `/attendance/${meetingId}/seats/rushmoor-community-safety`, { value: 'present' });
      await tools.chair('PUT', `/attendance/${meetingId}/seats/rushmoor-community-safety`, { value: 'unrecorded' });
      await tools.chair('POST', `/attendance/${meetingId}/rest`, {});
      return { path: `/attendance/${meetingId}/rest/undoing`, body: { seats: ['rushmoor-community-safety'] } };
    },
  },
  register: { may: EVERYBODY, ready: inOpenRegister('') },
  liveRegister: { may: EVERYBODY, ready: at('/attendance/live') },
  monitoring: { may: EVERYBODY, ready: at('/attendance/monitoring') },
  exportAttendance: { may: RUNS, ready: at('/attendance/exports', { period: '2026-27', format: 'csv' }) },
  recordForSeat: { may: RUNS, ready: inOpenRegister('/seats/hampshire-yjs', { value: 'apologies' }) },
  undoRecorded: {
    may: RUNS,
    ready: async (tools) => {
      const { path } = await inOpenRegister('/seats/icb-representation')(tools);
      await tools.chair('PUT', path, { value: 'deputy', deputyName: `Deputy ${tools.next()}` });
      return { path };
    },
  },
  addObserver: { may: RUNS, ready: inOpenRegister('/guests', { name: 'An observer', organisation: 'A district' }) },
  removeGuest: {
    may: RUNS,
    ready: async (tools) => {
      const { path, body } = await inOpenRegister('/guests', { name: 'An observer', organisation: 'A district' })(
        tools,
      );
      const { observers } = (await tools.chair('POST', path, body)) as unknown as RegisterView;
      return { path: `${path}/${observers.at(-1)?.id}` };
    },
  },
  confirmGuest: {
    may: RUNS,
    ready: async (tools) => {
      const { meetingId } = await anOpenRegister(tools);
      await pressesUnidentified(app, String(meetingId), `Somebody ${tools.next()}`);
      const { toConfirm } = (await tools.chair('GET', `/attendance/${meetingId}`)) as unknown as RegisterView;
      const path = `/attendance/${meetingId}/guests/${toConfirm.at(-1)?.id}/confirmation`;
      return { path, body: { as: 'observer', organisation: 'A district' } };
    },
  },
  readReport: { may: RUNS, ready: inOpenRegister('/report', { content: REPORT }) },
  applyReport: { may: RUNS, ready: inOpenRegister('/report/application', { seats: [{ seat: 'hampshire-yjs' }] }) },
  correctAttendance: {
    may: RUNS,
    ready: async (tools) => {
      const path = String(await aClosedRegister(tools));
      const { lines } = (await tools.chair('GET', path)) as unknown as RegisterView;
      const seat = lines.flatMap(({ seats }) => seats).find(({ seatId }) => seatId === 'hiwfrs-senior-analyst');
      const before = { value: seat?.value.replace('unrecorded', '') ?? '', deputyName: seat?.deputyName ?? '' };
      const after = { value: 'deputy', deputyName: `Deputy ${tools.next()}`, reason: 'They were there' };
      return { path: `${path}/seats/hiwfrs-senior-analyst/correction`, body: editOf(before, after) };
    },
  },
  recordAttendance: {
    may: SEATED,
    ready: async (tools) => {
      const { meetingId } = await anOpenRegister(tools);
      return { path: `/attendance/${meetingId}/mine`, body: { value: 'apologies' } };
    },
  },
  closeRegister: {
    may: RUNS,
    ready: async (tools) => {
      return { path: `${await aPastRegister(tools)}/close`, body: { confirmed: true } };
    },
  },
  reopenRegister: {
    may: RUNS,
    ready: async (tools) => ({ path: `${await toReopen(tools)}/reopening`, body: { reason: 'Somebody came late' } }),
  },
  bindSeat: {
    may: RUNS,
    ready: async ({ chair }) => {
      const { agencies } = (await chair('GET', '/membership')) as unknown as MembershipView;
      const seat = agencies.flatMap(({ seats }) => seats).find(({ id }) => id === 'rushmoor-community-safety');
      const person = { tenantId: LOCAL_TENANT_ID, objectId: NEWCOMER, name: 'Somebody new' };
      const edit = editOf({ objectId: seat?.holder?.objectId ?? '' }, { objectId: NEWCOMER });
      return { path: '/seats/rushmoor-community-safety/holder', body: { ...edit, ...person } };
    },
  },
  admitViewer: {
    may: RUNS,
    ready: async () => ({
      path: '/viewers',
      body: { tenantId: LOCAL_TENANT_ID, objectId: '77777777-7777-4777-8777-777777777777', name: 'A reader' },
    }),
  },
  dismissViewer: {
    may: RUNS,
    ready: async (tools) => {
      const objectId = '66666666-6666-4666-8666-666666666666';
      await tools.chair('POST', '/viewers', { tenantId: LOCAL_TENANT_ID, objectId, name: 'A reader' });
      return { path: `/viewers/${LOCAL_TENANT_ID}/${objectId}` };
    },
  },
  addOrganisation: {
    may: RUNS,
    ready: async ({ next }) => ({ path: '/organisations', body: { agency: 'prison', name: `Prison ${next()}` } }),
  },
  keepContact: {
    may: RUNS,
    ready: async () => ({
      path: '/organisations/education/contact',
      body: editOf({ role: '', address: '' }, { role: 'Data team', address: 'data@example.org' }),
    }),
  },
  settings: { may: EVERYBODY, ready: at('/settings') },
  useConversation: { may: RUNS, ready: aPlace },
  dropConversation: { may: RUNS, ready: aPlace },
  settleProposal: {
    may: RUNS,
    ready: at('/seats/vru-director/proposal', { agree: false, objectId: null }),
  },
  vacateSeat: { may: RUNS, ready: at('/seats/basingstoke-deane/holder') },
  history: { may: RUNS, ready: at('/history') },
  chosenActions: {
    may: EVERYBODY,
    ready: async (tools) => ({ path: `/actions/chosen?ids=${(await anAction(tools)).id}` }),
  },
  request: { may: EVERYBODY, ready: async (tools) => ({ path: answersTo(await aRequest(tools)) }) },
  reminders: { may: EVERYBODY, ready: at('/reminders') },
  turnDigest: {
    may: SEATED,
    ready: async ({ next }) => ({ path: '/reminders/digest', body: { digest: next() % 2 === 0 } }),
  },
  holdDigests: { may: RUNS, ready: released('') },
  releaseDigests: { may: RUNS, ready: held('') },
  holdDigest: { may: RUNS, ready: released('s/police-lead-analyst') },
  releaseDigest: { may: RUNS, ready: held('s/police-lead-analyst') },
  remindOfAction: {
    may: RUNS,
    ready: async (tools) => ({ path: `/actions/${(await anAction(tools)).id}/reminders`, body: {} }),
  },
  remindOfRequest: {
    may: RUNS,
    ready: async (tools) => ({ path: `${answersTo(await aRequest(tools))}/reminders`, body: {} }),
  },
  settleMessage: { may: RUNS, ready: at('/messages/no-such-message/settlement', {}) },
  sendAgain: { may: RUNS, ready: at('/messages/no-such-message/send-again', {}) },
};

let app: App;
let tools: Tools;
let count = 0;

// One fixed clock for the file: the day before a meeting, when a closed register is followed by next month's.
beforeAll(async () => {
  app = await startApp({ now: () => '2026-11-17T10:00:00.000Z' });
  await app.teams.installInTeam();
  await forget(app, SEAT_OF.unknown);
  await onlyReads(app, SEAT_OF.viewer);
  tools = {
    next: () => {
      count += 1;
      return count;
    },
    async chair(method, path, body) {
      const answer = await app.api(SEAT_OF.chair)(method, path, body);
      if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body as Record<string, unknown>;
    },
  };
});
afterAll(async () => {
  process.stdout.write(`Rights: tried ${tried}, refused ${refused}, done ${tried - refused}\n`);
  await app.stop();
});

let tried = 0;
let refused = 0;

async function tries(who: StandingName, name: RouteName, { path, body }: Asked): Promise<ApiAnswer> {
  const key = { [IDEMPOTENCY_HEADER]: `key-${tools.next()}` };
  const answer = await app.api(SEAT_OF[who])(routes[name].method, path, body, key);
  tried += 1;
  refused += answer.status === 403 ? 1 : 0;
  return answer;
}

/** The standing of each role; `asked` is in every relation that a rule names. */
const STANDING_OF: Readonly<Record<Exclude<StandingName, 'unknown'>, Standing>> = {
  chair: holding(SEAT_OF.chair),
  vru: holding(SEAT_OF.vru),
  asked: holding(SEAT_OF.asked),
  member: holding(SEAT_OF.member),
  viewer: VIEWER,
};

/** Returns the roles that the route's own rule permits. */
function letBy({ to }: Rule<never>): readonly StandingName[] {
  const people = to.filter((who) => typeof who === 'string');
  const related = people.length < to.length;
  return EVERYBODY.filter((who) => may({ to: people, refusal: '' }, STANDING_OF[who]) || (related && who === 'asked'));
}

const names = Object.keys(RULES) as (keyof typeof RULES)[];

test('given the contract, then there is a rule for each of its routes', () => {
  expect([...names, 'localPeople'].sort()).toEqual(Object.keys(routes).sort());
});

describe.each(names)('%s', (name) => {
  const { may: expected, ready } = RULES[name];
  const { rule } = routes[name];
  const mayNot = STANDINGS.filter((who) => !expected.includes(who));

  test('then its own rule permits exactly the expected roles', () => {
    expect(letBy(rule)).toEqual(expected);
  });

  test.each(mayNot)('given %s, then it is refused with a message, and nothing is stored', async (who) => {
    const asked = await ready(tools);
    const before = await stored(app);

    const { status, body } = await tries(who, name, asked);

    expect(status).toBe(403);
    expect(body).toMatchObject({
      type: who === 'unknown' ? 'problem:no-seat' : 'problem:not-allowed',
      status: 403,
      detail: who === 'unknown' ? expect.stringMatching(/\w{3}.*\./) : rule.refusal,
    });
    expect(Object.keys(body as object).sort()).toEqual(['detail', 'status', 'title', 'type']);
    if (who === 'unknown')
      expect(body).toMatchObject({ detail: expect.stringMatching(/Ask the (VRU|Violence Reduction Unit)/) });
    expect(await stored(app)).toEqual(before);
  });

  test.each(expected)('given %s, then it is permitted', async (who) => {
    const { status } = await tries(who, name, await ready(tools));
    // Only a person with permission gets the answer that the message does not exist.
    expect(status).toBe(name === 'sendAgain' || name === 'settleMessage' ? 404 : 200);
  });
});

test('given the owner of an action, then they may finish it but not cancel it', async () => {
  const { id } = await anAction(tools);
  const cancel = { to: 'cancelled', reason: 'Overtaken' };
  const before = await stored(app);
  expect(await tries('asked', 'changeAction', { path: `/actions/${id}/status`, body: cancel })).toMatchObject({
    status: 403,
    body: { detail: 'Only the chair or the VRU can cancel an action.' },
  });
  expect(await stored(app)).toEqual(before);
  expect(await tries('vru', 'changeAction', { path: `/actions/${id}/status`, body: cancel })).toMatchObject({
    status: 200,
  });
});

test('given a seat that was taken away, then its former holder may do nothing from the next request on', async () => {
  const { id } = await anAction(tools);
  expect(await tries('asked', 'actions', { path: '/actions' })).toMatchObject({ status: 200 });
  await forget(app, SEAT_OF.asked);
  expect(await tries('asked', 'actions', { path: '/actions' })).toMatchObject({ status: 403 });
  const before = await stored(app);
  const done = await tries('asked', 'changeAction', { path: `/actions/${id}/status`, body: { to: 'done' } });
  expect(done.status).toBe(403);
  expect(await stored(app)).toEqual(before);
});
