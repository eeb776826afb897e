/**
 * Every form that edits existing data, in any area: it sends only the changed fields, does not overwrite other fields,
 * and reports a conflict when two people change the same field. New edit forms have to be added here.
 */
import { AREAS } from '../../../shared/areas';
import type { RegisterView } from '../../../shared/contract/attendance';
import { isEdit } from '../../../shared/contract/edit-schema';
import type { MeetingsView } from '../../../shared/contract/meetings';
import type { MembershipView } from '../../../shared/contract/membership';
import type { ProblemBody, Route } from '../../../shared/contract/routes';
import { type App, startApp } from '../../support/app';
import { editOf } from '../../support/edits';
import { CHAIR, changed, PATIENT, POLICE, page, VRU } from '../../support/storage/group-operations';
import { refused } from '../../support/tab/refusals';
import { registers } from './tracker/at-the-tracker';
import { events, stored } from './trust/stored';

type Filled = Readonly<Record<string, string>>;

/** A form that two people have open, and their changes. */
interface TwoForms {
  readonly path: string;
  readonly filled: Filled;
  /** Changes of the first person. */
  readonly first: Filled;
  /** Changes of the second person to other fields than the first person's. */
  readonly second: Filled | null;
  /** Change of the second person to a field of the first person's, with a different value. */
  readonly same: Filled;
  /** Other fields that a change requires. */
  readonly beside?: Filled;
  /** Other parts of the request body for an edit. */
  readonly along?: (edit: Filled) => object;
  /** Returns the current values in the form's format. */
  readonly now: () => Promise<Filled>;
  readonly by?: readonly [first: string, second: string];
}

let app: App;
let now: string;
beforeEach(async () => {
  now = '2026-11-23T09:00:00.000Z';
  app = await startApp({ now: () => now, patience: PATIENT });
});
afterEach(() => app.stop());

const make = <T>(by: string, path: string, body: object) => changed<T>(app, by, 'POST', path, body);

async function listed(path: string, list: string, id: string): Promise<Record<string, unknown>> {
  const body = await page<Record<string, readonly Record<string, unknown>[]>>(app, VRU, path);
  return body[list]?.find((one) => one.id === id) ?? {};
}

const textsOf = (thing: object, ...fields: readonly string[]): Filled =>
  Object.fromEntries(fields.map((field) => [field, String((thing as Record<string, unknown>)[field] ?? '')]));

const meetings = () => page<MeetingsView>(app, VRU, '/meetings');
const december = async () => (await meetings()).meetings.find(({ meetingId }) => meetingId === '2026-12') ?? {};
const REASON = { reason: 'A clash' };

