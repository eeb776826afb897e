/** Organisations without a seat: added by the VRU, with a contact that it maintains, and asked for data. */
import type { MembershipView } from '../../../../shared/contract/membership';
import type { RequestsView, RequestView } from '../../../../shared/contract/requests';
import { type App, startApp } from '../../../support/app';
import { editOf } from '../../../support/edits';
import { CHAIR, changed, NOW, PATIENT, page, VRU } from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { asksOne, MEMBER, registers } from '../tracker/at-the-tracker';
import { events, stored } from '../trust/stored';

let app: App;
beforeEach(async () => {
  app = await startApp({ now: () => NOW, patience: PATIENT });
});
afterEach(() => app.stop());

const CONTACT = { role: 'Data team', address: 'data.team@example.org' };
const EMPTY = { role: '', address: '' };
const path = '/organisations/education/contact';
const keep = (edit: object, by = VRU) => changed<MembershipView>(app, by, 'PUT', path, edit);
const seatless = async (by = VRU, agency = 'education') =>
  (await page<MembershipView>(app, by, '/membership')).agencies.find(({ id }) => id === agency)?.seatless ?? [];

test('given an organisation without a seat, when the VRU saves its contact, then members do not see it', async () => {
  await keep(editOf(EMPTY, CONTACT));
  const words = 'The VRU answers on its behalf; contact: Data team, data.team@example.org';
  expect(await seatless()).toEqual([{ id: 'education', name: 'Education', words, contact: CONTACT }]);
  const told = { words: 'The VRU answers on its behalf', contact: null };
  expect(await seatless(MEMBER)).toEqual([{ id: 'education', name: 'Education', ...told }]);

  const source = await registers(app, { name: 'Exclusions', organisation: 'education' });
  const asked: RequestView = await asksOne(app, source);
  expect(asked.seatless).toMatchObject({ words, contact: CONTACT });
  const list = await page<RequestsView>(app, CHAIR, '/requests');
  expect(list.sources.find(({ value }) => value === source.id)?.seatless).toBe(words);
  expect(list.items[0]?.seatless?.contact).toEqual(CONTACT);
  const open = await page<RequestsView>(app, MEMBER, '/requests');
  expect(open.items[0]?.seatless).toMatchObject(told);
  // The history contains the role, but no address.
  const [event] = await events(app, /contact-changed/);
  expect(event).toMatchObject({ subject: 'organisation:education', data: { role: 'Data team' } });
  expect(JSON.stringify(event)).not.toContain('example.org');
});

test('given two people who change one contact, then only a field changed by both is refused as a conflict', async () => {
  await keep(editOf(EMPTY, CONTACT));
  await keep(editOf(CONTACT, { role: 'Analyst' }), CHAIR);
  await keep(editOf(CONTACT, { address: 'other@example.org' }));
  expect((await seatless())[0]?.contact).toEqual({ role: 'Analyst', address: 'other@example.org' });
  const clash = await refused(app, VRU, 'PUT', path, editOf(CONTACT, { role: 'Somebody' }));
  expect(clash).toMatchObject({ clashes: [{ field: 'role', now: 'Analyst', changed: { by: /./ } }] });
  await keep(editOf({ role: 'Analyst', address: 'other@example.org' }, EMPTY));
  expect((await seatless())[0]?.contact).toBeNull();
});

test.each<[string, Partial<typeof CONTACT>, string]>([
  ['a role alone', { role: 'Data team' }, 'address'],
  ['an address alone', { address: 'data@example.org' }, 'role'],
  ['no address', { ...CONTACT, address: 'data team' }, 'address'],
  ['an address without its domain', { ...CONTACT, address: 'data@' }, 'address'],
  ['an address with a control character', { ...CONTACT, address: 'data\u0007@example.org' }, 'address'],
  ['an address on two lines', { ...CONTACT, address: 'a@example.org\nBcc: b@example.org' }, 'address'],
  ['an address that is too long', { ...CONTACT, address: `${'x'.repeat(250)}@example.org` }, 'address'],
  ['a number that looks like an NHS number', { ...CONTACT, role: 'Data 943 476 5919' }, 'role'],
  ['one in the address', { ...CONTACT, address: '9434765919@example.org' }, 'address'],
  ['a role that is too long', { ...CONTACT, role: 'x'.repeat(121) }, 'role'],
])('given %s, then the refusal names its field, and nothing is stored', async (_what, to, field) => {
  const before = await stored(app);
  const problem = await refused(app, VRU, 'PUT', path, editOf(EMPTY, to));
  expect(Object.keys(problem.fields ?? {})).toEqual([field]);
  expect(await stored(app)).toEqual(before);
});

test('given an organisation with a seat, an unknown one, or a member, then saving a contact is refused', async () => {
  const edit = editOf(EMPTY, CONTACT);
  const seated = await refused(app, VRU, 'PUT', '/organisations/police/contact', edit);
  expect(seated).toMatchObject({ type: 'problem:conflict' });
  expect((await refused(app, VRU, 'PUT', '/organisations/nowhere/contact', edit)).status).toBe(404);
  expect((await refused(app, MEMBER, 'PUT', path, edit)).status).toBe(403);
});

test('given the VRU adds an organisation, then it can own a source and be asked, and its name is taken', async () => {
  const body = { agency: 'prison', name: 'Winchester prison' };
  const view = await changed<MembershipView>(app, VRU, 'POST', '/organisations', body);
  const added = view.agencies.find(({ id }) => id === 'prison')?.seatless.find(({ name }) => name === body.name);
  expect(added).toBeDefined();
  expect(await seatless(VRU, 'prison')).toHaveLength(2);
  const organisation = added?.id ?? '';
  await changed(app, VRU, 'PUT', `/organisations/${organisation}/contact`, editOf(EMPTY, CONTACT));
  const asked = await asksOne(app, await registers(app, { name: 'Admissions', organisation }));
  expect(asked).toMatchObject({ organisation: body.name, seatless: { contact: CONTACT } });
  expect(await events(app, /organisation-added/)).toHaveLength(1);

  const again = await refused(app, VRU, 'POST', '/organisations', { ...body, name: 'WINCHESTER  Prison\u200b' });
  expect(again.fields).toEqual({ name: 'There is an organisation of this name already.' });
  expect((await refused(app, MEMBER, 'POST', '/organisations', { ...body, name: 'Other' })).status).toBe(403);
});

test('given two people who add the same organisation at once, then it is added once', async () => {
  const send = (by: string, name: string) => app.api(by)('POST', '/organisations', { agency: 'education', name });
  const sent = await Promise.all([send(VRU, 'College'), send(CHAIR, 'COLLEGE')]);
  expect(sent.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect(await seatless()).toHaveLength(2);
});
