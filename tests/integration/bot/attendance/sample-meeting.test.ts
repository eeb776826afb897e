/** A newcomer's first register: whenever `npm start` is run, the sample meeting is today and has started. */
import { addSampleData } from '../../../../bot/local/sample-data';
import type { Services } from '../../../../bot/services/context';
import type { AttendanceView, RegisterView } from '../../../../shared/contract/attendance';
import { type App, FACTS, startApp } from '../../../support/app';
import { editOf } from '../../../support/edits';
import { CHAIR, changed, PATIENT, page, VRU } from '../../../support/storage/group-operations';

const prepare = (services: Services) => addSampleData(services, FACTS);

let app: App;
let now: string;
afterEach(() => app.stop());

const next = async () => (await page<AttendanceView>(app, VRU, '/attendance')).nextMeeting;

/** Opens the register, fills it and closes it, as on the page. */
async function fillsTheRegister(): Promise<RegisterView> {
  const { meetingId } = await changed<RegisterView>(app, CHAIR, 'POST', '/attendance', {});
  await changed(app, CHAIR, 'POST', `/attendance/${meetingId}/rest`, {});
  return changed<RegisterView>(app, CHAIR, 'POST', `/attendance/${meetingId}/close`, { confirmed: true });
}

test.each([
  ['early on a Monday', '2026-11-23T00:05:00.000Z', '2026-11-23'],
  ['in the last hour of a summer day', '2026-06-30T22:50:00.000Z', '2026-06-30'],
  ['just after midnight in London', '2026-06-30T23:10:00.000Z', '2026-07-01'],
  ['on a Sunday at noon', '2026-11-22T12:00:00.000Z', '2026-11-22'],
  ['on New Year’s Day', '2027-01-01T09:59:00.000Z', '2027-01-01'],
])(
  'given a first start %s, when its register is opened and filled, then it can be closed at once',
  async (_when, at, day) => {
    now = at;
    app = await startApp({ now: () => now, patience: PATIENT, prepare });
    expect(await fillsTheRegister()).toMatchObject({ date: day, state: 'closed' });
  },
);

describe('given sample data of an earlier day', () => {
  beforeEach(async () => {
    now = '2026-11-23T15:00:00.000Z';
    app = await startApp({ now: () => now, patience: PATIENT, prepare });
  });

  test('when the app starts again, then the meeting is today, and its register can be filled and closed', async () => {
    now = '2026-11-25T08:20:00.000Z';
    await prepare(app.server.services);
    expect(await fillsTheRegister()).toMatchObject({ date: '2026-11-25', startsAt: '08:00', state: 'closed' });
  });

  test('when the app starts in the next month, then that month’s meeting is today', async () => {
    await fillsTheRegister();
    now = '2026-12-02T08:20:00.000Z';
    await prepare(app.server.services);
    expect(await fillsTheRegister()).toMatchObject({ meetingId: '2026-12', date: '2026-12-02' });
  });

  test('when the register is open or closed, or the meeting was moved, then its day stays', async () => {
    await changed(app, CHAIR, 'POST', '/attendance', {});
    now = '2026-11-25T08:20:00.000Z';
    await prepare(app.server.services);
    const { register } = await page<AttendanceView>(app, VRU, '/attendance');
    expect(register).toMatchObject({ date: '2026-11-23' });
    await changed(app, CHAIR, 'POST', '/attendance/2026-11/close', { confirmed: true });
    await prepare(app.server.services);
    expect(await next()).toMatchObject({ date: '2026-12-16' });

    const move = editOf({ date: '2026-12-16' }, { date: '2026-12-18', reason: 'A clash' });
    await changed(app, VRU, 'PUT', '/meetings/2026-12/day', move);
    now = '2026-12-03T08:20:00.000Z';
    await prepare(app.server.services);
    expect(await next()).toMatchObject({ date: '2026-12-18' });
  });
});