const FORMS: Readonly<Record<string, () => Promise<TwoForms>>> = {
  editSource: async () => {
    const { id } = await registers(app, { area: 'Portsmouth', snaSection: 'Places' });
    const of = async () => {
      const { source } = await page<{ source: object }>(app, VRU, `/sources/${id}`);
      return textsOf(source, 'area', 'snaSection');
    };
    return {
      ...{ path: `/sources/${id}`, filled: await of(), now: of },
      ...{ first: { area: 'Southampton' }, second: { snaSection: 'People' }, same: { area: 'Gosport' } },
    };
  },
  editAgreement: async () => {
    const days = { start: '2026-01-01', review: '2026-12-01', expiry: '2027-01-01' };
    const AGREEMENT = { title: 'Framework', kind: 'framework', parties: ['vru', 'police'], ...days };
    await make(VRU, '/agreements', AGREEMENT);
    const [{ id } = { id: '' }] = (await page<{ agreements: { id: string }[] }>(app, VRU, '/agreements')).agreements;
    const of = async () => textsOf(await listed('/agreements', 'agreements', id), 'title', 'review', 'expiry');
    return {
      ...{ path: `/agreements/${id}`, filled: await of(), now: of },
      ...{ first: { expiry: '2027-06-01' }, second: { title: 'The framework' }, same: { expiry: '2028-01-01' } },
    };
  },
  assignBarrier: async () => {
    const { id: sourceId } = await registers(app);
    const asked = { source: sourceId, period: 'October 2026', due: '2026-12-18', gateway: 's16' };
    const { requests } = await make<{ requests: { id: string }[] }>(CHAIR, '/requests', asked);
    const answer = { kind: 'cannot_share', barrier: 'capacity', note: '' };
    await make(POLICE, `/sources/${sourceId}/requests/${requests[0]?.id}/answers`, answer);
    const all = async () => (await page<{ barriers: { id: string }[] }>(app, VRU, '/agreements')).barriers[0];
    const of = async () => {
      const { ownerSeatId: owner, igOrganisationId: igOrganisation } = textsOf(
        (await all()) ?? {},
        'ownerSeatId',
        'igOrganisationId',
      );
      return { owner: owner ?? '', igOrganisation: igOrganisation ?? '' };
    };
    return {
      ...{ path: `/sources/${sourceId}/barriers/${(await all())?.id}/owner`, filled: await of(), now: of },
      ...{ first: { owner: VRU }, second: { igOrganisation: 'icb' }, same: { owner: CHAIR } },
    };
  },
  editAction: async () => {
    const body = { text: 'Agree the definition', owner: 'hampshire-yjs', due: '2026-12-16' };
    const { id } = await make<{ id: string }>(CHAIR, '/actions', body);
    const of = async () => {
      const item = await listed('/actions', 'items', id);
      return { ...textsOf(item, 'text', 'due'), owner: String(item.ownerSeatId) };
    };
    return {
      ...{ path: `/actions/${id}`, filled: await of(), now: of },
      ...{ first: { text: 'Agree it' }, second: { owner: POLICE }, same: { text: 'Define it' } },
    };
  },
  correctDecision: async () => {
    const body = { kind: 'decision', text: 'We go on', meeting: '2026-12', serves: '' };
    const { id } = await make<{ id: string }>(CHAIR, '/decisions', body);
    const of = async () => textsOf(await listed('/decisions', 'items', id), 'kind', 'text');
    return {
      ...{ path: `/decisions/${id}`, filled: await of(), now: of },
      ...{ first: { text: 'We stop' }, second: { kind: 'key_update' }, same: { text: 'We wait' } },
    };
  },
  editPractice: async () => {
    const body = { title: 'A weekly call', text: 'We compared', agency: 'police', link: '', date: '2026-11-02' };
    const { id } = await make<{ id: string }>(POLICE, '/practice', body);
    const of = async () => textsOf(await listed('/practice', 'items', id), 'title', 'text');
    return {
      ...{ path: `/practice/${id}`, filled: await of(), now: of, by: [VRU, POLICE] as const },
      ...{ first: { text: 'We met' }, second: { title: 'Calls' }, same: { text: 'We called' } },
    };
  },
  moveMeeting: async () => {
    const of = async () => textsOf(await december(), 'date', 'startsAt', 'minutes', 'place');
    return {
      ...{ path: '/meetings/2026-12/day', filled: await of(), now: of, beside: REASON },
      ...{ first: { date: '2026-12-10' }, second: { startsAt: '14:00' }, same: { date: '2026-12-11' } },
    };
  },
  chooseHost: async () => {
    const of = async () => ({ organisation: (await meetings()).next.host?.organisationId ?? '' });
    return {
      ...{ path: '/meetings/2026-12/host', filled: await of(), now: of, beside: REASON, by: [CHAIR, CHAIR] as const },
      ...{ first: { organisation: 'police' }, second: null, same: { organisation: 'probation' } },
    };
  },
  changeMeetingRule: async () => {
    const of = async () => textsOf((await meetings()).rule, 'weekday', 'occurrence', 'startsAt', 'minutes');
    return {
      ...{ path: '/meeting-rule', filled: await of(), now: of },
      ...{ first: { weekday: '2' }, second: { startsAt: '09:30' }, same: { weekday: '4' } },
    };
  },
  countMeetings: async () => {
    const of = async () => textsOf(await meetings(), 'countedFrom');
    return {
      ...{ path: '/meeting-count', filled: await of(), now: of },
      ...{ first: { countedFrom: '2024-01' }, second: null, same: { countedFrom: '2024-02' } },
    };
  },
  bindSeat: async () => {
    const of = async () => {
      const { agencies } = await page<MembershipView>(app, VRU, '/membership');
      const seat = agencies.flatMap(({ seats }) => seats).find(({ id }) => id === 'hampshire-yjs');
      return textsOf(seat?.holder ?? {}, 'objectId', 'since');
    };
    const person = (last: number) => `88888888-8888-4888-8888-88888888888${last}`;
    const { tenantId = '' } = app.people[0] ?? {};
    return {
      ...{ path: '/seats/hampshire-yjs/holder', filled: await of(), now: of },
      ...{ first: { objectId: person(1) }, second: null, same: { objectId: person(2) } },
      along: ({ objectId }) => ({ tenantId, objectId, name: 'Somebody new' }),
    };
  },
  correctAttendance: async () => {
    await make(CHAIR, '/attendance', { meeting: '2026-11' });
    await make(CHAIR, '/attendance/2026-11/close', { confirmed: true });
    const of = async () => {
      const { lines } = await page<RegisterView>(app, VRU, '/attendance/2026-11');
      const seat = lines.flatMap(({ seats }) => seats).find(({ seatId }) => seatId === POLICE);
      const { value, ...entries } = textsOf(seat ?? {}, 'value', 'deputyName');
      // Nobody held the seat at that time, so that the form starts without a value.
      return { ...entries, value: value === 'unrecorded' ? '' : String(value) };
    };
    const path = `/attendance/2026-11/seats/${POLICE}/correction`;
    return {
      ...{ path, filled: await of(), now: of, beside: { reason: 'Was there by telephone' } },
      ...{ first: { value: 'present' }, second: null, same: { value: 'apologies' } },
    };
  },
  setRetention: async () => {
    const of = async () => textsOf(await page<object>(app, VRU, '/retention'), 'months');
    return {
      ...{ path: '/retention', filled: await of(), now: of },
      ...{ first: { months: '18' }, second: null, same: { months: '12' } },
    };
  },
  keepContact: async () => {
    const filled = { role: 'Data team', address: 'data.team@example.org' };
    const path = '/organisations/education/contact';
    await changed(app, VRU, 'PUT', path, editOf({}, filled));
    const of = async () => {
      const { agencies } = await page<MembershipView>(app, VRU, '/membership');
      const seatless = agencies.flatMap((agency) => agency.seatless).find(({ id }) => id === 'education');
      return textsOf(seatless?.contact ?? {}, 'role', 'address');
    };
    return {
      ...{ path, filled, now: of },
      ...{ first: { role: 'Analyst' }, second: { address: 'other@example.org' }, same: { role: 'Data office' } },
    };
  },
};

const ROUTES = AREAS.flatMap(({ routes }) => Object.entries<Route>(routes));

test('every route that takes an edit is tried here', () => {
  const edits = ROUTES.filter(([, { body }]) => isEdit(body)).map(([name]) => name);
  expect(Object.keys(FORMS).sort()).toEqual(edits.sort());
});

/**
 * Routes that replace the current value without a conflict check, with the reason: each is a single answer or question.
 */
const WHOLE: Readonly<Record<string, string>> = {
  sendAhead: 'the person’s own answer: nobody else fills the same form',
  recordAttendance: 'the person’s own answer',
  recordForSeat: 'one press a row; what stood there is one press away (Undo)',
  cancelMeeting: 'refused where it is cancelled already',
  turnDigest: 'the person’s own setting: nobody else fills the same form',
  useConversation: 'asks for nothing',
  overrideRag: 'a decision of its own, with its own reason and last day; the history keeps the one before',
};

test('every PUT route that takes no edit is listed here with the reason', () => {
  const put = ROUTES.filter(([, { method, body }]) => method === 'PUT' && !isEdit(body)).map(([name]) => name);
  expect(put.sort()).toEqual(Object.keys(WHOLE).sort());
});

describe.each(Object.entries(FORMS))('given two people with the form of %s open', (_name, open) => {
  const changes = ({ filled, beside, along }: TwoForms, to: Filled) => ({
    ...editOf(filled, { ...to, ...beside }),
    ...along?.(to),
  });

  test('when they change different fields, then both changes hold', async () => {
    const form = await open();
    now = '2026-11-23T09:05:00.000Z';
    const [one, two] = form.by ?? [VRU, CHAIR];
    await changed(app, one, 'PUT', form.path, changes(form, form.first));
    if (form.second !== null) await changed(app, two, 'PUT', form.path, changes(form, form.second));
    expect(await form.now()).toMatchObject({ ...form.first, ...form.second });
  });

  test('when both change one field, then the second sees the value, its author and time; nothing is stored', async () => {
    const form = await open();
    now = '2026-11-23T09:05:00.000Z';
    const [one, two] = form.by ?? [VRU, CHAIR];
    await changed(app, one, 'PUT', form.path, changes(form, form.first));
    const before = await stored(app);
    const problem: ProblemBody = await refused(app, two, 'PUT', form.path, changes(form, form.same));

    const [field = '', value] = Object.entries(form.first)[0] ?? [];
    const at = expect.stringMatching(/T09:05/);
    expect(problem.clashes).toEqual([{ field, now: value, changed: { by: expect.stringMatching(/,/), at } }]);
    expect(await stored(app)).toEqual(before);
    // After the conflict, they resubmit with the current values as the base.
    now = '2026-11-23T09:10:00.000Z';
    const seen = { ...form, filled: { ...form.filled, ...form.first } };
    await changed(app, two, 'PUT', form.path, changes(seen, form.same));
    expect(await form.now()).toMatchObject(form.same);
  });

  test('when both enter the same value, then there is no conflict', async () => {
    const form = await open();
    now = '2026-11-23T09:05:00.000Z';
    const [one, two] = form.by ?? [VRU, CHAIR];
    await changed(app, one, 'PUT', form.path, changes(form, form.first));
    const before = (await events(app, /./)).length;
    await changed(app, two, 'PUT', form.path, changes(form, form.first));
    expect((await events(app, /./)).length - before).toBeLessThanOrEqual(form.path.endsWith('/host') ? 1 : 0);
  });
});
